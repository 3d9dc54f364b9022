import type { Language } from './language.ts';

const MONTHS: Readonly<Record<'en' | 'ms', readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ms: [
    'Januari',
    'Februari',
    'Mac',
    'April',
    'Mei',
    'Jun',
    'Julai',
    'Ogos',
    'September',
    'Oktober',
    'November',
    'Disember',
  ],
};

/**
 * An ISO 8601 date, month or year as people write it: `17 November 2023`, `17/11/2023`. Whatever else it is given
 * (an interval, a quarter) it gives back.
 */
export function dateText(iso: string, lang: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return iso;
  if (lang === 'vi')
    return day === undefined ? `tháng ${Number(month)}/${year}` : `${Number(day)}/${Number(month)}/${year}`;
  const name = MONTHS[lang][Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO 8601 instant in UTC to the minute: `21 November 2026, 23:00 UTC`. */
export function instantText(iso: string, lang: Language): string {
  return `${dateText(iso.slice(0, 10), lang)}, ${iso.slice(11, 16)} UTC`;
}
