import type { Language } from '../../../texts/language.ts';
import { STATUS_WORDS } from '../../../texts/verdicts.ts';
import type { FigureRow } from '../../content/brief-content.ts';
import { CELL_LEADING } from '../table.ts';
import { STYLES } from '../theme.ts';
import { textWidth } from '../wrap.ts';

/** Where a verdict's words begin, beside its mark. */
export const VERDICT_INDENT = 12;

const BOLD = { ...STYLES.cell, face: 'bold' } as const;
const LINE = STYLES.cell.size * CELL_LEADING;
const FINE = STYLES.tiny.size * CELL_LEADING;
/** Lines break before they are quite full. */
const RAGGED = 1.06;

/** How wide the cells of a row would be if nothing wrapped. */
interface NaturalRow {
  readonly label: number;
  readonly period: number;
  readonly reported: number;
  readonly value: number;
  readonly status: number;
  readonly fine: number;
}

function naturalRow(row: FigureRow, lang: Language): NaturalRow {
  const { amount } = row;
  const context = row.context === '' ? 0 : textWidth(`, ${row.context}`, STYLES.small);
  const reported = row.qualifier === '' ? row.surface : `${row.qualifier} ${row.surface}`;
  return {
    label: textWidth(row.label, STYLES.cell) + context,
    period: textWidth(row.period, STYLES.cell),
    reported: textWidth(reported, STYLES.cell),
    value: amount
      ? textWidth(amount.fraction, STYLES.number) + textWidth(` ${amount.unit}`, STYLES.cell)
      : textWidth(row.value, STYLES.cell),
    status: textWidth(`${STATUS_WORDS[lang][row.status]} `, BOLD),
    fine: textWidth(row.fine, STYLES.tiny),
  };
}

const longest = (rows: readonly NaturalRow[], pick: (row: NaturalRow) => number) =>
  rows.reduce((max, row) => Math.max(max, pick(row)), 0);

const lines = (natural: number, width: number) =>
  natural <= width ? 1 : Math.ceil((natural * RAGGED) / Math.max(width, 1));

function heightWith(rows: readonly NaturalRow[], widths: readonly number[]): number {
  const [label = 0, , reported = 0, , verdict = 0] = widths;
  return rows.reduce((sum, row) => {
    const inner = verdict - VERDICT_INDENT;
    const told = row.status + row.fine <= inner ? LINE : LINE + FINE * lines(row.fine, inner);
    const words = LINE * Math.max(lines(row.label, label), lines(row.reported, reported));
    return sum + Math.max(words, told);
  }, 0);
}

/**
 * Widths of the table's columns: those given, where what a column does not need goes to the words that would wrap without, so
 * that the table is short. `titles` are the least widths, `mark` where decimal marks stand in the column of values.
 */
export function fitColumns(
  rows: readonly FigureRow[],
  lang: Language,
  given: readonly number[],
  titles: readonly number[],
  mark: number,
): readonly number[] {
  const natural = rows.map(row => naturalRow(row, lang));
  const total = given.reduce((sum, width) => sum + width, 0);
  const need = (column: number, width: number) =>
    Math.max(titles[column] ?? 0, Math.min(width + 1, given[column] ?? 0));
  const period = need(
    1,
    longest(natural, row => row.period),
  );
  const reported = need(
    2,
    longest(natural, row => row.reported),
  );
  const value = need(
    3,
    longest(natural, row => mark + row.value),
  );
  const source = given[5] ?? 0;
  const wide = (width: number) => Math.max(titles[4] ?? 0, Math.min(width + VERDICT_INDENT + 1, total / 3));
  const verdicts = [
    wide(longest(natural, row => row.status + row.fine)),
    wide(longest(natural, row => Math.max(row.status, row.fine))),
    wide(longest(natural, row => Math.max(row.status, Math.min(row.fine, row.status * 1.6)))),
  ];
  const settings = verdicts.map(verdict => {
    const room = total - period - reported - value - verdict - source;
    const label = Math.min(room, longest(natural, row => row.label) + 1);
    // What nobody needs is spread, so that the columns stand evenly.
    const spare = (room - label) / 4;
    return [label + spare, period, reported + spare, value + spare, verdict + spare, source];
  });
  return settings.reduce((best, widths) =>
    heightWith(natural, widths) < heightWith(natural, best) ? widths : best,
  );
}
