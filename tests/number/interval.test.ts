import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Span } from '../../src/number/interval.ts';
import { divideSpans, multiplySpans } from '../../src/number/interval-product.ts';
import { compare, divide, multiply, type Rational, rational } from '../../src/number/rational.ts';

const numbers = fc.integer({ min: -6, max: 6 }).map(n => rational(n));

const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.option(numbers), fc.option(numbers), fc.boolean(), fc.boolean())
  .map(([a, b, x, y]) => {
    const [low, high] = a !== null && b !== null && compare(a, b) > 0 ? [b, a] : [a, b];
    const point = low !== null && high !== null && compare(low, high) === 0;
    return { low, high, lowClosed: low !== null && (x || point), highClosed: high !== null && (y || point) };
  });

/** Values in halves about where the ends lie. */
function inside(span: Span): readonly Rational[] {
  const grid = Array.from({ length: 41 }, (_, i) => rational(i - 20, 2));
  return grid.filter(v => contains(span, v));
}

describe('products and quotients of intervals', () => {
  it('hold every product and every quotient of their members', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const product = multiplySpans(a, b);
        const quotient = divideSpans(a, b);
        for (const x of inside(a)) {
          for (const y of inside(b)) {
            expect(contains(product, multiply(x, y))).toBe(true);
            if (y.n !== 0) expect(contains(quotient, divide(x, y))).toBe(true);
          }
        }
      }),
    );
  });

  it('claim no end that no members reach', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const { low, high, lowClosed, highClosed } = multiplySpans(a, b);
        const reached = (end: Rational) =>
          inside(a).some(x => inside(b).some(y => compare(multiply(x, y), end) === 0));
        if (low !== null && lowClosed) expect(reached(low)).toBe(true);
        if (high !== null && highClosed) expect(reached(high)).toBe(true);
      }),
    );
  });
});
