import { expect, test } from 'vitest';
import { understand } from '../../src/claims/understand.ts';
import { read } from '../../src/reading/read.ts';

/** Subject and measure of each figure of a text that is no date. */
function claims(lang: string, text: string) {
  const { figures } = understand(read(text, { lang, date: '2024-10-02' }), { id: 't', date: '2024-10-02' });
  return figures.filter(({ kind }) => kind !== 'date').map(({ subject, measure }) => [subject, measure]);
}

test('where a report was filed is not what it is about', () => {
  const text =
    'HANOI, August 30 (Reuters) - Exports of Bac Ninh reached $20 billion. Imports stood at $14 billion.';
  expect(claims('en', text)).toEqual([
    ['VN-56', 'exports'],
    ['VN-56', 'imports'],
  ]);
});

test('a place that only comes before another in rank is no subject', () => {
  const text =
    'Xuất khẩu của Bắc Ninh đạt 18 tỷ USD, đứng sau Thành phố Hồ Chí Minh. Nhập khẩu đạt 15 tỷ USD.';
  expect(claims('vi', text).map(([subject]) => subject)).toEqual(['VN-56', 'VN-56']);
});

test('a text that names no place of Vietnam has no subject', () => {
  expect(claims('en', 'The province has secured 94 new projects, and exports of $20 million.')[1]).toEqual([
    null,
    'exports',
  ]);
});

test('a town of a province that is not named stands for itself', () => {
  expect(claims('ms', 'Phu Quoc menerima 5 juta pelancong.')[0]![0]).toBe('VN-phu-quoc');
});

test('an amount in brackets measures what the one before it does', () => {
  const text = 'Quang Ninh collected budget revenue of VND 36,112 billion (US$1.5 billion).';
  expect(claims('en', text).map(([, measure]) => measure)).toEqual([
    'state-budget-revenue',
    'state-budget-revenue',
  ]);
});

test('a rate after a comma is of the amount, not of the words between', () => {
  const text =
    'At the Lao Bao border gate of Quang Tri 4,404 vehicles loaded with imports were cleared, 66% more than a year before.';
  expect(claims('en', text).map(([, measure]) => measure)).toEqual([
    'vehicles-through-border-gate',
    'growth-of-vehicles-through-border-gate',
  ]);
});
