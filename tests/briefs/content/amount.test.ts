import { describe, expect, test } from 'vitest';
import {
  figureAmount,
  intervalText,
  localNumber,
  periodText,
  valueText,
} from '../../../src/briefs/content/amount.ts';
import { between, makeFigure } from '../fixtures/make-figure.ts';

const usd = (surface: string, value: string, scale: number, decimals: number) =>
  makeFigure('a.1', { surface, value, scale, decimals, kind: 'money', unit: 'USD' });

describe('amounts in the language', () => {
  test.each([
    ['en', '13.92 billion USD'],
    ['vi', '13,92 tỷ USD'],
    ['ms', '13.92 bilion USD'],
  ] as const)('%s: %s', (lang, text) => {
    expect(valueText(usd('$13.92 billion', '13920000000', 9, 2), lang)).toBe(text);
  });

  test('as precise as printed, no more and no less', () => {
    expect(valueText(usd('13.90 billion', '13900000000', 9, 2), 'en')).toBe('13.90 billion USD');
    expect(valueText(usd('1,234.56', '1234.56', 0, 2), 'vi')).toBe('1.234,56 USD');
    expect(valueText(usd('3648221', '3648221', 0, 0), 'en')).toBe('3,648,221 USD');
    expect(valueText(usd('8–8.5 billion', '8000000000..8500000000', 9, 1), 'en')).toBe('8.0–8.5 billion USD');
  });

  test('percentages, dates and ranks', () => {
    const percent = makeFigure('a.1', {
      surface: '17.21 per cent',
      value: '17.21',
      kind: 'percent',
      unit: '%',
      decimals: 2,
    });
    expect(valueText(percent, 'vi')).toBe('17,21%');
    expect(valueText(makeFigure('a.1', { surface: 'third', value: '3', kind: 'rank' }), 'en')).toBe('3rd');
    expect(valueText(makeFigure('a.1', { surface: '12th', value: '12', kind: 'rank' }), 'en')).toBe('12th');
    expect(valueText(makeFigure('a.1', { surface: 'x', value: '2023-11-17', kind: 'date' }), 'ms')).toBe(
      '17 November 2023',
    );
    expect(figureAmount(makeFigure('a.1', { surface: 'third', value: '3', kind: 'rank' }), 'en')).toBeNull();
  });

  test('groups and signs', () => {
    expect(localNumber('-1234567.5', 'en')).toBe('−1,234,567.5');
    expect(localNumber('999', 'vi')).toBe('999');
  });
});

describe('intervals', () => {
  test.each([
    ['280000000', '310500000', 'USD', '280 to 310.5 million USD'],
    ['980000000', '1010500000', 'USD', '980 to 1,010.5 million USD'],
    ['2507250000', '2562500000', 'USD', '2.507 to 2.563 billion USD'],
    ['238500/13925', '239500/13910', '%', '17.13 to 17.22%'],
    ['17.205', '17.215', '%', '17.205 to 17.215%'],
    ['1089', '1089', null, '1,089'],
    ['406/1089', '406/1089', null, 'about 0.3728'],
  ])('%s to %s', (low, high, unit, text) => {
    expect(intervalText(between(low, high), unit, 'en')).toBe(text);
  });

  test('open ends', () => {
    const half = { low: '3383000000', high: null, lowClosed: true, highClosed: false };
    expect(intervalText(half, 'USD', 'en')).toBe('3.383 billion USD or more');
    expect(intervalText({ ...half, low: null }, 'USD', 'vi')).toBe('giá trị bất kỳ');
  });
});

test('periods say a shared year once', () => {
  expect(periodText('2023-01/2023-06', 'en')).toBe('January – June 2023');
  expect(periodText('2022-12/2023-06', 'ms')).toBe('Disember 2022 – Jun 2023');
  expect(periodText('2023', 'vi')).toBe('2023');
});
