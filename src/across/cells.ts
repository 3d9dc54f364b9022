import type { Testimony } from '../model/across.ts';
import { meet } from '../number/interval.ts';
import { compare } from '../number/rational.ts';
import { type Days, keyOfDays } from './period.ts';
import { daysOfTestimony, placeOf, spanOf } from './testimony.ts';

/** What several sources say of one quantity in one period: one testimony each, ordered by source. */
export interface Cell {
  readonly key: string;
  readonly days: Days;
  readonly said: readonly Testimony[];
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What a source says where it has several figures of one quantity: the finest of them if they can be the same; nothing if they
 * cannot, since it then speaks of several things that its words do not tell apart.
 */
function word(said: readonly Testimony[]): Testimony | undefined {
  const printed = said.filter(testimony => testimony.deduced !== true);
  const candidates = printed.length > 0 ? printed : said;
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return first;
  for (const other of others) {
    if (meet(spanOf(first, 'loose'), spanOf(other, 'loose')) === null) return undefined;
  }
  return candidates.reduce((finest, next) => (compare(placeOf(next), placeOf(finest)) < 0 ? next : finest));
}

/** Which cell of its place a testimony belongs to. Of one measure, place and partner: amounts of one unit, and periods of the same days. */
export const cellKey = ({ measure, partner, kind, unit }: Testimony, days: Days): string =>
  [measure, partner ?? '', kind === 'rank' ? 'rank' : (unit ?? ''), keyOfDays(days)].join(' ');

/** The testimonies of one place, by quantity and period, in the order of their keys. */
export function cellsOf(testimonies: readonly Testimony[]): Cell[] {
  const groups = new Map<string, { days: Days; bySource: Map<string, Testimony[]> }>();
  for (const testimony of testimonies) {
    const days = daysOfTestimony(testimony);
    const key = cellKey(testimony, days);
    const group = groups.get(key) ?? { days, bySource: new Map<string, Testimony[]>() };
    groups.set(key, group);
    const own = group.bySource.get(testimony.source);
    if (own) own.push(testimony);
    else group.bySource.set(testimony.source, [testimony]);
  }
  return [...groups]
    .sort(([a], [b]) => byId(a, b))
    .map(([key, { days, bySource }]) => ({
      key,
      days,
      said: [...bySource]
        .sort(([a], [b]) => byId(a, b))
        .flatMap(([, said]) => word(said.toSorted((a, b) => byId(a.id, b.id))) ?? []),
    }));
}
