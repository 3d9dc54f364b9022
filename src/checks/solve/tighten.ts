import { contains, isPoint, meet, type Span, scaleSpan, shiftSpan } from '../../number/interval.ts';
import { add, divide, multiply, negate, ONE, type Rational, sign, ZERO } from '../../number/rational.ts';
import { compareDelta, type Delta } from './delta.ts';
import { isSpent } from './meter.ts';
import type { Parts, ProductRow } from './network.ts';
import {
  combine,
  factorOf,
  negated,
  opposite,
  type Polytope,
  type Quotient,
  signOf,
  toSpan,
} from './polytope.ts';
import { spanOf } from './revise.ts';
import { maximum } from './simplex.ts';
import type { Tableau } from './tableau.ts';

/** The ends that some corner has been seen to reach. */
interface Reached {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

/**
 * The sharpest domains over a feasible polytope: linear for the variables, fractional for the rates. An end that some
 * corner on the way happens to reach needs no search of its own. With `wanted` a number, of that variable alone.
 */
export function tighten(
  domains: readonly Span[],
  shape: Polytope,
  t: Tableau,
  wanted: true | number,
): readonly Span[] {
  const sharp = domains.slice();
  const rates = new Set(shape.quotients.map(q => q.row.rate));
  // The range of a rate asks for the sign of its denominator.
  const needed =
    wanted === true
      ? null
      : new Set([
          wanted,
          ...shape.quotients
            .filter(q => q.row.rate === wanted)
            .flatMap(q => q.row.denominator.map(p => p.at)),
        ]);
  const reached: Reached = { low: new Uint8Array(t.value.length), high: new Uint8Array(t.value.length) };
  look(t, reached);
  for (let at = 0; at < sharp.length; at++) {
    const own = sharp[at]!;
    if ((needed !== null && !needed.has(at)) || rates.has(at) || isPoint(own) || isSpent(t.meter)) continue;
    let { low, high, lowClosed, highClosed } = own;
    if (reached.low[at] === 0) {
      ({ low, lowClosed } = toSpan(opposite(maximum(t, [{ at, by: negate(ONE) }])), null));
      look(t, reached);
    }
    if (reached.high[at] === 0) {
      ({ high, highClosed } = toSpan(null, maximum(t, [{ at, by: ONE }])));
      look(t, reached);
    }
    sharp[at] = meet(own, { low, high, lowClosed, highClosed }) ?? own;
  }
  for (const quotient of shape.quotients) {
    if (wanted !== true && wanted !== quotient.row.rate) continue;
    if (isSpent(t.meter)) break;
    sharp[quotient.row.rate] = rateRange(t, quotient, sharp, reached);
  }
  return sharp;
}

function look(t: Tableau, reached: Reached): void {
  for (let j = 0; j < t.value.length; j++) {
    const value = t.value[j]!;
    const low = t.low[j]!;
    const high = t.high[j]!;
    if (low !== null && reached.low[j] === 0 && compareDelta(value, low) === 0) reached.low[j] = 1;
    if (high !== null && reached.high[j] === 0 && compareDelta(value, high) === 0) reached.high[j] = 1;
  }
}

/** The exact range of the rate of a product over a feasible tableau, or its domain where the denominator reaches zero. */
function rateRange(t: Tableau, quotient: Quotient, domains: readonly Span[], reached: Reached): Span {
  const { row } = quotient;
  const own = domains[row.rate]!;
  const denominator = spanOf(row.denominator, domains);
  const side = signOf(denominator);
  // With a denominator that comes near zero the quotient has no corner to be found at.
  if (side === 0 || contains(closure(denominator), ZERO)) return own;
  const factor = factorOf(row, domains);
  let { low, high, lowClosed, highClosed } = factor;
  if (quotient.high === null || !touches(t, quotient.high, reached)) {
    ({ high, highClosed } = toSpan(null, largestQuotient(t, row, side)));
  }
  if (quotient.low === null || !touches(t, quotient.low, reached)) {
    const negative = { ...row, numerator: negated(row.numerator) };
    ({ low, lowClosed } = toSpan(opposite(largestQuotient(t, negative, side)), null));
  }
  look(t, reached);
  const rate = scaleSpan(
    shiftSpan({ low, high, lowClosed, highClosed }, negate(row.alpha)),
    divide(ONE, row.beta),
  );
  return meet(own, rate) ?? own;
}

/** The span with its ends. */
function closure(span: Span): Span {
  return { ...span, lowClosed: true, highClosed: true };
}

/** Whether a column that has one end can reach it. */
function touches(t: Tableau, column: number, reached: Reached): boolean {
  const up = t.high[column] !== null;
  if ((up ? reached.high : reached.low)[column] === 1) return true;
  maximum(t, [{ at: column, by: up ? ONE : negate(ONE) }]);
  look(t, reached);
  return (up ? reached.high : reached.low)[column] === 1;
}

/**
 * The largest N/D over a feasible tableau with D of one sign (Dinkelbach 1967: raise the quotient until N − q·D cannot
 * exceed zero; ends after finitely many corners). Null where there is no end.
 */
function largestQuotient(t: Tableau, row: ProductRow, side: number): Delta | null {
  const numerator = side > 0 ? row.numerator : negated(row.numerator);
  const denominator = side > 0 ? row.denominator : negated(row.denominator);
  let d = sumAt(t, denominator);
  let quotient = divide(sumAt(t, numerator), d);
  for (;;) {
    const best = maximum(t, combine(numerator, denominator, negate(quotient)));
    if (best === null) return null;
    if (sign(best.v) <= 0) return { v: quotient, k: best.k };
    d = sumAt(t, denominator);
    quotient = add(quotient, divide(best.v, d));
  }
}

function sumAt(t: Tableau, parts: Parts): Rational {
  return parts.reduce((sum, p) => add(sum, multiply(t.value[p.at]!.v, p.by)), ZERO);
}
