import { expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';

const SHEET = {
  figures: {
    before: { value: '10', decimals: 0 },
    after: { value: '30', decimals: 0 },
    rate: { value: '5', decimals: 0 },
  },
  relations: [{ id: 'g', kind: 'growth' as const, before: 'before', after: 'after', rate: 'rate' }],
};

it('does not judge what the caller knows cannot be compared, and lets it bind nothing', () => {
  expect(checkWorksheet(SHEET)).toMatchObject({ holds: false, relations: [{ verdict: 'contradicts' }] });
  const result = checkWorksheet(SHEET, { undecided: new Map([['g', 'boundary']]) });
  expect(result).toMatchObject({
    holds: true,
    culprits: [],
    relations: [{ verdict: 'undecided', reason: 'boundary' }],
  });
  expect(result.relations[0]?.text).toBe(
    'The territory changed between the figures, so they cannot be compared.',
  );
});
