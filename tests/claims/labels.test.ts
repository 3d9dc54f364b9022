import { describe, expect, test } from 'vitest';
import measures from '../../data/measures.json' with { type: 'json' };
import { fares, labelledMeasure } from '../bench/claims/labels.ts';
import families from '../bench/claims/measure-families.json' with { type: 'json' };

const meets = (label: string, measure: string, unit: string | null = 'USD') =>
  fares(labelledMeasure(label, { unit }), { measure });

describe('labels of measure', () => {
  test('the codes of the map are measures or ranks', () => {
    const codes = new Set(measures.map(({ code }) => code));
    const unknown = Object.values(families)
      .flat()
      .filter(code => code !== '*' && !code.startsWith('rank-of-') && !codes.has(code));
    expect(unknown).toEqual([]);
  });

  test('a part meets its whole, not its sibling', () => {
    expect(meets('exports, footwear and leather', 'footwear-exports').exact).toBe(true);
    expect(meets('exports, footwear and leather', 'exports')).toEqual({ exact: false, family: true });
    expect(meets('exports, footwear and leather', 'textile-exports').family).toBe(false);
    expect(meets('exports', 'imports').family).toBe(false);
    expect(meets('new FDI capital', 'fdi-added-capital').family).toBe(false);
  });

  test('a value, its growth, its change and its share are told apart', () => {
    expect(meets('growth yoy of exports', 'growth-of-exports', '%').exact).toBe(true);
    expect(meets('growth yoy of exports', 'exports', '%').family).toBe(false);
    expect(meets('share of exports, seafood', 'share-of-exports', '%').family).toBe(true);
    expect(meets('share of year plan, exports', 'fulfilment-of-exports', '%').exact).toBe(true);
    expect(meets('share of year-earlier exports', 'share-of-exports', '%').family).toBe(false);
    expect(meets('increase in exports', 'change-of-exports').exact).toBe(true);
    expect(meets('increase in exports', 'growth-of-exports').family).toBe(false);
  });

  test('what is on no list is met by an open measure', () => {
    const label = labelledMeasure('height of a mountain', { unit: 'm' });
    expect(fares(label, { measure: 'peak', open: true }).exact).toBe(true);
    expect(fares(label, { measure: 'road-length' }).family).toBe(false);
  });
});
