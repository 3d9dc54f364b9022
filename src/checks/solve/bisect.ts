import { centre, isPoint, type Span } from '../../number/interval.ts';
import { add, compare, larger, ONE, type Rational, smaller, subtract, ZERO } from '../../number/rational.ts';
import type { ProductRow } from './network.ts';
import { polytope } from './polytope.ts';
import { propagate } from './propagate.ts';
import { feasibleTableau } from './simplex.ts';
import type { Task } from './solve.ts';
import type { Inequality } from './tableau.ts';
import { findWitness } from './witness.ts';

/** Boxes looked at before a coupled network counts as unsettled. */
const BOX_LIMIT = 24;

/**
 * Settles a network in which rates of products stand in other rows too, so that its linear image is only an enclosure:
 * halves the widest rate until every box is refuted (false) or an exact witness is found in one (true). Null past the
 * limit.
 */
export function bisect(
  task: Task,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
  coupled: readonly number[],
): boolean | null {
  const { net } = task;
  const rates = [...new Set(coupled.map(r => (net.rows[r] as ProductRow).rate))];
  const boxes: (readonly Span[])[] = [domains];
  for (let looked = 0; boxes.length > 0; ) {
    const box = boxes.shift()!;
    if (findWitness(net, box, extra, signs)) return true;
    const widest = widestOf(rates, box);
    if (widest === null) continue;
    for (const half of halves(box[widest]!)) {
      if (looked++ >= BOX_LIMIT) return null;
      const cut = box.slice();
      cut[widest] = half;
      const narrowed = propagate(net, cut);
      if (narrowed === null) continue;
      const shape = polytope(net, narrowed.domains, extra, signs);
      const tableau = feasibleTableau(narrowed.domains, shape.inequalities, net.meter);
      if (tableau === undefined) return null;
      if (tableau !== null) boxes.push(narrowed.domains);
    }
  }
  return false;
}

function widestOf(rates: readonly number[], domains: readonly Span[]): number | null {
  let widest: number | null = null;
  let width: Rational | null = null;
  for (const at of rates) {
    const { low, high } = domains[at]!;
    if (isPoint(domains[at]!)) continue;
    if (low === null || high === null) return at;
    const wide = subtract(high, low);
    if (width === null || compare(wide, width) > 0) {
      widest = at;
      width = wide;
    }
  }
  return widest;
}

/** Two halves; a span without end is cut at zero, then beyond its other end. */
function halves(span: Span): readonly Span[] {
  const { low, high, lowClosed, highClosed } = span;
  const middle = centre(span) ?? outward(low, high);
  return [
    { low, lowClosed, high: middle, highClosed: true },
    { low: middle, lowClosed: true, high, highClosed },
  ];
}

function outward(low: Rational | null, high: Rational | null): Rational {
  if (low !== null) return add(add(low, ONE), larger(low, ZERO));
  if (high !== null) return add(subtract(high, ONE), smaller(high, ZERO));
  return ZERO;
}
