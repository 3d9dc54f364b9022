import { expect, test } from 'vitest';
import { lexiconOf } from '../../../src/reading/lexicon.ts';
import { unitOfHead } from '../../../src/reading/tables/head-unit.ts';

test.each([
  ['en', 'Capital (US$ bn)', 'USD', 9],
  ['en', 'Value, US$ million', 'USD', 6],
  ['en', 'USD mn', 'USD', 6],
  ['en', "RM '000", 'MYR', 3],
  ['en', 'Value (1,000 USD)', 'USD', 3],
  ['en', "('000 tonnes)", 't', 3],
  ['en', 'Million VND', 'VND', 6],
  ['en', 'US$m', 'USD', 6],
  ['en', 'Share, %', '%', 0],
  ['en', 'Total registered capital (Mill. USD)', 'USD', 6],
  ['en', 'Value in million USD', 'USD', 6],
  ['en', '(in thousands of USD)', 'USD', 3],
  ['en', 'USD, million', 'USD', 6],
  ['en', 'Bill. dongs', 'VND', 9],
  ['en', 'Thous. tons', 't', 3],
  ['en', 'Value in USD', 'USD', 0],
  ['id', '(dalam juta USD)', 'USD', 6],
  ['vi', 'Đơn vị tính: Tỷ đồng', 'VND', 9],
  ['vi', 'Vốn (triệu USD)', 'USD', 6],
  ['vi', 'Nghìn lượt khách', null, 3],
  ['vi', 'Tạ/ha', 'quintal/ha', 0],
  ['id', '(Miliar Rupiah)', 'IDR', 9],
  ['ms', 'RM juta', 'MYR', 6],
] as const)('%s: %s', (lang, label, code, scale) => {
  expect(unitOfHead(label, lexiconOf(lang))).toMatchObject({ code, scale });
});

test.each([
  ['vi', 'Đồng Nai'],
  ['vi', 'Năm 2023'],
  ['en', '2023 (Prel.)'],
  ['en', 'x'],
  ['en', 'Total US$ xy'],
  ['en', 'Value (tr.USD)'],
  ['en', 'Steel mill'],
  ['ms', 'Bil.'],
] as const)('%s: %s is no unit', (lang, label) => {
  expect(unitOfHead(label, lexiconOf(lang))).toBeUndefined();
});
