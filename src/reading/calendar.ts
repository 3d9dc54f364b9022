/** Days and months of the Gregorian calendar as ISO 8601 text, without Date (no clock, no time zone). */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** Reads `2024`, `2024-06` or `2024-06-28`; what is missing is its last month or day. */
export function parseIso(date: string): Day | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = parts[2] ? Number(parts[2]) : 12;
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  const day = parts[3] ? Number(parts[3]) : last;
  return day >= 1 && day <= last ? { year, month, day } : undefined;
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts (Zeller 1883). */
export function weekdayOf({ year, month, day }: Day): number {
  const shifted = month < 3 ? month + 12 : month;
  const years = month < 3 ? year - 1 : year;
  const century = Math.floor(years / 100);
  const within = years % 100;
  const h =
    (day +
      Math.floor((13 * (shifted + 1)) / 5) +
      within +
      Math.floor(within / 4) +
      Math.floor(century / 4) +
      5 * century) %
    7;
  return ((h + 5) % 7) + 1;
}

export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

export function previousDay({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  const before = addMonths(year, month, -1);
  return { ...before, day: daysInMonth(before.year, before.month) };
}

/** Whether `a` is later than `b`. */
export function isAfter(a: Day, b: Day): boolean {
  return a.year * 10000 + a.month * 100 + a.day > b.year * 10000 + b.month * 100 + b.day;
}
