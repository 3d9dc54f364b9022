import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/texts/csv.ts';

const cell = (value: unknown): string => csvText(['head'], [[value]]).slice('head\r\n'.length, -2);

describe('csvText', () => {
  it('quotes what RFC 4180 wants quoted, and tells lists with spaces', () => {
    expect(csvText(['a', 'b'], [['1,5', 'said "no"']])).toBe('a,b\r\n"1,5","said ""no"""\r\n');
    expect(cell('one\ntwo')).toBe('"one\ntwo"');
    expect(cell(['a.1', 'a.2'])).toBe('a.1 a.2');
    expect([cell(null), cell(undefined), cell(0)]).toEqual(['', '', '0']);
  });

  it('leaves no formula for a spreadsheet to run', () => {
    for (const formula of ['=1+1', '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3', '=HYPERLINK(1)', '\tx'])
      expect(cell(formula)).toBe(`'${formula}`);
    expect(cell('=A(1,2)')).toBe('"\'=A(1,2)"');
  });

  it('leaves numbers as they are', () => {
    for (const number of ['-3.2', '+5%', '-1.5..2', '1..2', '- 4 %']) expect(cell(number)).toBe(number);
    expect(cell('-1.234,5')).toBe('"-1.234,5"');
  });
});
