import { describe, expect, it } from 'vitest';
import { checkWorksheet } from '../../src/checks/check-worksheet.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';

const sheet: Worksheet = {
  figures: {
    T: { value: '13.92', scale: 9, decimals: 2, qualifier: 'under', unit: 'USD' },
    P: { value: '2.39', scale: 9, decimals: 2, unit: 'USD' },
    S: { value: '17.21', decimals: 2, unit: '%' },
    n: { value: '15', decimals: 0, kind: 'count' },
  },
  relations: [
    { id: 'share', kind: 'share', part: 'P', whole: 'T', share: 'S' },
    { id: 'list', kind: 'list-count', count: 'n', listed: '5' },
    { id: 'day', kind: 'weekday', date: '2023-11-17', weekday: '5' },
  ],
};

const SENTENCES = {
  en: [
    '2.39 billion USD of nearly 13.92 billion USD is 17.17%; 17.21% is printed; rounding allows it.',
    'The list names 5; 15 is printed; no reading of the numbers allows it.',
    '17 November 2023 is printed as a Friday; the figures agree.',
  ],
  vi: [
    '2,39 tỷ USD trên gần 13,92 tỷ USD là 17,17%; bản in ghi 17,21%; khớp trong phạm vi làm tròn.',
    'Danh sách nêu 5; bản in ghi 15; không cách hiểu nào của các con số cho phép điều này.',
    '17/11/2023 được ghi là thứ Sáu; các số liệu khớp nhau.',
  ],
  ms: [
    '2.39 bilion USD daripada hampir 13.92 bilion USD ialah 17.17%; yang dicetak ialah 17.21%; pembundaran membenarkannya.',
    'Senarai itu menamakan 5; yang dicetak ialah 15; tiada cara membaca angka itu yang membenarkannya.',
    '17 November 2023 dicetak sebagai hari Jumaat; angka-angka itu sepadan.',
  ],
};

describe('the sentence of a relation', () => {
  for (const [lang, expected] of Object.entries(SENTENCES)) {
    it(`in ${lang}`, () => {
      expect(checkWorksheet({ ...sheet, lang }).relations.map(r => r.text)).toEqual(expected);
    });
  }
});

describe('the sentence of a relation that lacks a figure', () => {
  it.each([
    ['en', '2.39 billion USD and 17.21%: the figure that would check this is not printed.'],
    ['vi', '2,39 tỷ USD và 17,21%: số liệu để đối chiếu không được in.'],
    ['ms', '2.39 bilion USD dan 17.21%: angka yang dapat menyemaknya tidak dicetak.'],
  ])('in %s names those that are printed', (lang, expected) => {
    const relations = [{ id: 'share', kind: 'share' as const, part: 'P', whole: null, share: 'S' }];
    expect(checkWorksheet({ ...sheet, relations, lang }).relations[0]!.text).toBe(expected);
  });
});

describe('the sentence of a growth with its change', () => {
  const growth = (roles: Record<string, string | null>): Worksheet => ({
    figures: {
      A: { value: '110', scale: 6, decimals: 0, unit: 'USD' },
      B: { value: '100', scale: 6, decimals: 0, unit: 'USD' },
      C: { value: '10', scale: 6, decimals: 0, unit: 'USD' },
      R: { value: '10.0', decimals: 1, unit: '%' },
    },
    relations: [{ id: 'g', kind: 'growth', rate: 'R', change: 'C', ...roles }],
  });
  const sentence = (roles: Record<string, string | null>, lang: string) =>
    checkWorksheet({ ...growth(roles), lang }).relations[0]!.text;

  it.each([
    ['en', 'A change by 10 million USD that leads to 110 million USD is one of 10.0%; '],
    ['vi', 'Thay đổi 10 triệu USD để thành 110 triệu USD là thay đổi 10,0%; '],
    ['ms', 'Perubahan sebanyak 10 juta USD yang membawa kepada 110 juta USD ialah 10.0%; '],
  ])('in %s names what is printed', (lang, start) => {
    expect(sentence({ before: null, after: 'A' }, lang)).toContain(start);
  });

  it('from the value before, or between both', () => {
    expect(sentence({ before: 'B', after: null }, 'en')).toContain(
      'A change by 10 million USD from 100 million',
    );
    expect(sentence({ before: 'B', after: 'A' }, 'en')).toContain('From 100 million USD to 110 million USD');
  });
});
