/** From this day of a month on, a report printed in it is taken to cover it too. */
const COVERED_FROM = 25;

/**
 * The months of its year that a document can report on: `2024-01/2024-09` for one printed on 2024-10-02, `2024-01` in
 * February, the whole year before in January; null where no month of printing is known.
 */
export function yearToDate(documentDate: string | null): string | null {
  if (documentDate === null || documentDate.length < 7) return null;
  const year = Number(documentDate.slice(0, 4));
  const day = documentDate.length === 10 ? Number(documentDate.slice(8)) : 1;
  const month = Number(documentDate.slice(5, 7)) - (day >= COVERED_FROM ? 0 : 1);
  return month === 0 ? String(year - 1) : monthsOf(year, month);
}

/** The first `count` months of a year: `2024-01/2024-05`; a month or a year where that is what they are. */
export function monthsOf(year: number, count: number): string {
  if (count === 12) return String(year);
  const end = `${year}-${String(count).padStart(2, '0')}`;
  return count === 1 ? end : `${year}-01/${end}`;
}

const MONTHS = /^\d{4}-\d{2}\/\d{4}-\d{2}$/;

/** From the first of January to a month, the end of months or a day: `2024-04` gives `2024-01/2024-04`; other periods stay. */
export function fromNewYear(period: string): string {
  const year = period.slice(0, 4);
  if (MONTHS.test(period) && period.slice(8, 12) === year)
    return monthsOf(Number(year), Number(period.slice(-2)));
  if (period.length === 7) return monthsOf(Number(year), Number(period.slice(5)));
  if (period.length !== 10) return period;
  const month = Number(period.slice(5, 7));
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return Number(period.slice(8)) === lastDay ? monthsOf(Number(year), month) : `${year}-01-01/${period}`;
}

/** The same period of another year. */
export function inYear(period: string, shift: number): string {
  return period.replace(/\d{4}(?=-|\/|$)/g, year => String(Number(year) + shift));
}

/** Whether a period begins after a date (compared as far as both go: 2024 is not after 2024-05). */
export function isAfter(period: string, date: string | null): boolean {
  if (date === null) return false;
  const start = period.split('/')[0]!;
  const common = Math.min(start.length, date.length);
  return start.slice(0, common) > date.slice(0, common);
}

/** The year in which a period ends: of a day, a month, a year or an interval. */
export function yearOf(period: string | null): string | undefined {
  if (period === null) return undefined;
  const end = period.lastIndexOf('/') + 1;
  return period.slice(end, end + 4);
}
