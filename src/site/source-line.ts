import type { Bibliography } from '../model/source.ts';
import { dateText } from '../texts/dates.ts';
import type { Language } from '../texts/language.ts';
import { SITE_TEXTS } from '../texts/site.ts';

/** When a source was published, as far as that is known. */
export function sourceDate(source: Bibliography, lang: Language): string {
  const texts = SITE_TEXTS[lang].sources;
  if (source.published !== null) return dateText(source.published, lang);
  return source.inferred === undefined
    ? texts.undated
    : `${dateText(source.inferred.date, lang)} (${texts.inferred})`;
}

/** Publisher and date of a source in a line. */
export const sourceLine = (source: Bibliography, lang: Language): string =>
  [source.publisher ?? source.title, sourceDate(source, lang)].join(', ');
