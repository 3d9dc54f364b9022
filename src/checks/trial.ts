import type { NumberReading } from '../model/relation.ts';
import { EVERYTHING, type Span } from '../number/interval.ts';
import type { Variable } from './constraint.ts';
import type { Prepared } from './prepare.ts';
import { isSpent, type Meter } from './solve/meter.ts';
import { type Network, network } from './solve/network.ts';
import { type Solution, solve, type Wanted } from './solve/solve.ts';

/** Networks (large ones counting for several) solved in search of conflicts and culprits of one worksheet before the search is cut. */
export const TRIAL_LIMIT = 20_000;

/** Places of a network that count as one trial. */
const TRIAL_SIZE = 400;

/** Counts down the trials a search may still make, and the work they may still cost; at zero it is cut. */
export interface Budget {
  left: number;
  readonly meter: Meter;
}

export function isCut({ left, meter }: Budget): boolean {
  return left <= 0 || isSpent(meter);
}

/** Pays for solving a network once. */
export function spend(budget: Budget, net: Network): void {
  budget.left -= 1 + Math.floor((net.rows.length * net.variables.length) / TRIAL_SIZE);
}

/** No figure set free. */
export const NONE: ReadonlySet<Variable> = new Set();

/** Solves some relations in one reading, with some figures free to be anything. */
export function solveWith(
  net: Network,
  reading: NumberReading,
  freed: ReadonlySet<Variable>,
  bounds: Wanted,
  replaced: ReadonlyMap<Variable, Span> = new Map(),
): Solution {
  const domains = net.variables.map(v => replaced.get(v) ?? (freed.has(v) ? EVERYTHING : v.spans[reading]));
  return solve(net, domains, bounds);
}

function networkOf(relations: readonly Prepared[], meter: Meter): Network {
  return network(
    relations.flatMap(r => r.constraints),
    meter,
  );
}

/** Whether it is proven, within the budget, that the relations cannot hold in any of the readings. */
export function refuted(
  relations: readonly Prepared[],
  readings: readonly NumberReading[],
  freed: ReadonlySet<Variable>,
  budget: Budget,
): boolean {
  if (isCut(budget)) return false;
  const net = networkOf(relations, budget.meter);
  return readings.every(reading => {
    if (isCut(budget)) return false;
    spend(budget, net);
    return solveWith(net, reading, freed, false).holds === false;
  });
}

/**
 * A minimal set among relations that cannot hold together: none of its members can be spared (QuickXplain: Junker 2004,
 * by halves, so that few relations among many are found with few trials).
 */
export function minimalConflict(
  relations: readonly Prepared[],
  fails: (some: readonly Prepared[]) => boolean,
): readonly Prepared[] {
  const search = (
    background: readonly Prepared[],
    grown: boolean,
    candidates: readonly Prepared[],
  ): readonly Prepared[] => {
    if (grown && fails(background)) return [];
    if (candidates.length === 1) return candidates;
    const middle = candidates.length >> 1;
    const first = candidates.slice(0, middle);
    const second = candidates.slice(middle);
    const fromSecond = search([...background, ...first], true, second);
    const fromFirst = search([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  const found = new Set(search([], false, relations));
  return relations.filter(r => found.has(r));
}
