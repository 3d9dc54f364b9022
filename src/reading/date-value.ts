import { addMonths, type Day, daysInMonth, isAfter, isoDay, isoMonth } from './calendar.ts';
import type { DateMatch } from './date-pattern.ts';

/** From this day of a month on, a text printed in it is taken to count it in. */
const COVERED_FROM = 25;
/** A year told in words is kept as its distance from the text's. */
const FARTHEST_YEAR = 1;

type Slots = Readonly<Record<string, number>>;

/**
 * The ISO 8601 date or interval a date expression stands for. `reference` is the day of the document: years that are
 * not printed are the latest that are not after it. Undefined where that is needed and not known, or no such day exists.
 */
export function dateValue(
  match: DateMatch,
  reference: Day | undefined,
  previous: string | undefined,
): string | undefined {
  const { shape } = match;
  const slots = named(match.slots, reference);
  if (!slots) return undefined;
  const year = slots.y ?? reference?.year;
  switch (shape) {
    case 'patterns':
      return plainDate(slots, reference);
    case 'first-months':
      return year && slots.n && slots.n <= 12 ? months(year, 1, year, slots.n) : undefined;
    case 'first-quarters':
      return year && slots.n && slots.n <= 4 ? months(year, 1, year, slots.n * 3) : undefined;
    case 'last-months':
      return year && slots.n && slots.n <= 12 ? months(year, 13 - slots.n, year, 12) : undefined;
    case 'months-to': {
      const end = slots.month ?? slots.m;
      const at = end ? (slots.y ?? yearOf(end, 1, reference)) : undefined;
      if (!at || !end || !slots.n) return undefined;
      const start = addMonths(at, end, 1 - slots.n);
      return months(start.year, start.month, at, end);
    }
    case 'past-months': {
      if (!reference || !slots.n) return undefined;
      const end = addMonths(reference.year, reference.month, reference.day < COVERED_FROM ? -1 : 0);
      const start = addMonths(end.year, end.month, 1 - slots.n);
      return months(start.year, start.month, end.year, end.month);
    }
    case 'past-years':
      return reference && slots.n ? `${reference.year - slots.n}/${reference.year}` : undefined;
    case 'quarter': {
      const quarter = slots.q ?? slots.o;
      if (!year || !quarter || quarter > 4) return undefined;
      return months(year, quarter * 3 - 2, year, quarter * 3);
    }
    case 'last-quarter':
      return year ? months(year, 10, year, 12) : undefined;
    case 'half':
      return year ? months(year, 1, year, 6) : undefined;
    case 'second-half':
      return year ? months(year, 7, year, 12) : undefined;
    case 'year':
    case 'this-year':
      return year ? String(year) : undefined;
    case 'last-year':
      return reference ? String(reference.year - 1) : undefined;
    case 'year-before': {
      const told = Number(previous?.slice(0, 4) ?? 'NaN');
      if (!reference) return undefined;
      return String((told < reference.year ? told : reference.year) - 1);
    }
    case 'next-year':
      return reference ? String(reference.year + 1) : undefined;
    case 'this-month':
      return reference ? isoMonth(reference.year, reference.month) : undefined;
    case 'last-month': {
      if (!reference) return undefined;
      const before = addMonths(reference.year, reference.month, -1);
      return isoMonth(before.year, before.month);
    }
    case 'same-last-year':
      if (previous)
        return inYear(previous, slots.y ?? Number((previous.split('/')[1] ?? previous).slice(0, 4)) - 1);
      return year ? String(slots.y ?? year - 1) : undefined;
    default:
      return undefined;
  }
}

/** Years told in words ("April last year") as numbers; undefined where the text has no date to count them from. */
function named(slots: Slots, reference: Day | undefined): Slots | undefined {
  const words = slots.yw ?? slots.y;
  if (words === undefined || words > FARTHEST_YEAR) return slots;
  return reference && { ...slots, y: reference.year + words };
}

/** The same days or months of a period in another year: an interval ends in `year`. */
function inYear(period: string, year: number): string {
  const last = Number((period.split('/')[1] ?? period).slice(0, 4));
  return period.replace(/(^|\/)(\d{4})/g, (_, edge, of) => `${edge}${Number(of) + year - last}`);
}

function plainDate(slots: Slots, reference: Day | undefined): string | undefined {
  if (slots.dotted) {
    const [year, rest] = [Math.floor(slots.dotted / 10000), slots.dotted % 10000];
    return day(year, Math.floor(rest / 100), rest % 100);
  }
  const month = slots.month ?? slots.m;
  const month2 = slots.month2 ?? slots.m2;
  const dayOfMonth = slots.d ?? slots.o;
  const day2 = slots.d2;
  if (month === undefined) {
    if (dayOfMonth !== undefined) {
      const at = reference && day(reference.year, reference.month, dayOfMonth);
      return at;
    }
    if (slots.y === undefined) return undefined;
    const end = slots.y2 ?? (slots.yy === undefined ? undefined : Math.floor(slots.y / 100) * 100 + slots.yy);
    return end === undefined || end <= slots.y ? String(slots.y) : `${slots.y}/${end}`;
  }
  const last = month2 ?? month;
  const year2 = slots.y2 ?? slots.y ?? yearOf(last, day2 ?? dayOfMonth ?? 1, reference);
  if (year2 === undefined) return undefined;
  const year = (slots.y2 === undefined ? undefined : slots.y) ?? (month > last ? year2 - 1 : year2);
  if (dayOfMonth === undefined) {
    return month2 === undefined ? isoMonth(year2, month) : months(year, month, year2, month2);
  }
  const from = day(year, month, dayOfMonth);
  if (day2 === undefined) return month2 === undefined ? from : undefined;
  const to = day(year2, last, day2);
  return from && to ? `${from}/${to}` : undefined;
}

/** The latest year in which the day is not after the document's, with a month's grace for what is announced. */
function yearOf(month: number, dayOfMonth: number, reference: Day | undefined): number | undefined {
  if (!reference) return undefined;
  const grace = addMonths(reference.year, reference.month, 1);
  const limit: Day = { ...grace, day: Math.min(reference.day, daysInMonth(grace.year, grace.month)) };
  const candidate: Day = { year: limit.year, month, day: dayOfMonth };
  return isAfter(candidate, limit) ? limit.year - 1 : limit.year;
}

function day(year: number, month: number, dayOfMonth: number): string | undefined {
  if (month > 12 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return isoDay({ year, month, day: dayOfMonth });
}

function months(year: number, month: number, year2: number, month2: number): string {
  if (year === year2 && month === 1 && month2 === 12) return String(year);
  const from = isoMonth(year, month);
  return year === year2 && month === month2 ? from : `${from}/${isoMonth(year2, month2)}`;
}
