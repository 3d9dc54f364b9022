import { centre, contains, isPoint, meet, point, type Span } from '../../number/interval.ts';
import { add, compare, larger, ONE, type Rational, smaller, subtract, ZERO } from '../../number/rational.ts';
import type { ProductRow } from './network.ts';
import { polytope } from './polytope.ts';
import { propagate } from './propagate.ts';
import { feasibleTableau, type Inequality, type Tableau } from './simplex.ts';
import { rateAt, type Task } from './solve.ts';

/** Boxes looked at before a coupled network counts as unsettled. */
export const BOX_LIMIT = 400;

/**
 * Settles a network in which rates of products stand in other rows too, so that its linear image is only an enclosure:
 * halves the widest rate until every box is refuted (false) or fixing the rates at one point leaves a linear system that
 * holds (true: an exact witness). Null past the limit.
 */
export function bisect(
  task: Task,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
  coupled: readonly number[],
  root: Tableau,
): boolean | null {
  const { net } = task;
  const rates = [...new Set(coupled.map(r => (net.rows[r] as ProductRow).rate))];
  const rows = coupled.map(r => net.rows[r] as ProductRow);
  const boxes: { domains: readonly Span[]; tableau: Tableau }[] = [{ domains, tableau: root }];
  let looked = 0;
  while (boxes.length > 0) {
    const box = boxes.shift()!;
    if (hasWitness(box.domains, box.tableau)) return true;
    const widest = widestOf(rates, box.domains);
    if (widest === null) continue;
    for (const half of halves(box.domains[widest]!)) {
      if (looked++ >= BOX_LIMIT) return null;
      const cut = box.domains.slice();
      cut[widest] = half;
      const narrowed = propagate(net, cut);
      if (narrowed === null) continue;
      const tableau = feasibleTableau(
        narrowed.domains,
        polytope(net, narrowed.domains, extra, signs).inequalities,
      );
      if (tableau !== null) boxes.push({ domains: narrowed.domains, tableau });
    }
  }
  return false;

  function hasWitness(box: readonly Span[], tableau: Tableau): boolean {
    const guesses = [
      (row: ProductRow) => rateAt(tableau, row),
      (row: ProductRow) => tableau.value[row.rate]!.v,
    ];
    return guesses.some(guess => {
      const fixed = box.slice();
      for (const row of rows) {
        const value = guess(row);
        const own = fixed[row.rate]!;
        if (isPoint(own)) continue;
        const at = value !== null && contains(own, value) ? value : centre(own);
        if (at === null || !contains(own, at)) return false;
        fixed[row.rate] = meet(own, point(at))!;
      }
      const narrowed = propagate(net, fixed);
      if (narrowed === null) return false;
      const shape = polytope(net, narrowed.domains, extra, signs);
      return shape.coupled.length === 0 && feasibleTableau(narrowed.domains, shape.inequalities) !== null;
    });
  }
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
