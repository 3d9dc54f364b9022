import { contains, isPoint, point, type Span } from '../../number/interval.ts';
import {
  add,
  floor,
  multiply,
  ONE,
  type Rational,
  rational,
  shift,
  subtract,
} from '../../number/rational.ts';
import type { Network, ProductRow } from './network.ts';
import { type Polytope, polytope, rangeOf } from './polytope.ts';
import { propagate } from './propagate.ts';
import { feasibleTableau } from './simplex.ts';
import type { Inequality } from './tableau.ts';

/** Where between the ends of its range a variable is fixed: in the middle, else at a quarter. */
const PLACES: readonly Rational[] = [rational(1, 2), rational(1, 4), rational(3, 4)];

/**
 * Looks for exact values that satisfy a coupled network: one factor of each product after the other is fixed at a short
 * decimal inside the range it still has, until only a linear system is left, which is solved exactly. The factor fixed is
 * the rate, or, where rates stand in linear rows too (shares that make 100), the denominator. False: none was found.
 */
export function findWitness(
  net: Network,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
): boolean {
  return PLACES.some(place => {
    let at: readonly Span[] | null = domains;
    for (;;) {
      const shape: Polytope = polytope(net, at, extra, signs);
      const tableau = feasibleTableau(at, shape.inequalities, net.meter);
      if (tableau === null || tableau === undefined) return false;
      const next = shape.coupled.flatMap(r => factors(net, r)).find(v => !isPoint(at![v]!));
      if (next === undefined) return shape.coupled.length === 0;
      const value = between(rangeOf(tableau, [{ at: next, by: ONE }]), place);
      if (value === null || !contains(at[next]!, value)) return false;
      const fixed: Span[] = at.slice();
      fixed[next] = point(value);
      at = propagate(net, fixed)?.domains ?? null;
      if (at === null) return false;
    }
  });
}

/** The variables that make a product linear once they are fixed. */
function factors(net: Network, r: number): readonly number[] {
  const row = net.rows[r] as ProductRow;
  const inLinear = net.uses[row.rate]!.some(other => net.rows[other]!.form !== 'product');
  return inLinear ? row.denominator.map(p => p.at) : [row.rate];
}

/** A short decimal about so far between the ends of a range. */
function between(range: Span, place: Rational): Rational | null {
  const { low, high } = range;
  if (low === null || high === null) {
    const end = low ?? high;
    return end === null ? rational(1) : low === null ? subtract(end, ONE) : add(end, ONE);
  }
  const width = subtract(high, low);
  if (width.n === 0) return low;
  const value = add(low, multiply(width, place));
  const size = Number(width.n) / Number(width.d);
  const digits = Math.min(60, Math.max(-60, 2 - Math.floor(Math.log10(size > 0 ? size : 1e-60))));
  return shift(rational(floor(shift(value, digits))), -digits);
}
