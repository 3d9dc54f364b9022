import type { Claim } from '../../model/figure.ts';
import { BRIEF_TEXTS, BRIEF_WORDS } from '../../texts/briefs.ts';
import type { Language } from '../../texts/language.ts';
import { measureLabel, placeName } from '../../texts/names.ts';
import type { BriefInput } from '../brief-input.ts';

/** What the brief is about: `Quảng Ninh × Japan`, or the title it was given. */
export function headingOf(input: BriefInput): string {
  if (input.title !== undefined) return input.title;
  const place = placeName(input.place, input.lang);
  return input.partner ? `${place} × ${placeName(input.partner, input.lang)}` : place;
}

/** What a figure measures, in words. */
export function labelOf(
  claim: Pick<Claim, 'measure'> & { readonly kind?: string; readonly counted?: string | null | undefined },
  lang: Language,
): string {
  if (claim.measure !== null) return measureLabel(claim.measure, lang);
  const kind = BRIEF_WORDS[lang].kinds[claim.kind ?? ''] ?? '';
  const named = claim.counted ? `${kind}: ${claim.counted}` : kind;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** Whether the brief is on a partner across places, rather than on a place. */
const isAcrossPlaces = (input: BriefInput) => input.title === undefined && !/^VN(-|$)/.test(input.place);

/** Whom a figure is about, where that differs from the brief's subject; else empty. */
export function contextOf(claim: Pick<Claim, 'subject' | 'partner'>, input: BriefInput): string {
  const { lang } = input;
  const parts: string[] = [];
  if (claim.subject !== null && claim.subject !== input.place) parts.push(placeName(claim.subject, lang));
  const wanted = input.partner ?? null;
  const whole = wanted !== null || isAcrossPlaces(input);
  if (claim.partner !== null && claim.partner !== wanted && claim.partner !== input.place) {
    parts.push(placeName(claim.partner, lang));
  }
  if (claim.partner === null && claim.subject !== null && whole) parts.push(BRIEF_TEXTS[lang].allPartners);
  return parts.join(' · ');
}
