import { add, compare, divide, multiply, type Rational, subtract, ZERO } from '../../number/rational.ts';

/**
 * v + k·δ with δ infinitely small and positive: an open end is a closed one moved by δ, so that one solver serves both
 * (Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)", 2006).
 */
export interface Delta {
  readonly v: Rational;
  readonly k: Rational;
}

export const NOTHING: Delta = { v: ZERO, k: ZERO };

export function plain(v: Rational): Delta {
  return { v, k: ZERO };
}

export function addDelta(a: Delta, b: Delta): Delta {
  return { v: add(a.v, b.v), k: a.k === ZERO && b.k === ZERO ? ZERO : add(a.k, b.k) };
}

export function subtractDelta(a: Delta, b: Delta): Delta {
  return { v: subtract(a.v, b.v), k: a.k === ZERO && b.k === ZERO ? ZERO : subtract(a.k, b.k) };
}

export function scaleDelta(a: Delta, by: Rational): Delta {
  return { v: multiply(a.v, by), k: a.k === ZERO ? ZERO : multiply(a.k, by) };
}

export function divideDelta(a: Delta, by: Rational): Delta {
  return { v: divide(a.v, by), k: a.k === ZERO ? ZERO : divide(a.k, by) };
}

export function compareDelta(a: Delta, b: Delta): number {
  return compare(a.v, b.v) || (a.k === b.k ? 0 : compare(a.k, b.k));
}
