import {
  addInt,
  compareInt,
  floorDivide,
  gcd,
  type Int,
  multiplyInt,
  negateInt,
  powerOfTen,
  signInt,
  subtractInt,
} from './int.ts';

/** An exact number n/d with d > 0; reduced only when it outgrows the safe integers, or for printing. */
export interface Rational {
  readonly n: Int;
  readonly d: Int;
}

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };
export const HUNDRED: Rational = { n: 100, d: 1 };

/** Lowest terms. */
export function reduce(a: Rational): Rational {
  const g = gcd(a.n, a.d);
  if (g === 1 || g === 0) return a;
  return { n: divideExactly(a.n, g), d: divideExactly(a.d, g) };
}

function divideExactly(a: Int, b: Int): Int {
  return typeof a === 'number' && typeof b === 'number' ? a / b : floorDivide(a, b);
}

function make(n: Int, d: Int): Rational {
  if (typeof n === 'number' && typeof d === 'number') return { n, d };
  return reduce({ n, d });
}

/** n/d, for any d ≠ 0. */
export function rational(n: Int, d: Int = 1): Rational {
  return signInt(d) < 0 ? make(negateInt(n), negateInt(d)) : make(n, d);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return make(addInt(a.n, b.n), a.d);
  return make(addInt(multiplyInt(a.n, b.d), multiplyInt(b.n, a.d)), multiplyInt(a.d, b.d));
}

export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return make(subtractInt(a.n, b.n), a.d);
  return make(subtractInt(multiplyInt(a.n, b.d), multiplyInt(b.n, a.d)), multiplyInt(a.d, b.d));
}

export function multiply(a: Rational, b: Rational): Rational {
  return make(multiplyInt(a.n, b.n), multiplyInt(a.d, b.d));
}

/** a / b, for b ≠ 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(multiplyInt(a.n, b.d), multiplyInt(a.d, b.n));
}

export function negate(a: Rational): Rational {
  return { n: negateInt(a.n), d: a.d };
}

export function absolute(a: Rational): Rational {
  return signInt(a.n) < 0 ? negate(a) : a;
}

const LONG = 1n << 96n;

/** Whether its numerator or denominator has more than 96 binary digits: more than any two printed figures multiplied. */
export function isLong({ n, d }: Rational): boolean {
  return (typeof n === 'bigint' && (n > LONG || n < -LONG)) || (typeof d === 'bigint' && d > LONG);
}

export function halve(a: Rational): Rational {
  return make(a.n, multiplyInt(a.d, 2));
}

/** −1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === b.d) return compareInt(a.n, b.n);
  return compareInt(multiplyInt(a.n, b.d), multiplyInt(b.n, a.d));
}

export function sign(a: Rational): number {
  return signInt(a.n);
}

export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The greatest whole number not above a. */
export function floor(a: Rational): Int {
  return floorDivide(a.n, a.d);
}

/** The least whole number not below a. */
export function ceiling(a: Rational): Int {
  return negateInt(floorDivide(negateInt(a.n), a.d));
}

/** a × 10ⁿ, for any whole n. */
export function shift(a: Rational, n: number): Rational {
  return n >= 0 ? make(multiplyInt(a.n, powerOfTen(n)), a.d) : make(a.n, multiplyInt(a.d, powerOfTen(-n)));
}
