import type { Span } from './interval.ts';
import { EVERYTHING, point } from './interval.ts';
import { compare, divide, multiply, ONE, type Rational, sign, ZERO } from './rational.ts';

interface End {
  /** Null: infinite, toward `side`. */
  readonly value: Rational | null;
  readonly side: number;
  readonly closed: boolean;
}

function ends(span: Span): readonly End[] {
  return [
    { value: span.low, side: -1, closed: span.lowClosed },
    { value: span.high, side: 1, closed: span.highClosed },
  ];
}

/** The product of two ends; zero times anything is zero, and is reached when the zero is. */
function corner(a: End, b: End): End {
  const za = a.value !== null && sign(a.value) === 0;
  const zb = b.value !== null && sign(b.value) === 0;
  if (za || zb) return { value: ZERO, side: 0, closed: (za && a.closed) || (zb && b.closed) };
  if (a.value !== null && b.value !== null) {
    return { value: multiply(a.value, b.value), side: 0, closed: a.closed && b.closed };
  }
  const sa = a.value === null ? a.side : sign(a.value);
  const sb = b.value === null ? b.side : sign(b.value);
  return { value: null, side: sa * sb, closed: false };
}

function compareEnds(a: End, b: End): number {
  if (a.value === null) return b.value === null ? a.side - b.side : a.side;
  if (b.value === null) return -b.side;
  return compare(a.value, b.value);
}

/** Every product of a value of `a` with one of `b`. */
export function multiplySpans(a: Span, b: Span): Span {
  let low: End | null = null;
  let high: End | null = null;
  for (const x of ends(a)) {
    for (const y of ends(b)) {
      const end = corner(x, y);
      const l = low === null ? -1 : compareEnds(end, low);
      if (l < 0 || (l === 0 && end.closed)) low = end;
      const h = high === null ? 1 : compareEnds(end, high);
      if (h > 0 || (h === 0 && end.closed)) high = end;
    }
  }
  return {
    low: low!.value,
    high: high!.value,
    lowClosed: low!.closed,
    highClosed: high!.closed,
  };
}

function reciprocal(end: Rational | null): Rational | null {
  return end === null ? ZERO : sign(end) === 0 ? null : divide(ONE, end);
}

/**
 * Every x with x · d = n for some n of `numerator` and d of `denominator`. With zero among the denominators the answer
 * is the smallest single span, which may be everything.
 */
export function divideSpans(numerator: Span, denominator: Span): Span {
  const low = denominator.low === null ? -1 : sign(denominator.low);
  const high = denominator.high === null ? 1 : sign(denominator.high);
  if (low === 0 && high === 0) return EVERYTHING;
  if (low < 0 && high > 0) return EVERYTHING;
  const zeroInside = (low === 0 && denominator.lowClosed) || (high === 0 && denominator.highClosed);
  const numeratorHasZero =
    (numerator.low === null ||
      sign(numerator.low) < 0 ||
      (sign(numerator.low) === 0 && numerator.lowClosed)) &&
    (numerator.high === null ||
      sign(numerator.high) > 0 ||
      (sign(numerator.high) === 0 && numerator.highClosed));
  if (zeroInside && numeratorHasZero) return EVERYTHING;
  const inverse: Span = {
    low: reciprocal(denominator.high),
    high: reciprocal(denominator.low),
    lowClosed: denominator.high !== null && sign(denominator.high) !== 0 && denominator.highClosed,
    highClosed: denominator.low !== null && sign(denominator.low) !== 0 && denominator.lowClosed,
  };
  // A denominator that ends at zero has a reciprocal without end on that side.
  const open: Span = {
    ...inverse,
    high: low === 0 ? null : inverse.high,
    low: high === 0 ? null : inverse.low,
  };
  return numerator.low !== null &&
    numerator.high !== null &&
    sign(numerator.low) === 0 &&
    sign(numerator.high) === 0
    ? point(ZERO)
    : multiplySpans(numerator, open);
}
