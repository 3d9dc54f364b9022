import { inOneYear } from './bare-months.ts';
import { linesAbove, saysRounded } from './caption.ts';
import type { Cell, GridRow } from './grid.ts';
import { periodOfHead } from './head-period.ts';
import { type HeadUnit, unitOfHead } from './head-unit.ts';
import type { Layout } from './layout.ts';
import {
  type HeadedLine,
  isByNoun,
  last,
  lineOf,
  memo,
  type OwnUnit,
  textOf,
  unitByWords,
} from './line-heads.ts';
import type { TableSetting } from './read-tables.ts';
import { rowHeads } from './row-heads.ts';
import { headWords, opens } from './table-words.ts';

/** All that the heads of a table say. */
export interface Heads {
  readonly caption: readonly string[];
  readonly period: string | null;
  readonly rounded: boolean;
  readonly columns: readonly HeadedLine[];
  /** By body row; undefined for a row that only names a group. */
  readonly rows: readonly (HeadedLine | undefined)[];
  /** The unit of a row's cell in a column (an index into `columns`). */
  readonly unitFor: (row: HeadedLine, column: number) => HeadUnit | undefined;
}

/** Columns whose heads may say something of the whole table. */
const CORNERS: ReadonlySet<string> = new Set(['label', 'year']);

/** Reads what the heads, stubs, titles and notes of a table say. `start`: where its grid begins in the text. */
export function headsOf(text: string, layout: Layout, setting: TableSetting, start: number): Heads {
  const { lexicon, reference } = setting;
  const { columns: uses } = layout;
  const data = uses.flatMap((use, column) => (use === 'data' ? [column] : []));
  const firstData = data[0]!;
  const units = memo((label: string) => unitOfHead(label, lexicon));
  const periods = memo((label: string) => periodOfHead(label, lexicon, reference));
  const corners = layout.heads.flatMap(row =>
    row.cells.filter((cell, column) => cell.text !== '' && CORNERS.has(uses[column] ?? 'text')),
  );
  const titles = layout.titles.flatMap(row => row.cells.filter(cell => cell.text !== ''));
  const above = linesAbove(text, layout.titles[0]?.start ?? layout.heads[0]?.start ?? start);
  const caption = [...above, ...titles.map(textOf), ...corners.map(textOf)];
  const captionUnit = last(caption.map(units).map(unit => (unit && isByNoun(unit) ? undefined : unit)));
  const period = last(caption.map(periods)) ?? null;
  const year =
    period === null || !/^(\d{4})(?:-\d{2})?(?:\/\1-\d{2})?$/.test(period) ? undefined : period.slice(0, 4);
  const heads = mixNouns(data.map(column => columnHead(layout, column, firstData, units, periods)));
  const columns = inOneYear(heads, year);
  const rows = inOneYear(rowHeads(layout, firstData, setting, units, periods), year);
  return {
    caption,
    period,
    rounded: saysRounded(text, layout, caption),
    columns,
    rows,
    unitFor: (row, column) => unitOfCell(row, columns[column]!, captionUnit),
  };
}

/** A percentage is one wherever it is said; else the column decides, the row, what stands above the column, the caption. */
function unitOfCell(
  row: HeadedLine,
  column: HeadedLine,
  caption: HeadUnit | undefined,
): HeadUnit | undefined {
  if (column.own?.kind === 'percent') return column.own;
  if (column.group?.kind === 'percent' && (!column.own || isWeak(column.own))) return column.group;
  if (row.own?.kind === 'percent') return row.own;
  // "Structure of GRDP (%)": its column "Services" counts none.
  if (caption?.kind === 'percent' && isNounOnly(column)) return caption;
  const own = [column.own, row.own, column.group, row.group, caption];
  // What a head counts only by its noun ("Enterprises") may as well be whose figures these are.
  return own.find(unit => unit && !isWeak(unit)) ?? own.find(unit => unit !== undefined);
}

const isNounOnly = ({ own, line }: HeadedLine): boolean =>
  own !== undefined && isByNoun(own) && !opens(headWords(line.label), 'numberOf');

const isWeak = (unit: OwnUnit): boolean => unit.weak === true;

/** "Projects" beside "Capital" counts; "Enterprises" beside "Households", and nothing else, says whose figures they are. */
function mixNouns(columns: readonly HeadedLine[]): HeadedLine[] {
  const plain = columns.some(({ own }) => !own?.weak && own?.kind !== 'percent');
  return columns.map(column =>
    plain && column.own?.weak && isWholeNoun(column.own, column.line.label)
      ? { ...column, own: { ...column.own, weak: false } }
      : column,
  );
}

/** Three words at most: a longer head only has the noun in it. */
function isWholeNoun(unit: OwnUnit, label: string): boolean {
  return unit.counted !== undefined && label.trim().split(/\s+/).length <= 3;
}

function columnHead(
  layout: Layout,
  column: number,
  firstData: number,
  units: (label: string) => HeadUnit | undefined,
  periods: (label: string) => string | null,
): HeadedLine {
  const path: Cell[] = [];
  const { heads } = layout;
  for (const [at, row] of heads.entries()) {
    const own = row.cells[column];
    const lower = heads.slice(at + 1).some(below => (below.cells[column]?.text ?? '') !== '');
    const cell = own?.text ? own : lower ? fromLeft(row, column, firstData) : undefined;
    if (cell && path.at(-1)?.text !== cell.text) path.push(cell);
  }
  const head = path.at(-1);
  const groups = path.slice(0, -1).map(textOf);
  const label = head?.text ?? '';
  const own = unitByWords(label, units, false);
  return {
    line: lineOf(
      head,
      label,
      groups,
      '',
      0,
      last([...groups, label].map(periods)) ?? null,
      own?.per === true,
    ),
    own,
    group: last(groups.map(units)),
  };
}

/** A head that spans several columns stands in the first of them. */
function fromLeft(row: GridRow, column: number, firstData: number): Cell | undefined {
  for (let at = column - 1; at >= firstData; at--) {
    if (row.cells[at]?.text) return row.cells[at];
  }
  return undefined;
}
