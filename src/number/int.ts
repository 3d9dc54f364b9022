/**
 * Whole numbers of any size: a `number` while it is a safe integer, a `bigint` beyond. Every operation returns the
 * smaller form where it fits, so that the usual sums of press figures never leave machine arithmetic.
 */
export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);

/** The same number as a `number` if it is safe, else as it is. */
export function shrink(value: bigint): Int {
  return value <= BIG_MAX && value >= -BIG_MAX ? Number(value) : value;
}

export function addInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return sum;
  }
  return shrink(BigInt(a) + BigInt(b));
}

export function subtractInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return difference;
  }
  return shrink(BigInt(a) - BigInt(b));
}

export function multiplyInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return product;
  }
  return shrink(BigInt(a) * BigInt(b));
}

/** −1, 0 or 1. */
export function compareInt(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function negateInt(a: Int): Int {
  return typeof a === 'number' ? 0 - a : -a;
}

export function signInt(a: Int): number {
  return a > 0 ? 1 : a < 0 ? -1 : 0;
}

/** Greatest common divisor, not negative. */
export function gcd(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    let x = Math.abs(a);
    let y = Math.abs(b);
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let x = BigInt(a);
  let y = BigInt(b);
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  while (y !== 0n) {
    // Once both are safe, machine arithmetic finishes the work.
    if (x <= BIG_MAX && y <= BIG_MAX) return gcd(Number(x), Number(y));
    [x, y] = [y, x % y];
  }
  return shrink(x);
}

/** a / b toward minus infinity, for b > 0. */
export function floorDivide(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    return remainder < 0 ? quotient - 1 : quotient;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  return shrink(x % y < 0n ? quotient - 1n : quotient);
}

const POWERS: readonly Int[] = Array.from({ length: 64 }, (_, n) => shrink(10n ** BigInt(n)));

/** 10ⁿ for n ≥ 0. */
export function powerOfTen(n: number): Int {
  return POWERS[n] ?? 10n ** BigInt(n);
}
