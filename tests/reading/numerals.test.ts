import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../src/reading/numeral.ts';
import { read } from '../../src/reading/read.ts';

const value = (text: string, lang: string) => read(text, { lang }).figures[0]?.value;

describe('separators', () => {
  test.each([
    ['en', '118.825km', '118.825'],
    ['en', '1,495 enterprises', '1495'],
    ['en', '13,1 billion USD', '13100000000'],
    ['vi', '2,187 tỷ USD', '2187000000'],
    ['vi', '3.260 tỷ đồng', '3260000000000'],
    ['vi', '3.720.069 lượt', '3720069'],
    ['fr', '18.206 ha', '18206'],
    ['fr', '1 234 567 habitants', '1234567'],
    ['de', '1.234,5 Tonnen', '1234.5'],
    ['en', "1'234'567 people", '1234567'],
    ['en', '１２３ people', '123'],
  ])('%s: %s', (lang, text, expected) => {
    expect(value(text, lang)).toBe(expected);
  });

  test('a text that follows the other convention throughout is read in it', () => {
    expect(value('7,500 tỷ đồng, lãi suất 6.5%/năm, tăng 1.2 lần', 'vi')).toBe('7500000000000');
  });

  test('what both conventions allow in a text that mixes them is doubtful, with the other value', () => {
    const figure = read('Giá 1.250 USD, tăng 3,5% và 4.5% rồi 2.75%, giảm 1,5%', { lang: 'vi' }).figures[0];
    expect(figure?.value).toBe('1250');
    expect(figure?.doubt).toEqual({ reason: 'separator', alternatives: [{ value: '1.25', unit: 'USD' }] });
  });

  test('what no convention allows is left, whole', () => {
    expect(read('1,1,1,1', { lang: 'en' })).toMatchObject({
      figures: [],
      left: [{ surface: '1,1,1,1', reason: 'malformed' }],
    });
    expect(readNumeral('0909.123.456', { decimal: '.', blanks: [], mixed: false })).toBeUndefined();
  });
});

test('precision is kept as printed', () => {
  expect(read('13.92 billion USD', { lang: 'en' }).figures[0]).toMatchObject({ decimals: 2, scale: 9 });
  expect(read('55억 6,000만불', { lang: 'ko' }).figures[0]).toMatchObject({
    value: '5560000000',
    decimals: 0,
    scale: 4,
  });
  expect(read('2.0%', { lang: 'en' }).figures[0]).toMatchObject({ value: '2', decimals: 1 });
});

test('all current ISO 4217 codes are read before and after the number', () => {
  for (const code of ['AED', 'BHD', 'KWD', 'MMK', 'XOF', 'ZMW']) {
    expect(read(`${code} 5.5 million`, { lang: 'en' }).figures[0]?.unit).toBe(code);
    expect(read(`5.5 million ${code}`, { lang: 'en' }).figures[0]?.unit).toBe(code);
  }
});

test('a code that is a word is one only in capitals and beside a scale word', () => {
  expect(read('top 10 exporters', { lang: 'en' }).figures[0]).toMatchObject({ kind: 'count', value: '10' });
  expect(read('all 10 exporters', { lang: 'en' }).figures[0]).toMatchObject({ kind: 'count', value: '10' });
});
