/** The days that a period takes, both ends in it (ISO 8601). */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function monthEnd(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (n: number): string => String(n).padStart(2, '0');

function daysOfDate(date: string): Days | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day !== undefined) return { first: date, last: date };
  return { first: `${date}-01`, last: `${date}-${two(monthEnd(Number(year), Number(month)))}` };
}

/** The days of an ISO 8601 date, month, year or interval `a/b`; undefined where it is none, or ends before it begins. */
export function daysOf(period: string): Days | undefined {
  const [from = '', to = from] = period.split('/');
  const [begin, end] = [daysOfDate(from), daysOfDate(to)];
  if (begin === undefined || end === undefined || end.last < begin.first) return undefined;
  return { first: begin.first, last: end.last };
}

/** The same for the same days, however the period is written: `2024` and `2024-01/2024-12`. */
export const keyOfDays = ({ first, last }: Days): string => `${first}/${last}`;

const isMonthEnd = (date: string): boolean =>
  Number(date.slice(8)) === monthEnd(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

/** How many whole months a period takes; 0 where it begins or ends inside one. */
export function wholeMonths({ first, last }: Days): number {
  if (!first.endsWith('-01') || !isMonthEnd(last)) return 0;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(last) - months(first) + 1;
}

/** The same days of the year before; the end of February stays the end of February. */
export function yearBefore({ first, last }: Days): Days {
  const back = (date: string): string =>
    String(Number(date.slice(0, 4)) - 1).padStart(4, '0') + date.slice(4);
  const end = back(last);
  const month = Number(end.slice(5, 7));
  return {
    first: back(first).replace('-02-29', '-02-28'),
    last: isMonthEnd(last) ? `${end.slice(0, 8)}${two(monthEnd(Number(end.slice(0, 4)), month))}` : end,
  };
}

/** Whether a period lies inside a longer one. */
export const isPartOf = (part: Days, whole: Days): boolean =>
  part.first >= whole.first && part.last <= whole.last && keyOfDays(part) !== keyOfDays(whole);
