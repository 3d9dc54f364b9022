import { contains, isPoint, meet, point, type Span, scaleSpan, shiftSpan } from '../../number/interval.ts';
import { add, divide, multiply, negate, ONE, type Rational, sign, ZERO } from '../../number/rational.ts';
import { compareDelta, type Delta } from './delta.ts';
import type { Network, Parts, ProductRow } from './network.ts';
import { spanOf } from './revise.ts';
import { maximum } from './simplex.ts';
import type { Inequality, Tableau } from './tableau.ts';

/**
 * The linear image of a network: products whose rate stands nowhere else become two inequalities, which is exact; a rate
 * that stands in several rows is only enclosed (`coupled`).
 */
export interface Polytope {
  readonly inequalities: readonly Inequality[];
  /** Rows whose product is enclosed, not exact. */
  readonly coupled: readonly number[];
  /** Rows whose rate must be found as a quotient. */
  readonly quotients: readonly number[];
}

export function factorOf(row: ProductRow, domains: readonly Span[]): Span {
  return shiftSpan(scaleSpan(domains[row.rate]!, row.beta), row.alpha);
}

/** Σ a + by · Σ b, one part a variable. */
export function combine(a: Parts, b: Parts, by: Rational): Parts {
  const sums = new Map(a.map(p => [p.at, p.by]));
  for (const p of b) {
    const more = multiply(p.by, by);
    const before = sums.get(p.at);
    sums.set(p.at, before === undefined ? more : add(before, more));
  }
  return [...sums].filter(([, c]) => sign(c) !== 0).map(([at, c]) => ({ at, by: c }));
}

/** The sign of a span: 1 or −1 where no value has the other one, 0 where both occur. */
export function signOf(span: Span): number {
  if (span.low !== null && sign(span.low) >= 0) return 1;
  if (span.high !== null && sign(span.high) <= 0) return -1;
  return 0;
}

/** Builds the inequalities. The denominators of products must have one sign (`signOf`), by domain or by `signs`. */
export function polytope(
  net: Network,
  domains: readonly Span[],
  extra: readonly Inequality[],
  signs: ReadonlyMap<number, number>,
): Polytope {
  const inequalities: Inequality[] = [...extra];
  const coupled: number[] = [];
  const quotients: number[] = [];
  net.rows.forEach((row, r) => {
    if (row.form === 'linear') inequalities.push({ parts: row.parts, span: point(row.constant) });
    if (row.form !== 'product') return;
    const factor = factorOf(row, domains);
    const denominator = spanOf(row.denominator, domains);
    if (isPoint(factor)) {
      const parts = combine(row.numerator, row.denominator, negate(factor.low!));
      inequalities.push({ parts, span: point(ZERO) });
      return;
    }
    if (isPoint(denominator)) {
      const d = denominator.low!;
      const parts = combine(row.numerator, [{ at: row.rate, by: row.beta }], negate(d));
      inequalities.push({ parts, span: point(multiply(row.alpha, d)) });
      return;
    }
    if (net.uses[row.rate]!.length > 1 || occursInForms(row)) coupled.push(r);
    else quotients.push(r);
    inequalities.push(
      ...enclosure(row, factor, signs.get(r) ?? signOf(denominator), contains(denominator, ZERO)),
    );
  });
  return { inequalities, coupled, quotients };
}

function occursInForms(row: ProductRow): boolean {
  return [...row.numerator, ...row.denominator].some(p => p.at === row.rate);
}

/** gl · D ≤ N ≤ gh · D for D ≥ 0, and the other way round below zero. */
function enclosure(row: ProductRow, factor: Span, side: number, mayBeZero: boolean): readonly Inequality[] {
  const found: Inequality[] = [];
  const upper = (by: Rational, close: boolean, above: boolean): Inequality => {
    const parts = combine(row.numerator, row.denominator, negate(by));
    return {
      parts,
      span: above
        ? { low: ZERO, high: null, lowClosed: close, highClosed: false }
        : { low: null, high: ZERO, lowClosed: false, highClosed: close },
    };
  };
  if (factor.low !== null) found.push(upper(factor.low, factor.lowClosed || mayBeZero, side > 0));
  if (factor.high !== null) found.push(upper(factor.high, factor.highClosed || mayBeZero, side < 0));
  return found;
}

function toSpan(low: Delta | null, high: Delta | null): Span {
  return {
    low: low?.v ?? null,
    high: high?.v ?? null,
    lowClosed: low !== null && sign(low.k) === 0,
    highClosed: high !== null && sign(high.k) === 0,
  };
}

function opposite(delta: Delta | null): Delta | null {
  return delta === null ? null : { v: negate(delta.v), k: negate(delta.k) };
}

/** The range of Σ parts over a feasible tableau. */
export function rangeOf(tableau: Tableau, parts: Parts): Span {
  const least = maximum(
    tableau,
    parts.map(p => ({ at: p.at, by: negate(p.by) })),
  );
  return toSpan(opposite(least), maximum(tableau, parts));
}

/**
 * The largest N/D over a feasible tableau with D of one sign (Dinkelbach 1967: raise the quotient until N − q·D cannot
 * exceed zero; ends after finitely many corners). `limit` is known not to be exceeded, and is tried first. Null where
 * there is no end or D can be zero.
 */
function largestQuotient(
  t: Tableau,
  numerator: Parts,
  denominator: Parts,
  limit: Rational | null,
): Delta | null {
  if (limit !== null) {
    const atLimit = maximum(t, combine(numerator, denominator, negate(limit)));
    if (atLimit !== null && sign(atLimit.v) === 0) return { v: limit, k: atLimit.k };
  }
  let d = sumAt(t, denominator);
  if (sign(d) <= 0) return null;
  let quotient = divide(sumAt(t, numerator), d);
  for (;;) {
    const best = maximum(t, combine(numerator, denominator, negate(quotient)));
    if (best === null) return null;
    if (sign(best.v) <= 0) return { v: quotient, k: best.k };
    d = sumAt(t, denominator);
    if (sign(d) <= 0) return null;
    quotient = add(quotient, divide(best.v, d));
  }
}

function sumAt(t: Tableau, parts: Parts): Rational {
  return parts.reduce((sum, p) => add(sum, multiply(t.value[p.at]!.v, p.by)), ZERO);
}

function negated(parts: Parts): Parts {
  return parts.map(p => ({ at: p.at, by: negate(p.by) }));
}

/** The exact range of the rate of a product over a feasible tableau, or its domain where D may be zero. */
export function rateRange(t: Tableau, row: ProductRow, domains: readonly Span[]): Span {
  const own = domains[row.rate]!;
  const range = rangeOf(t, row.denominator);
  const side = signOf(range);
  if (side === 0 || contains(range, ZERO)) return own;
  const factor = factorOf(row, domains);
  const numerator = side > 0 ? row.numerator : negated(row.numerator);
  const denominator = side > 0 ? row.denominator : negated(row.denominator);
  const high = largestQuotient(t, numerator, denominator, factor.high);
  const low = largestQuotient(
    t,
    negated(numerator),
    denominator,
    factor.low === null ? null : negate(factor.low),
  );
  const rate = scaleSpan(shiftSpan(toSpan(opposite(low), high), negate(row.alpha)), divide(ONE, row.beta));
  return meet(own, rate) ?? own;
}

/**
 * The sharpest domains over a feasible polytope: linear for the variables, fractional for the rates. An end that some
 * corner on the way happens to reach needs no search of its own.
 */
export function tighten(
  net: Network,
  domains: readonly Span[],
  shape: Polytope,
  t: Tableau,
): readonly Span[] {
  const sharp = domains.slice();
  const rates = new Set(shape.quotients.map(r => (net.rows[r] as ProductRow).rate));
  const reached = { low: new Uint8Array(sharp.length), high: new Uint8Array(sharp.length) };
  const look = () => {
    for (let at = 0; at < sharp.length; at++) {
      const value = t.value[at]!;
      const low = t.low[at]!;
      const high = t.high[at]!;
      if (low !== null && compareDelta(value, low) === 0) reached.low[at] = 1;
      if (high !== null && compareDelta(value, high) === 0) reached.high[at] = 1;
    }
  };
  look();
  for (let at = 0; at < sharp.length; at++) {
    const own = sharp[at]!;
    if (rates.has(at) || isPoint(own)) continue;
    const part = [{ at, by: ONE }];
    let { low, high, lowClosed, highClosed } = own;
    if (reached.low[at] === 0) {
      ({ low, lowClosed } = toSpan(opposite(maximum(t, negated(part))), null));
      look();
    }
    if (reached.high[at] === 0) {
      ({ high, highClosed } = toSpan(null, maximum(t, part)));
      look();
    }
    sharp[at] = meet(own, { low, high, lowClosed, highClosed }) ?? own;
  }
  for (const r of shape.quotients) {
    const row = net.rows[r] as ProductRow;
    sharp[row.rate] = rateRange(t, row, sharp);
  }
  return sharp;
}
