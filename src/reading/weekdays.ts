import type { ReadFigure } from '../model/figure.ts';
import type { PrintedWeekday, Segment } from '../model/reading.ts';
import { type Day, isoDay, previousDay, weekdayOf } from './calendar.ts';
import type { Weekday } from './scan-state.ts';

/**
 * Ties each printed weekday to the day printed with it: in the same sentence the nearest, before it first. A weekday alone
 * ("on Thursday") is itself a date where the document's day is known: the latest one that is not after it.
 */
export function placeWeekdays(
  figures: readonly ReadFigure[],
  weekdays: readonly Weekday[],
  segments: readonly Segment[],
  reference: Day | undefined,
  text: string,
): { figures: readonly ReadFigure[]; weekdays: PrintedWeekday[] } {
  if (weekdays.length === 0) return { figures, weekdays: [] };
  const placed: { weekday: Weekday; figure: ReadFigure }[] = [];
  const added: ReadFigure[] = [];
  let segment = 0;
  let next = 0;
  for (const weekday of weekdays) {
    while (segment + 1 < segments.length && segments[segment]!.end <= weekday.start) segment++;
    const { start, end } = segments[segment] ?? { start: 0, end: text.length };
    while (next < figures.length && figures[next]!.start < weekday.start) next++;
    const date = nearestDay(figures, next, { start, end }, weekday);
    if (date) placed.push({ weekday, figure: date });
    else if (reference) added.push(alone(weekday, reference, text));
  }
  const all = added.length === 0 ? figures : [...figures, ...added].sort((a, b) => a.start - b.start);
  const index = new Map(all.map((figure, i) => [figure, i]));
  return {
    figures: all,
    weekdays: placed.map(({ weekday, figure }) => ({ ...weekday, date: index.get(figure)! })),
  };
}

/** How many figures to either side of a weekday are looked at. */
const REACH = 24;

function nearestDay(
  figures: readonly ReadFigure[],
  next: number,
  span: { readonly start: number; readonly end: number },
  weekday: Weekday,
): ReadFigure | undefined {
  let best: ReadFigure | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, next - REACH); i < figures.length && i < next + REACH; i++) {
    const figure = figures[i]!;
    if (figure.start < span.start || figure.start >= span.end) continue;
    if (figure.kind !== 'date' || !/^\d{4}-\d\d-\d\d$/.test(figure.value)) continue;
    const distance = figure.start >= weekday.end ? figure.start - weekday.end : weekday.start - figure.end;
    if (distance < least) {
      least = distance;
      best = figure;
    }
  }
  return best;
}

function alone(weekday: Weekday, reference: Day, text: string): ReadFigure {
  let day = reference;
  while (weekdayOf(day) !== weekday.day) day = previousDay(day);
  return {
    start: weekday.start,
    end: weekday.end,
    surface: text.slice(weekday.start, weekday.end),
    kind: 'date',
    value: isoDay(day),
    unit: null,
    qualifier: 'exact',
    scale: 0,
  };
}
