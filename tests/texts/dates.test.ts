import { expect, it } from 'vitest';
import { dateText, instantText } from '../../src/texts/dates.ts';

it.each([
  ['2023-11-17', '17 November 2023', '17/11/2023', '17 November 2023'],
  ['2025-03-01', '1 March 2025', '1/3/2025', '1 Mac 2025'],
  ['2025-08', 'August 2025', 'tháng 8/2025', 'Ogos 2025'],
  ['2024', '2024', '2024', '2024'],
  ['2023-01-01/2023-09-30', '2023-01-01/2023-09-30', '2023-01-01/2023-09-30', '2023-01-01/2023-09-30'],
  ['2023-13', '2023-13', '2023-13', '2023-13'],
])('writes %s', (iso, en, vi, ms) => {
  expect([dateText(iso, 'en'), dateText(iso, 'vi'), dateText(iso, 'ms')]).toEqual([en, vi, ms]);
});

it('writes an instant to the minute', () => {
  expect(instantText('2026-11-21T23:05:59.000Z', 'en')).toBe('21 November 2026, 23:05 UTC');
});
