import { contains, isPoint, point, type Span, scaleSpan, shiftSpan } from '../../number/interval.ts';
import { add, multiply, negate, type Rational, sign, ZERO } from '../../number/rational.ts';
import type { Delta } from './delta.ts';
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
  /** Products whose rate must be found as a quotient. */
  readonly quotients: readonly Quotient[];
}

/** A product, with the tableau columns that stay within bounds as its factor stays above its low and below its high end. */
export interface Quotient {
  readonly row: ProductRow;
  readonly low: number | null;
  readonly high: number | null;
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
  const quotients: Quotient[] = [];
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
    const side = signs.get(r) ?? signOf(denominator);
    const mayBeZero = contains(denominator, ZERO);
    const column = (end: Rational | null, close: boolean, above: boolean): number | null => {
      if (end === null) return null;
      inequalities.push(limit(row, end, close || mayBeZero, above));
      return net.variables.length + inequalities.length - 1;
    };
    const low = column(factor.low, factor.lowClosed, side > 0);
    const high = column(factor.high, factor.highClosed, side < 0);
    if (net.uses[row.rate]!.length > 1 || occursInForms(row)) coupled.push(r);
    else quotients.push({ row, low, high });
  });
  return { inequalities, coupled, quotients };
}

function occursInForms(row: ProductRow): boolean {
  return [...row.numerator, ...row.denominator].some(p => p.at === row.rate);
}

/** N ≥ end · D, or N ≤ end · D: what keeps the factor on one side of an end. */
function limit(row: ProductRow, end: Rational, close: boolean, above: boolean): Inequality {
  const parts = combine(row.numerator, row.denominator, negate(end));
  return {
    parts,
    span: above
      ? { low: ZERO, high: null, lowClosed: close, highClosed: false }
      : { low: null, high: ZERO, lowClosed: false, highClosed: close },
  };
}

export function toSpan(low: Delta | null, high: Delta | null): Span {
  return {
    low: low?.v ?? null,
    high: high?.v ?? null,
    lowClosed: low !== null && sign(low.k) === 0,
    highClosed: high !== null && sign(high.k) === 0,
  };
}

export function opposite(delta: Delta | null): Delta | null {
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

export function negated(parts: Parts): Parts {
  return parts.map(p => ({ at: p.at, by: negate(p.by) }));
}
