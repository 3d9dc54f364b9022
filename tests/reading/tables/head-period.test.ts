import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/reading/lexicon.ts';
import { periodOfHead } from '../../../src/reading/tables/head-period.ts';

test.each([
  ['en', 'H1/2024', '2024-01/2024-06'],
  ['vi', 'H2 2024', '2024-07/2024-12'],
  ['en', '9M2024 (USD)', '2024-01/2024-09'],
  ['id', '10T/2023', '2023-01/2023-10'],
  ['vi', 'Q3 2024', '2024-07/2024-09'],
  ['en', '2016-2020', '2016/2020'],
  ['en', 'H1/2024 vs H1/2023', null],
  ['en', '13M 2024', '2024'],
] as const)('%s: %s', (lang, label, period) => {
  expect(periodOfHead(label, lexiconOf(lang), undefined)).toBe(period);
});
