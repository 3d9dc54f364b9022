import type { NumberReading } from '../model/relation.ts';
import type { Span } from '../number/interval.ts';
import type { Variable } from './constraint.ts';
import { READINGS } from './judge.ts';
import type { Prepared } from './prepare.ts';
import { isSpent, type Meter } from './solve/meter.ts';
import { type Network, network } from './solve/network.ts';
import { propagate } from './solve/propagate.ts';
import { revise } from './solve/revise.ts';
import { type Solution, solve } from './solve/solve.ts';

/** How a component fares as a whole. */
export interface JointResult {
  readonly relations: readonly Prepared[];
  readonly net: Network;
  readonly holds: boolean | null;
  /** The tightest reading that holds; where none is known to, the tightest that is not refuted; null if all are. */
  readonly reading: NumberReading | null;
  /** The sharpest known interval of each variable in that reading. */
  readonly bounds: ReadonlyMap<Variable, Span>;
}

/**
 * Solves one component: reading after reading until one holds. One of more relations than `largest` is only narrowed
 * relation by relation, in time linear in its size: what that refutes is refuted, the rest may stay unsettled. Once `meter`
 * is spent, only what contradicts by itself is refuted.
 */
export function solveJointly(
  relations: readonly Prepared[],
  meter: Meter,
  largest = Number.POSITIVE_INFINITY,
): JointResult {
  const net = network(
    relations.flatMap(r => r.constraints),
    meter,
  );
  const whole = relations.length > largest ? narrow : solve;
  let open: JointResult | null = null;
  for (const reading of readingsOf(net.variables)) {
    const printed = net.variables.map(v => v.spans[reading]);
    const settled = whole(net, printed, true);
    const { holds, domains } = settled.holds === null && isSpent(meter) ? apart(net, printed) : settled;
    if (holds === false) continue;
    const bounds = new Map(net.variables.map((v, i) => [v, domains[i]!]));
    const result: JointResult = { relations, net, holds, reading, bounds };
    if (holds) return result;
    open ??= result;
  }
  if (open !== null) return open;
  const bounds = new Map(net.variables.map(v => [v, v.spans.nearest]));
  return { relations, net, holds: false, reading: null, bounds };
}

function narrow(net: Network, domains: readonly Span[]): Pick<Solution, 'holds' | 'domains'> {
  const narrowed = propagate(net, domains);
  if (narrowed === null) return { holds: false, domains };
  return { holds: narrowed.exact ? true : null, domains: narrowed.domains };
}

/** Row by row, each from the printed numbers alone. */
function apart(net: Network, domains: readonly Span[]): Pick<Solution, 'holds' | 'domains'> {
  const possible = net.rows.every(row => revise(row, domains.slice()).possible);
  return { holds: possible ? null : false, domains };
}

/** The readings that differ for these variables. */
export function readingsOf(variables: readonly Variable[]): readonly NumberReading[] {
  return READINGS.filter(r => r === 'nearest' || variables.some(v => v.spans[r] !== v.spans.nearest));
}
