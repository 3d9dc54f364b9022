import events from '../../../data/events.json' with { type: 'json' };
import type { EventOfRecord } from '../../model/record.ts';
import { rational } from '../../number/rational.ts';
import { linear, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';

const EVENTS: ReadonlyMap<string, EventOfRecord> = new Map(
  (events as readonly EventOfRecord[]).map(event => [event.id, event]),
);

/** The years in which an event of data/events.json may be said to have happened, its main one first; null if unknown. */
export function eventYears(id: string): readonly number[] | null {
  const event = EVENTS.get(id);
  if (event === undefined) return null;
  const dates = event.dateAlso === undefined ? [event.date] : [event.date, event.dateAlso];
  return dates.map(date => Number(date.slice(0, 4)));
}

/**
 * `anniversary` {ordinal, event | founded, year}: the ordinal is the year less the year of the event, or the one that the
 * text itself gives as that of founding. Where the press uses another
 * date of the event too (a resolution, the day it took effect), either serves.
 */
export const anniversary: Kind = {
  roles: {
    ordinal: { shape: 'figures' },
    event: { shape: 'event', optional: true },
    founded: { shape: 'year', optional: true },
    year: { shape: 'year' },
  },
  alike: [],
  assert(read) {
    const target = read.single('ordinal');
    const founded = read.literal('founded');
    const years =
      founded == null ? eventYears(String(read.literal('event'))) : [Number(String(founded).slice(0, 4))];
    const year = read.literal('year');
    if (years === null) return { test: 'bound', target, constraints: [], undecided: 'no-event' };
    if (year === null || year === undefined)
      return { test: 'bound', target, constraints: [], undecided: 'no-year' };
    const stated = Number(target.printed?.value.n ?? 0) / Number(target.printed?.value.d ?? 1);
    const ages = years.map(y => Number(String(year).slice(0, 4)) - y);
    const age = ages.find(a => a === stated) ?? ages[0]!;
    return { test: 'bound', target, constraints: [linear([term(target)], rational(age))] };
  },
};
