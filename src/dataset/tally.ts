import { type Figure, STATUSES, type Status } from '../model/figure.ts';
import type { Facets, StatusCounts, Tally } from '../model/snapshot.ts';
import { NO_PLACE } from './groups.ts';

const orderNullFirst = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? -1 : b === null || a > b ? 1 : -1;

/** Counts the figures of one shard of a place by partner, measure and status. */
export function tallyFigures(place: string, figures: readonly Figure[]): Tally {
  const partners = [...new Set(figures.map(figure => figure.partner))].sort(orderNullFirst);
  const measures = [...new Set(figures.map(figure => figure.measure))].sort(orderNullFirst);
  const partnerAt = new Map(partners.map((partner, i) => [partner, i]));
  const measureAt = new Map(measures.map((measure, i) => [measure, i]));
  const open = new Set<number>();
  const counts = new Map<number, number>();
  for (const { partner, measure, status, open: isOpen } of figures) {
    const m = measureAt.get(measure)!;
    if (isOpen === true) open.add(m);
    const cell = (partnerAt.get(partner)! * measures.length + m) * STATUSES.length + STATUSES.indexOf(status);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([cell, count]): Tally['rows'][number] => {
      const pair = Math.floor(cell / STATUSES.length);
      const partner = Math.floor(pair / measures.length);
      return [partner, pair % measures.length, cell % STATUSES.length, count];
    });
  return {
    place,
    first: figures[0]?.id ?? '',
    partners,
    measures,
    open: [...open].sort((a, b) => a - b),
    rows,
  };
}

/** How many of a shard's figures have all the values given. */
export function countMatches(
  tally: Tally,
  wanted: {
    readonly partner?: string | undefined;
    readonly measure?: string | undefined;
    readonly status?: Status | undefined;
  },
): number {
  const partner = wanted.partner === undefined ? undefined : tally.partners.indexOf(wanted.partner);
  const measure = wanted.measure === undefined ? undefined : tally.measures.indexOf(wanted.measure);
  const status = wanted.status === undefined ? undefined : STATUSES.indexOf(wanted.status);
  let count = 0;
  for (const [p, m, s, n] of tally.rows) {
    if (partner !== undefined && p !== partner) continue;
    if (measure !== undefined && m !== measure) continue;
    if (status === undefined || s === status) count += n;
  }
  return count;
}

type Counts = { -readonly [S in keyof StatusCounts]: number };

function add(facet: Record<string, Counts>, code: string, status: Status, count: number): void {
  facet[code] ??= { 'adds-up': 0, contradicts: 0, 'not-verified': 0 };
  facet[code][status] += count;
}

/** Adds up what all shards hold. */
export function sumFacets(tallies: Iterable<Tally>): Facets {
  const facets = { subjects: {}, partners: {}, measures: {} };
  for (const { place, partners, measures, open, rows } of tallies) {
    for (const [p, m, s, count] of rows) {
      const status = STATUSES[s]!;
      const [partner, measure] = [partners[p] ?? null, measures[m] ?? null];
      if (place !== NO_PLACE) add(facets.subjects, place, status, count);
      if (partner !== null) add(facets.partners, partner, status, count);
      if (measure !== null && !open.includes(m)) add(facets.measures, measure, status, count);
    }
  }
  return facets;
}
