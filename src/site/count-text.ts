import type { Language } from '../texts/language.ts';

/** A whole number with its thousands set apart the reader's way: `1,495`, in Vietnamese `1.495`. */
export function countText(count: number, lang: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
}
