import { expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';

/** A chain of growth rates: each year's value leads to the next, so that all hang together. */
function chain(years: number, last: string): Worksheet {
  const figures: Record<string, { value: string; decimals: number }> = { rate: { value: '10', decimals: 0 } };
  const relations = [];
  for (let year = 0; year < years; year++) {
    figures[`y${year}`] = { value: year === years - 1 ? last : '100', decimals: 0 };
    if (year > 0)
      relations.push({ id: `s${year}`, kind: 'same' as const, figures: [`y${year - 1}`, `y${year}`] });
  }
  relations.push({ id: 'before', kind: 'growth' as const, before: null, after: 'y0', rate: 'rate' });
  return { figures, relations };
}

it('finds in a large component what it finds relation by relation', () => {
  const small = checkWorksheet(chain(6, '100'));
  const large = checkWorksheet(chain(6, '100'), { largest: 3 });
  expect(large.relations).toEqual(small.relations);
  expect(large.deduced.map(item => item.name)).toEqual(small.deduced.map(item => item.name));
});

it('still refutes a large component that cannot hold, without searching who is to blame', () => {
  expect(checkWorksheet(chain(6, '900'), { largest: 3 })).toMatchObject({
    holds: false,
    conflicts: [],
    culprits: [],
  });
  expect(checkWorksheet(chain(6, '900')).culprits.length).toBeGreaterThan(0);
});
