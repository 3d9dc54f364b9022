import { dateText } from './dates.ts';
import type { Language } from './language.ts';

/** An ISO 8601 date, month, year or interval as people write it: `January – June 2023`. */
export function periodText(period: string, lang: Language): string {
  const [from = '', to] = period.split('/');
  if (to === undefined) return dateText(from, lang);
  const [start, end] = [dateText(from, lang), dateText(to, lang)];
  // A year both ends share is said once.
  const shared = from.length === to.length && from.length > 4 && from.slice(0, 4) === to.slice(0, 4);
  const ending = lang === 'vi' ? `/${from.slice(0, 4)}` : ` ${from.slice(0, 4)}`;
  return `${shared && start.endsWith(ending) ? start.slice(0, -ending.length) : start} – ${end}`;
}
