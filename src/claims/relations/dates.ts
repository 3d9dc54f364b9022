import eventsTable from '../../../data/events.json' with { type: 'json' };
import { claimOf, type Draft, type Known } from './known.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FOUNDING = new Set(['province-founded', 'province-re-established', 'city-became-municipality']);

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly partner?: string | null;
  readonly date: string;
}

/** Weekdays printed beside dates. */
export function findWeekdays(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const weekday of known.passage.reading.weekdays) {
    const date = known.passage.spots[weekday.date];
    if (!date || !DAY.test(date.figure.value)) continue;
    drafts.push({
      kind: 'weekday',
      roles: { date: date.figure.value, weekday: String(weekday.day) },
      start: Math.min(weekday.start, date.figure.start),
      end: Math.max(weekday.end, date.figure.end),
    });
  }
  return drafts;
}

/** Anniversaries of events of record: an ordinal, the event, and the year it is kept in. */
export function findAnniversaries(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const spot of known.passage.spots) {
    const claim = claimOf(known, spot);
    if (!claim.measure?.startsWith('anniversary-')) continue;
    const year = (claim.period ?? known.documentDate)?.slice(0, 4);
    const event = year === undefined ? undefined : eventOf(claim, Number(spot.figure.value), Number(year));
    if (!event || year === undefined) continue;
    drafts.push({
      kind: 'anniversary',
      roles: { ordinal: known.id(spot), event: event.id, year },
      start: spot.figure.start,
      end: spot.figure.end,
    });
  }
  return drafts;
}

/** A place can have several founding dates (first founding, re-establishment): the one the ordinal fits, else none. */
function eventOf(
  claim: { measure: string | null; subject: string | null; partner: string | null },
  ordinal: number,
  year: number,
): Event | undefined {
  const diplomatic = claim.measure === 'anniversary-diplomatic-relations';
  const events = (eventsTable as readonly Event[]).filter(event =>
    diplomatic
      ? event.kind === 'diplomatic-relations' &&
        event.subject === claim.subject &&
        event.partner === claim.partner
      : FOUNDING.has(event.kind) && event.subject === claim.subject,
  );
  const fitting = events.find(event => Number(event.date.slice(0, 4)) + ordinal === year);
  return fitting ?? (diplomatic && events.length === 1 ? events[0] : undefined);
}
