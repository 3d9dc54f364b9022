import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, fromExact, toExact, toFixed, toRounded } from '../../src/number/decimal.ts';
import * as r from '../../src/number/rational.ts';
import { fraction, minus, order, over, parse, plus, times } from '../checks/oracle.ts';

/** Decimals short and long, about the end of the safe integers too. */
const decimals = fc.oneof(
  fc.tuple(fc.bigInt({ min: -(10n ** 31n), max: 10n ** 31n }), fc.integer({ min: 0, max: 12 })),
  fc.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.integer({ min: 0, max: 3 })),
  fc.tuple(fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }), fc.integer({ min: 0, max: 2 })),
);

function text([n, places]: readonly [bigint, number]): string {
  const size = (n < 0n ? -n : n).toString().padStart(places + 1, '0');
  const digits = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`;
  return n < 0n ? `-${digits}` : digits;
}

const value = (a: r.Rational) => fraction(BigInt(a.n), BigInt(a.d));

describe('exact numbers, short and long', () => {
  it('are added, taken away, multiplied, divided and compared as BigInt fractions are', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        const [a, b] = [fromDecimal(text(x)), fromDecimal(text(y))];
        const [p, q] = [parse(text(x)), parse(text(y))];
        expect(value(r.add(a, b))).toEqual(plus(p, q));
        expect(value(r.subtract(a, b))).toEqual(minus(p, q));
        expect(value(r.multiply(a, b))).toEqual(times(p, q));
        expect(r.compare(a, b)).toBe(order(p, q));
        if (q.n !== 0n) expect(value(r.divide(a, b))).toEqual(over(p, q));
        expect(BigInt(r.floor(a))).toBe(p.n >= 0n || p.n % p.d === 0n ? p.n / p.d : p.n / p.d - 1n);
      }),
      { numRuns: 500 },
    );
  });

  it('are written exactly, as a decimal or as p/q, and read back', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 999 }), (x, d) => {
        const a = r.divide(fromDecimal(text(x)), r.rational(d));
        expect(value(fromExact(toExact(a)))).toEqual(value(a));
      }),
    );
  });

  it('keep numbers as machine integers while they are safe', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const sum = r.add(r.rational(a), r.rational(b));
        expect(sum).toEqual({ n: a + b, d: 1 });
      }),
    );
    expect(r.multiply(r.rational(2 ** 40), r.rational(2 ** 40)).n).toBe(2n ** 80n);
  });

  it('are rounded with halves away from zero', () => {
    expect(toFixed(fromDecimal('17.215'), 2)).toBe('17.22');
    expect(toFixed(fromDecimal('-17.215'), 2)).toBe('-17.22');
    expect(toFixed(fromDecimal('-0.001'), 2)).toBe('0.00');
    expect(toRounded(r.rational(2, 3), 4)).toBe('0.6667');
    expect(toRounded(fromDecimal('5.10'), 4)).toBe('5.1');
    expect(toExact(r.rational(1, 3))).toBe('1/3');
    expect(() => fromDecimal('1,5')).toThrow(RangeError);
  });
});

it('are long beyond 96 binary digits above or below the line', () => {
  expect(r.isLong(r.rational(2n ** 96n, 3))).toBe(false);
  expect(r.isLong(r.rational(2n ** 97n, 3))).toBe(true);
  expect(r.isLong(r.rational(-(2n ** 97n), 3))).toBe(true);
  expect(r.isLong(r.rational(1, 3n ** 97n))).toBe(true);
});
