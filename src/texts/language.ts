/** The languages people read Crossfoot in (BCP 47). Articles may be in others: those are data/languages. */
export const LANGUAGES = ['en', 'vi', 'ms'] as const;
export type Language = (typeof LANGUAGES)[number];

/** True where texts exist in `lang`. */
export function isLanguage(lang: string): lang is Language {
  return (LANGUAGES as readonly string[]).includes(lang);
}
