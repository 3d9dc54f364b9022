import type { Interval } from '../model/interval.ts';
import { toExact } from './decimal.ts';
import {
  add,
  compare,
  divide,
  halve,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
  ZERO,
} from './rational.ts';

/** Values between two ends; `null` is unbounded. The empty set is `null` in place of a span. */
export interface Span {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

export const EVERYTHING: Span = { low: null, high: null, lowClosed: false, highClosed: false };

export function closed(low: Rational, high: Rational): Span {
  return { low, high, lowClosed: true, highClosed: true };
}

export function point(value: Rational): Span {
  return closed(value, value);
}

export function from(low: Rational): Span {
  return { low, high: null, lowClosed: true, highClosed: false };
}

export function isPoint(span: Span): boolean {
  return span.low !== null && span.high !== null && compare(span.low, span.high) === 0;
}

export function isEverything(span: Span): boolean {
  return span.low === null && span.high === null;
}

export function contains(span: Span, value: Rational): boolean {
  if (span.low !== null) {
    const c = compare(value, span.low);
    if (c < 0 || (c === 0 && !span.lowClosed)) return false;
  }
  if (span.high !== null) {
    const c = compare(value, span.high);
    if (c > 0 || (c === 0 && !span.highClosed)) return false;
  }
  return true;
}

/** What two spans share, or null. Returns `a` itself where `b` takes nothing from it. */
export function meet(a: Span, b: Span): Span | null {
  let { low, lowClosed, high, highClosed } = a;
  if (b.low !== null) {
    const c = low === null ? 1 : compare(b.low, low);
    if (c > 0) {
      low = b.low;
      lowClosed = b.lowClosed;
    } else if (c === 0) lowClosed &&= b.lowClosed;
  }
  if (b.high !== null) {
    const c = high === null ? -1 : compare(b.high, high);
    if (c < 0) {
      high = b.high;
      highClosed = b.highClosed;
    } else if (c === 0) highClosed &&= b.highClosed;
  }
  if (low !== null && high !== null) {
    const c = compare(low, high);
    if (c > 0 || (c === 0 && !(lowClosed && highClosed))) return null;
  }
  if (low === a.low && high === a.high && lowClosed === a.lowClosed && highClosed === a.highClosed) return a;
  return { low, high, lowClosed, highClosed };
}

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
  const l = a.low === null || b.low === null ? 0 : compare(a.low, b.low);
  const h = a.high === null || b.high === null ? 0 : compare(a.high, b.high);
  return {
    low: a.low === null || b.low === null ? null : l <= 0 ? a.low : b.low,
    lowClosed: l < 0 ? a.lowClosed : l > 0 ? b.lowClosed : a.lowClosed || b.lowClosed,
    high: a.high === null || b.high === null ? null : h >= 0 ? a.high : b.high,
    highClosed: h > 0 ? a.highClosed : h < 0 ? b.highClosed : a.highClosed || b.highClosed,
  };
}

export function sameSpan(a: Span, b: Span): boolean {
  const sameEnd = (x: Rational | null, y: Rational | null) =>
    x === null || y === null ? x === y : compare(x, y) === 0;
  return (
    sameEnd(a.low, b.low) &&
    sameEnd(a.high, b.high) &&
    a.lowClosed === b.lowClosed &&
    a.highClosed === b.highClosed
  );
}

export function addSpans(a: Span, b: Span): Span {
  return {
    low: a.low === null || b.low === null ? null : add(a.low, b.low),
    high: a.high === null || b.high === null ? null : add(a.high, b.high),
    lowClosed: a.lowClosed && b.lowClosed,
    highClosed: a.highClosed && b.highClosed,
  };
}

/** factor × span; a negative factor swaps the ends and their flags. */
export function scaleSpan(span: Span, factor: Rational): Span {
  const s = sign(factor);
  if (s === 0) return point(ZERO);
  const low = span.low === null ? null : multiply(span.low, factor);
  const high = span.high === null ? null : multiply(span.high, factor);
  return s > 0
    ? { low, high, lowClosed: span.lowClosed, highClosed: span.highClosed }
    : { low: high, high: low, lowClosed: span.highClosed, highClosed: span.lowClosed };
}

export function shiftSpan(span: Span, by: Rational): Span {
  return addSpans(span, point(by));
}

/** The mirror image about zero. */
export function mirror(span: Span): Span {
  return {
    low: span.high === null ? null : negate(span.high),
    high: span.low === null ? null : negate(span.low),
    lowClosed: span.highClosed,
    highClosed: span.lowClosed,
  };
}

/** How far apart two spans lie (zero where only an open end keeps them from meeting), or null where they meet. */
export function distance(a: Span, b: Span): Rational | null {
  if (meet(a, b) !== null) return null;
  if (a.high !== null && b.low !== null && compare(a.high, b.low) <= 0) return subtract(b.low, a.high);
  if (b.high !== null && a.low !== null && compare(b.high, a.low) <= 0) return subtract(a.low, b.high);
  return ZERO;
}

export function centre(span: Span): Rational | null {
  return span.low === null || span.high === null ? null : halve(add(span.low, span.high));
}

function halfWidth(span: Span): Rational | null {
  return span.low === null || span.high === null ? null : halve(subtract(span.high, span.low));
}

/**
 * How much of the room two spans leave each other is used: |c₁ − c₂| / (h₁ + h₂), 0 centred, 1 touching. Null where an
 * end is unbounded or two different points are compared (contract §1).
 */
export function useOf(a: Span, b: Span): Rational | null {
  const c1 = centre(a);
  const c2 = centre(b);
  if (c1 === null || c2 === null) return null;
  const apart = subtract(c1, c2);
  const room = add(halfWidth(a)!, halfWidth(b)!);
  if (sign(room) === 0) return sign(apart) === 0 ? ZERO : null;
  return divide(sign(apart) < 0 ? negate(apart) : apart, room);
}

/** As it is written in answers. */
export function toInterval(span: Span): Interval {
  return {
    low: span.low === null ? null : toExact(span.low),
    high: span.high === null ? null : toExact(span.high),
    lowClosed: span.low !== null && span.lowClosed,
    highClosed: span.high !== null && span.highClosed,
  };
}
