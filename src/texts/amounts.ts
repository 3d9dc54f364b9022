import type { Language } from './language.ts';

/** How an amount is written: its scale words, its signs, and what stands between the two ends of an interval. */
export interface AmountTexts {
  readonly decimal: string;
  readonly group: string;
  readonly scales: readonly (readonly [exponent: number, word: string])[];
  readonly between: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly about: string;
  readonly any: string;
}

/** Scale words from the largest; `{…}` places are filled with amounts that are already written out. */
export const AMOUNT_TEXTS: Readonly<Record<Language, AmountTexts>> = {
  en: {
    decimal: '.',
    group: ',',
    scales: [
      [12, 'trillion'],
      [9, 'billion'],
      [6, 'million'],
    ],
    between: '{low} to {high}',
    atLeast: '{low} or more',
    atMost: '{high} or less',
    about: 'about {value}',
    any: 'any value',
  },
  vi: {
    decimal: ',',
    group: '.',
    scales: [
      [12, 'nghìn tỷ'],
      [9, 'tỷ'],
      [6, 'triệu'],
    ],
    between: 'từ {low} đến {high}',
    atLeast: '{low} trở lên',
    atMost: 'không quá {high}',
    about: 'khoảng {value}',
    any: 'giá trị bất kỳ',
  },
  ms: {
    decimal: '.',
    group: ',',
    scales: [
      [12, 'trilion'],
      [9, 'bilion'],
      [6, 'juta'],
    ],
    between: '{low} hingga {high}',
    atLeast: '{low} atau lebih',
    atMost: '{high} atau kurang',
    about: 'kira-kira {value}',
    any: 'sebarang nilai',
  },
};
