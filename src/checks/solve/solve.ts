import { hull, meet, type Span } from '../../number/interval.ts';
import { bisect } from './bisect.ts';
import { alternatives } from './branch.ts';
import { mergeProducts } from './merge.ts';
import { isSpent } from './meter.ts';
import type { Network } from './network.ts';
import { polytope } from './polytope.ts';
import { propagate } from './propagate.ts';
import { feasibleTableau } from './simplex.ts';
import type { Inequality } from './tableau.ts';
import { tighten } from './tighten.ts';

/** Ways tried, over all rows that have several. */
const BRANCH_LIMIT = 512;

/**
 * What is known of a network. `holds` null: not settled within the limits. `domains`: what each variable can still be,
 * sharp where `exact`.
 */
export interface Solution {
  readonly holds: boolean | null;
  readonly domains: readonly Span[];
  readonly exact: boolean;
}

/** Whether sharp domains are wanted: of all variables, of one, or none, only whether all can hold. */
export type Wanted = boolean | number;

export interface Task {
  readonly net: Network;
  readonly bounds: Wanted;
  budget: number;
}

/** Settles whether values inside the domains satisfy every row and, if asked, between which ends they lie. */
export function solve(net: Network, domains: readonly Span[], bounds: Wanted): Solution {
  const task: Task = { net, bounds, budget: BRANCH_LIMIT };
  return branch(task, domains, [], new Map(), new Set());
}

/** Solves one way after another for each row that has several. */
export function branch(
  task: Task,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
  decided: ReadonlySet<number>,
): Solution {
  const { net } = task;
  const narrowed = propagate(net, domains);
  if (narrowed === null) return { holds: false, domains, exact: true };
  if (narrowed.exact && extra.length === 0) return { holds: true, domains: narrowed.domains, exact: true };
  if (isSpent(net.meter)) return { holds: null, domains: narrowed.domains, exact: false };
  const simpler = mergeProducts(net, narrowed.domains);
  if (simpler !== net) return branch({ ...task, net: simpler }, narrowed.domains, extra, signs, decided);
  let unsettled = false;
  for (let r = 0; r < net.rows.length; r++) {
    if (decided.has(r)) continue;
    const ways = alternatives(net, r, narrowed.domains);
    if (ways === null) continue;
    if (ways === 'unsettled') {
      unsettled = true;
      continue;
    }
    return tryAll(task, narrowed.domains, extra, signs, new Set([...decided, r]), r, ways);
  }
  const solution = convex(task, narrowed.domains, extra, signs);
  return unsettled && solution.holds ? { ...solution, holds: null, exact: false } : solution;
}

function tryAll(
  task: Task,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
  decided: ReadonlySet<number>,
  r: number,
  ways: readonly { fix: readonly (readonly [number, Span])[]; extra: readonly Inequality[]; side?: number }[],
): Solution {
  let found: Solution = { holds: false, domains, exact: true };
  for (const way of ways) {
    if (task.budget-- <= 0) return { ...found, holds: found.holds || null, exact: false };
    const fixed = domains.slice();
    if (!way.fix.every(([at, span]) => restrict(fixed, at, span))) continue;
    const side = way.side === undefined ? signs : new Map([...signs, [r, way.side] as const]);
    const one = branch(task, fixed, [...extra, ...way.extra], side, decided);
    if (one.holds === false) continue;
    if (one.holds && task.bounds === false) return one;
    found = found.holds === false ? one : union(found, one);
  }
  return found;
}

function restrict(domains: Span[], at: number, span: Span): boolean {
  const met = meet(domains[at]!, span);
  if (met === null) return false;
  domains[at] = met;
  return true;
}

function union(a: Solution, b: Solution): Solution {
  return {
    holds: a.holds || b.holds,
    domains: a.domains.map((span, at) => hull(span, b.domains[at]!)),
    exact: a.exact && b.exact,
  };
}

/** Solves a network whose rows each hold in one way, by the simplex method; coupled products by bisection. */
function convex(
  task: Task,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
): Solution {
  const { net } = task;
  const shape = polytope(net, domains, extra, signs);
  const tableau = feasibleTableau(domains, shape.inequalities, net.meter);
  if (tableau === null) return { holds: false, domains, exact: true };
  if (tableau === undefined) return { holds: null, domains, exact: false };
  const settled = shape.coupled.length === 0 ? true : bisect(task, domains, extra, signs, shape.coupled);
  if (settled === false) return { holds: false, domains, exact: true };
  const sharp = task.bounds === false ? domains : tighten(domains, shape, tableau, task.bounds);
  const exact = shape.coupled.length === 0 && !isSpent(net.meter);
  return { holds: settled, domains: sharp, exact };
}
