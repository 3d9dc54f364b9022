import { describe, expect, test } from 'vitest';
import { alignedGrids } from '../../../src/reading/tables/aligned-grids.ts';

const grids = (text: string): string[][][] =>
  alignedGrids(text, () => false).map(({ rows }) => rows.map(({ cells }) => cells.map(cell => cell.text)));

describe('columns parted by blanks', () => {
  test('are read where three rows with figures line up', () => {
    const text = [
      'Quay      Ships   Crew',
      'North       12    340',
      'South        9    212',
      'West       104   1,95',
    ];
    expect(grids(text.join('\n'))).toEqual([
      [
        ['Quay', 'Ships', 'Crew'],
        ['North', '12', '340'],
        ['South', '9', '212'],
        ['West', '104', '1,95'],
      ],
    ]);
    expect(grids(text.slice(0, 3).join('\n'))).toEqual([]);
  });

  test('keep empty cells, groups and ruled lines in their place', () => {
    const text = [
      'Item        Plan   Done',
      '----------------------',
      'Roads        120    118',
      'Of these:',
      '  bridges             4',
      'Schools       75     80',
    ];
    expect(grids(text.join('\n'))[0]).toEqual([
      ['Item', 'Plan', 'Done'],
      ['Roads', '120', '118'],
      ['Of these:', '', ''],
      ['bridges', '', '4'],
      ['Schools', '75', '80'],
    ]);
  });

  test('are read by their number where they are moved about, or led to by dots', () => {
    expect(grids('Rice ..... 12  4\nMaize ..... 1,250  3\nTea ..... 7  15')[0]).toEqual([
      ['Rice', '12', '4'],
      ['Maize', '1,250', '3'],
      ['Tea', '7', '15'],
    ]);
  });

  test('are none in prose with two blanks behind its full stops, nor in lines of words', () => {
    expect(
      grids(
        'In 2023 they built 12 ships.  In 2024 it was 15.\nNobody knows why.  There were 20 orders.\nThe yard has 300 men.  It had 500.',
      ),
    ).toEqual([]);
    expect(grids('Mr Tan   driver   Ipoh\nMs Lim   clerk   Muar\nMr Raj   nurse   Kluang')).toEqual([]);
  });

  test('say how far labels are moved in, where they stand to the left', () => {
    const indents = (lines: string[]): number[] =>
      alignedGrids(lines.join('\n'), () => false)[0]!.rows.map(({ cells }) => cells[0]!.indent);
    expect(
      indents(['Roads      120', '  bridges    4', '  lanes    116', 'Schools     75', 'Parks       12']),
    ).toEqual([0, 2, 2, 0, 0]);
    expect(indents(['     Roads   120', 'All others     4', '   Schools    75'])).toEqual([0, 0, 0]);
  });

  test('keep the offsets of their cells', () => {
    const text = 'Above.\n\nA    1,200   7\nB      300   8\nC       50   9\n';
    for (const { cells } of alignedGrids(text, () => false)[0]!.rows)
      for (const cell of cells) expect(text.slice(cell.start, cell.start + cell.text.length)).toBe(cell.text);
  });
});
