import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDecimal } from '../../src/number/shift-decimal.ts';

describe('shiftDecimal', () => {
  it.each([
    ['13920000000', -9, '13.92'],
    ['13.92', 9, '13920000000'],
    ['5', -3, '0.005'],
    ['-0.005', 3, '-5'],
    ['1800', 0, '1800'],
    ['0', 6, '0'],
    ['17.21', -2, '0.1721'],
  ])('%s by %i is %s', (value, places, expected) => {
    expect(shiftDecimal(value, places)).toBe(expected);
  });

  it('comes back when shifted back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        fc.integer({ min: -40, max: 40 }),
        (digits, places) => {
          expect(shiftDecimal(shiftDecimal(String(digits), places), -places)).toBe(String(digits));
        },
      ),
    );
  });
});
