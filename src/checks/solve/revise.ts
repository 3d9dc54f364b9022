import {
  addSpans,
  contains,
  from,
  isPoint,
  meet,
  mirror,
  point,
  type Span,
  scaleSpan,
  shiftSpan,
} from '../../number/interval.ts';
import { divideSpans, multiplySpans } from '../../number/interval-product.ts';
import { compare, divide, floor, negate, ONE, rational, ZERO } from '../../number/rational.ts';
import { reviseGrid } from './grid.ts';
import type { LinearRow, Parts, ProductRow, RankingRow, Row } from './network.ts';

/** What a row says of its variables' domains: `false` where it cannot hold, else whether each was narrowed exactly. */
export interface Revision {
  readonly possible: boolean;
  readonly exact: boolean;
}

const IMPOSSIBLE: Revision = { possible: false, exact: true };
const EXACT: Revision = { possible: true, exact: true };
const INEXACT: Revision = { possible: true, exact: false };

/** Narrows `domains` to what one row allows, in place. */
export function revise(row: Row, domains: Span[]): Revision {
  switch (row.form) {
    case 'linear':
      return reviseLinear(row, domains);
    case 'product':
      return reviseProduct(row, domains);
    case 'grid':
      return reviseGrid(row, domains);
    case 'ranking':
      return reviseRanking(row, domains);
    case 'truth':
      return row.holds ? EXACT : IMPOSSIBLE;
  }
}

/** Every value that Σ parts can take. */
export function spanOf(parts: Parts, domains: readonly Span[]): Span {
  let sum: Span = point(ZERO);
  for (const { at, by } of parts) sum = addSpans(sum, scaleSpan(domains[at]!, by));
  return sum;
}

function reviseLinear(row: LinearRow, domains: Span[]): Revision {
  return reviseSum(row.parts, point(row.constant), domains) ? EXACT : IMPOSSIBLE;
}

/** Narrows the domains to Σ parts ∈ sum; each exactly, as every variable occurs once. */
function reviseSum(parts: Parts, sum: Span, domains: Span[]): boolean {
  const count = parts.length;
  if (count === 0) return contains(sum, ZERO);
  if (count === 1) return narrow(parts[0]!.at, scaleSpan(sum, divide(ONE, parts[0]!.by)), domains);
  const scaled = parts.map(({ at, by }) => scaleSpan(domains[at]!, by));
  // after[i]: the sum of all parts from i on; `before` grows from the left: what all but one part can make.
  const after: Span[] = new Array(count + 1);
  after[count] = point(ZERO);
  for (let i = count - 1; i >= 0; i--) after[i] = addSpans(after[i + 1]!, scaled[i]!);
  let before = mirror(sum);
  for (let i = 0; i < count; i++) {
    const { at, by } = parts[i]!;
    const rest = addSpans(before, after[i + 1]!);
    if (!narrow(at, scaleSpan(rest, negate(divide(ONE, by))), domains)) return false;
    before = addSpans(before, scaled[i]!);
  }
  return true;
}

/** The rank is at least one more than those surely above; the subject reaches the least of those it must not trail. */
function reviseRanking(row: RankingRow, domains: Span[]): Revision {
  const top = domains[row.subject]!.high;
  const lows = row.among.map(at => domains[at]!.low);
  const surely = top === null ? 0 : lows.filter(low => low !== null && compare(low, top) > 0).length;
  if (!narrow(row.rank, from(rational(surely + 1)), domains)) return IMPOSSIBLE;
  const { high } = domains[row.rank]!;
  if (high === null) return EXACT;
  const place = Number(floor(high));
  const trailed = lows.filter(low => low !== null).sort((a, b) => compare(b, a))[place - 1];
  if (trailed !== undefined && !narrow(row.subject, from(trailed), domains)) return IMPOSSIBLE;
  return INEXACT;
}

function reviseProduct(row: ProductRow, domains: Span[]): Revision {
  const factor = shiftSpan(scaleSpan(domains[row.rate]!, row.beta), row.alpha);
  const denominator = spanOf(row.denominator, domains);
  const numerator = meet(spanOf(row.numerator, domains), multiplySpans(factor, denominator));
  if (numerator === null) return IMPOSSIBLE;
  const newFactor = meet(factor, divideSpans(numerator, denominator));
  if (newFactor === null) return IMPOSSIBLE;
  const newDenominator = meet(denominator, divideSpans(numerator, newFactor));
  if (newDenominator === null) return IMPOSSIBLE;
  const rate = scaleSpan(shiftSpan(newFactor, negate(row.alpha)), divide(ONE, row.beta));
  if (
    !narrow(row.rate, rate, domains) ||
    !reviseSum(row.numerator, numerator, domains) ||
    !reviseSum(row.denominator, newDenominator, domains)
  ) {
    return IMPOSSIBLE;
  }
  // Division through zero gives two rays; only their hull is kept.
  return hasZero(denominator) || hasZero(factor) ? INEXACT : EXACT;
}

function hasZero(span: Span): boolean {
  return contains(span, ZERO) && !isPoint(span);
}

function narrow(at: number, to: Span, domains: Span[]): boolean {
  const met = meet(domains[at]!, to);
  if (met === null) return false;
  domains[at] = met;
  return true;
}
