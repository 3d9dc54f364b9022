import type { AcrossCheck, Look, Testimony } from '../model/across.ts';
import { partsOf } from '../model/composed-measure.ts';
import { type Cell, cellKey, cellsOf } from './cells.ts';
import { growthLooks } from './looks/growth.ts';
import { type Known, neighbourLooks } from './looks/neighbours.ts';
import { partLooks } from './looks/parts.ts';
import { rankLook } from './looks/ranks.ts';
import { familyOf, isOneQuantity, rankingOf } from './measure.ts';
import { keyOfDays } from './period.ts';
import { sameOf } from './same.ts';
import { daysOfTestimony } from './testimony.ts';

/** What the figures of several sources say together. */
export interface Together {
  readonly checks: readonly AcrossCheck[];
  readonly looks: readonly Look[];
}

/** Under which place and family a testimony is judged with others; the family's figures among all places decide on ranks. */
export const unitOf = ({ measure, subject, partner }: Testimony) => ({
  place: subject,
  family: familyOf(measure, partner),
});

/** Whether it ranks a place among places (2) or is a value that places may be ranked by (1): both are judged among all places. */
export function leagueOf({ kind, measure, partner }: Testimony): 0 | 1 | 2 {
  if (kind === 'rank') return rankingOf(measure, partner)?.among === 'subjects' ? 2 : 0;
  return partner === null && partsOf(measure).how === null ? 1 : 0;
}

/**
 * What is known of each period: nothing where the sources contradict each other, which is told already. Stocks that two sources
 * told of one year at different dates stand at those dates.
 */
function settled(cells: readonly Cell[], checks: ReadonlyMap<string, AcrossCheck>): Cell[] {
  return cells.flatMap(cell => {
    const { key, said, days } = cell;
    const check = checks.get(key);
    if (check?.reason === 'dates') {
      return said.flatMap(({ told }, i) => {
        const at = told?.length === 10 && told >= days.first && told <= days.last ? told : undefined;
        return at === undefined ? [] : [{ key, said: [said[i]!], days: { first: at, last: at } }];
      });
    }
    const open = check?.verdict === 'contradicts' || check?.verdict === 'undecided';
    return said.length === 0 || open ? [] : [cell];
  });
}

/** The relations between sources in some cells, by the key of the cell. */
const checksIn = (
  cells: readonly Cell[],
  before: ReadonlyMap<string, AcrossCheck> = new Map(),
): ReadonlyMap<string, AcrossCheck> =>
  new Map(
    cells.flatMap(cell => {
      const check = sameOf(cell, before.get(cell.key));
      return check === undefined ? [] : [[cell.key, check] as const];
    }),
  );

/** The series of settled cells, by measure, partner and unit, each in the order of its days. */
function seriesOf(cells: readonly Cell[]): Known[][] {
  const points = cells.flatMap(({ days, said }) => {
    const printed = said.find(testimony => testimony.deduced !== true);
    return printed === undefined || !isOneQuantity(printed.measure) ? [] : [{ days, said: printed }];
  });
  const groups = Map.groupBy(points, ({ said }) =>
    [said.measure, said.partner ?? '', said.unit ?? '', said.kind].join(' '),
  );
  return [...groups.values()].map(group =>
    group.toSorted((a, b) =>
      a.days.last === b.days.last
        ? a.days.first < b.days.first
          ? -1
          : 1
        : a.days.last < b.days.last
          ? -1
          : 1,
    ),
  );
}

/** Rates of growth with the values that they are of: those of the same partner. */
function deniedGrowth(series: readonly (readonly Known[])[]): Look[] {
  return series.flatMap(rates => {
    const [first] = rates;
    const { how, of } = first === undefined ? { how: null, of: '' } : partsOf(first.said.measure);
    if (first === undefined || how !== 'growth') return [];
    const values = series.filter(
      ([other]) => other?.said.measure === of && other.said.partner === first.said.partner,
    );
    return values.flatMap(known =>
      growthLooks(rates, new Map(known.map(point => [keyOfDays(point.days), point]))),
    );
  });
}

/**
 * Judges all that sources say of one family of measures in one place: figures of one quantity and period are held against each
 * other (`same`), and what is worth a look in the series is found. The same testimonies in any order give the same.
 *
 * @param before what the same engine found of this family earlier: only what changed since is judged again
 */
export function judgeFamily(
  testimonies: readonly Testimony[],
  before: readonly AcrossCheck[] = [],
): Together {
  if (new Set(testimonies.map(({ source }) => source)).size < 2) return { checks: [], looks: [] };
  const cells = cellsOf(testimonies);
  const checks = checksIn(
    cells,
    new Map(before.map(check => [cellKey(check.printed[0]!, daysOfTestimony(check.printed[0]!)), check])),
  );
  const known = settled(cells, checks);
  const series = seriesOf(known);
  const ranks = testimonies.filter(testimony => testimony.kind === 'rank' && testimony.partner !== null);
  return {
    checks: [...checks.values()],
    looks: [
      ...series.flatMap(neighbourLooks),
      ...series.flatMap(partLooks),
      ...deniedGrowth(series),
      ...ranks.flatMap(rank => rankLook(rank, known) ?? []),
    ],
  };
}

/**
 * Judges ranks of places among places.
 *
 * @param testimonies of one family, of all places, without a partner
 */
export function judgeRanks(testimonies: readonly Testimony[]): Look[] {
  const ranks = testimonies.filter(testimony => leagueOf(testimony) === 2);
  if (ranks.length === 0) return [];
  const bySubject = Map.groupBy(
    testimonies.filter(testimony => leagueOf(testimony) === 1),
    ({ subject }) => subject,
  );
  const cells = [...bySubject.values()].flatMap(own => {
    const found = cellsOf(own);
    return settled(found, checksIn(found));
  });
  return ranks.flatMap(rank => rankLook(rank, cells) ?? []);
}
