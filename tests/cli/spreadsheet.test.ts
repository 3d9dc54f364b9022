import { type CellObject, utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { reportOnWorkbook } from '../../src/cli/spreadsheet.ts';

const shown = (v: number, z: string): CellObject => ({ t: 'n', v, z });

function workbook(total: number): Uint8Array {
  const book = utils.book_new();
  const money = '#,##0.0';
  const sheet = utils.aoa_to_sheet([
    ['Xuất khẩu theo thị trường (triệu USD)'],
    [],
    ['Thị trường', 'Năm 2023', 'Năm 2024', 'Tỷ trọng (%)'],
    ['Hoa Kỳ', shown(1234.46, money), shown(1500.04, money), shown(0.6, '0.0%')],
    ['Nhật Bản', shown(800, money), shown(999.96, money), shown(0.4, '0.0%')],
    ['Tổng số', shown(2034.46, money), shown(total, money), shown(1, '0.0%')],
  ]);
  utils.book_append_sheet(book, sheet, 'Thị trường');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Item', 2023],
      ['North', 1.234],
      ['Total', 1.234],
    ]),
    'Second',
  );
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Hidden', 1],
      ['Row', 5],
    ]),
    'Hidden',
  );
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

test('reads what cells display, and says in which cell a figure stands', async () => {
  const { text, report } = await reportOnWorkbook('a.xlsx', workbook(2500), {});
  expect(report.text).toBe(text);
  expect(text).not.toContain('Hidden');
  for (const { start, end, surface } of report.figures) expect(text.slice(start, end)).toBe(surface);
  const cells = report.figures.map(({ cell, surface, value, unit }) => [cell?.address, surface, value, unit]);
  expect(cells).toContainEqual(['B4', '1,234.5', '1234500000', 'USD']);
  expect(cells).toContainEqual(['D5', '40.0%', '40.0', '%']);
  expect(report.figures.find(({ cell }) => cell?.sheet === 'Second')).toMatchObject({ value: '1.234' });
  expect(report.relations.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(
    expect.arrayContaining(['sum equal', 'share equal']),
  );
  expect(report.relations.some(({ verdict }) => verdict === 'contradicts')).toBe(false);
});

test('a total that its cells do not make contradicts', async () => {
  const { report } = await reportOnWorkbook('a.xlsx', workbook(2600), {});
  const wrong = report.relations.filter(({ verdict }) => verdict === 'contradicts');
  expect(wrong.map(({ kind }) => kind)).toContain('sum');
});

test.each([
  ['words', new TextEncoder().encode('a,b\n1,2'), 'not an .xlsx file'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old .xls'],
  ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'not an .xlsx file'],
])('refuses %s in one line', async (_, bytes, message) => {
  const refused = reportOnWorkbook('a.xlsx', bytes, {});
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toThrow(/^[^\n]*$/);
});
