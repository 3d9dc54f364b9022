import { measureLabel, placeName } from '../texts/names.ts';

/** What a claim is about, for the terminal: `Exports (Da Nang with Japan, 2023)`. */
export function aboutFigure(
  claim: {
    readonly [K in 'measure' | 'subject' | 'partner' | 'period']?: string | null | undefined;
  },
): string {
  const what = claim.measure ? measureLabel(claim.measure, 'en') : '';
  const who = [claim.subject, claim.partner].filter(code => code != null).map(code => placeName(code, 'en'));
  const where = [who.join(' with '), claim.period ?? ''].filter(Boolean).join(', ');
  return where === '' ? what : `${what} (${where})`.trim();
}
