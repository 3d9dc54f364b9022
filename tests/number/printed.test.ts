import { describe, expect, it } from 'vitest';
import type { NumberReading } from '../../src/model/relation.ts';
import type { SheetFigure } from '../../src/model/worksheet.ts';
import { toInterval } from '../../src/number/interval.ts';
import { admitted, readPrinted } from '../../src/number/printed.ts';

/** What a figure admits, as `[low, high)`. */
function span(figure: SheetFigure, reading: NumberReading = 'nearest'): string {
  const { low, high, lowClosed, highClosed } = toInterval(admitted(readPrinted(figure)!, reading));
  return `${lowClosed ? '[' : '('}${low ?? '-inf'}, ${high ?? 'inf'}${highClosed ? ']' : ')'}`;
}

const CASES: readonly (readonly [string, SheetFigure, NumberReading, string])[] = [
  ['exact, nearest', { value: '17.21', decimals: 2 }, 'nearest', '[17.205, 17.215]'],
  ['exact, cut', { value: '17.21', decimals: 2 }, 'truncated', '[17.21, 17.22)'],
  ['exact, cut, below zero', { value: '-3', decimals: 0 }, 'truncated', '(-4, -3]'],
  ['exact, cut, at zero', { value: '0', decimals: 0 }, 'truncated', '(-1, 1)'],
  ['exact without decimals', { value: '17.21' }, 'truncated', '[17.21, 17.21]'],
  ['a count', { value: '1495', decimals: 0, kind: 'count' }, 'truncated', '[1495, 1495]'],
  ['a count with zeros', { value: '1800', decimals: 0, kind: 'count' }, 'nearest', '[1750, 1850]'],
  ['a count with one zero', { value: '1810', decimals: 0, kind: 'count' }, 'nearest', '[1810, 1810]'],
  ['over', { value: '80', scale: 6, decimals: 0, qualifier: 'over' }, 'nearest', '[79500000, 90000000]'],
  [
    'over, loosely',
    { value: '80', scale: 6, decimals: 0, qualifier: 'over' },
    'loose',
    '[79500000, 96000000]',
  ],
  [
    'nearly',
    { value: '13.92', scale: 9, decimals: 2, qualifier: 'under' },
    'nearest',
    '[13910000000, 13925000000]',
  ],
  ['nearly, loosely', { value: '13.92', decimals: 2, qualifier: 'under' }, 'loose', '[13.87, 13.925]'],
  ['about', { value: '350', scale: 6, decimals: 0, qualifier: 'about' }, 'nearest', '[340000000, 360000000]'],
  ['about 1', { value: '1', decimals: 0, qualifier: 'about' }, 'loose', '[0, 2]'],
  ['below', { value: '5', decimals: 0, qualifier: 'below' }, 'nearest', '[0, 5)'],
  ['up to', { value: '30', decimals: 0, qualifier: 'upto' }, 'nearest', '[0, 30.5]'],
  ['at least', { value: '30', decimals: 0, qualifier: 'atleast' }, 'nearest', '[29.5, inf)'],
  ['over, below zero', { value: '-80', decimals: 0, qualifier: 'over' }, 'nearest', '[-90, -79.5]'],
  ['below, below zero', { value: '-5', decimals: 0, qualifier: 'below' }, 'nearest', '(-5, 0]'],
  ['a range', { value: '8..8.5', decimals: 1, qualifier: 'range' }, 'nearest', '[7.95, 8.55]'],
  ['negative decimals', { value: '13000', decimals: -3 }, 'nearest', '[12500, 13500]'],
  ['a trailing zero', { value: '2.50', decimals: 2, qualifier: 'over' }, 'nearest', '[2.495, 2.6]'],
  ['half-up', { value: '2', decimals: 0, rounding: 'half-up' }, 'truncated', '[1.5, 2.5)'],
  ['half-up below zero', { value: '-2', decimals: 0, rounding: 'half-up' }, 'nearest', '(-2.5, -1.5]'],
  ['half-up at zero', { value: '0', decimals: 0, rounding: 'half-up' }, 'nearest', '(-0.5, 0.5)'],
  ['half-even, even', { value: '2', decimals: 0, rounding: 'half-even' }, 'nearest', '[1.5, 2.5]'],
  ['half-even, odd', { value: '3', decimals: 0, rounding: 'half-even' }, 'nearest', '(2.5, 3.5)'],
  ['floor', { value: '-3', decimals: 0, rounding: 'floor' }, 'nearest', '[-3, -2)'],
  ['ceiling', { value: '-3', decimals: 0, rounding: 'ceiling' }, 'nearest', '(-4, -3]'],
  ['a multiple', { value: '15', decimals: 0, rounding: 'multiple', step: '5' }, 'nearest', '[12.5, 17.5]'],
];

describe('what a printed number can mean', () => {
  for (const [name, figure, reading, expected] of CASES) {
    it(`${name}, ${reading}`, () => expect(span(figure, reading)).toBe(expected));
  }
});
