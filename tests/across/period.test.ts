import { describe, expect, it } from 'vitest';
import { daysOf, isPartOf, wholeMonths, yearBefore } from '../../src/across/period.ts';

describe('periods', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 12],
    ['2024-02', '2024-02-01', '2024-02-29', 1],
    ['2023-02', '2023-02-01', '2023-02-28', 1],
    ['2024-01/2024-12', '2024-01-01', '2024-12-31', 12],
    ['2024-03-05', '2024-03-05', '2024-03-05', 0],
    ['2024-01/2024-09-15', '2024-01-01', '2024-09-15', 0],
  ])('%s is its days', (period, first, last, months) => {
    const days = daysOf(period)!;
    expect(days).toEqual({ first, last });
    expect(wholeMonths(days)).toBe(months);
  });

  it.each(['', '2024-13', 'Q1', '2024/2023', '24'])('%j is none', period => {
    expect(daysOf(period)).toBeUndefined();
  });

  it('go back a year, whole months staying whole', () => {
    expect(yearBefore(daysOf('2024-02')!)).toEqual(daysOf('2023-02'));
    expect(yearBefore(daysOf('2025-02')!)).toEqual(daysOf('2024-02'));
    expect(yearBefore(daysOf('2024-01/2024-09')!)).toEqual(daysOf('2023-01/2023-09'));
  });

  it('lie in longer ones', () => {
    expect(isPartOf(daysOf('2024-03')!, daysOf('2024')!)).toBe(true);
    expect(isPartOf(daysOf('2024')!, daysOf('2024-01/2024-12')!)).toBe(false);
    expect(isPartOf(daysOf('2023-12/2024-01')!, daysOf('2024')!)).toBe(false);
  });
});
