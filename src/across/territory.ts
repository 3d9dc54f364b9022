import places from '../../data/places.json' with { type: 'json' };
import type { Days } from './period.ts';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly parent?: string;
  readonly from?: string;
  readonly mergedInto?: string;
}

const PLACES: ReadonlyMap<string, Entry> = new Map(
  (places as readonly Entry[]).map(place => [place.id, place]),
);
/** The day of each merger, by the place that ended. */
const CHANGES: ReadonlyMap<string, string> = new Map(
  (places as readonly Entry[]).flatMap(({ id, from, mergedInto }): [string, string][] => {
    const day = from ?? (mergedInto === undefined ? undefined : PLACES.get(mergedInto)?.from);
    return day === undefined ? [] : [[id, day]];
  }),
);

/** Whether a place's territory changed inside these days, so that they do not say which one is meant. */
export function changedWithin(place: string, { first, last }: Days): boolean {
  const day = CHANGES.get(place);
  return day !== undefined && first < day && day <= last;
}

/** Whether a place's territory changed after one day, by another (ISO 8601, which may be a month or a year). */
export function changedBetween(place: string, after: string, by: string): boolean {
  const day = CHANGES.get(place);
  return day !== undefined && after < day && day <= by;
}

/** Whether a place has one territory from one day to another. */
export function sameTerritory(place: string, one: Days, other: Days): boolean {
  const [first, last] = [
    one.first < other.first ? one.first : other.first,
    one.last > other.last ? one.last : other.last,
  ];
  return !changedWithin(place, { first, last });
}

/** Whether two places are ranked in one league: of one kind, under one parent. */
export function arePeers(one: string, other: string): boolean {
  const [a, b] = [PLACES.get(one), PLACES.get(other)];
  return a !== undefined && b !== undefined && a.kind === b.kind && a.parent === b.parent;
}
