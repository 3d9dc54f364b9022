import type { ReadFigure } from '../../model/figure.ts';
import type { Left } from '../../model/reading.ts';
import type { Table, TableCell, TableLine } from '../../model/table.ts';
import type { Day } from '../calendar.ts';
import type { Convention } from '../convention.ts';
import type { Lexicon } from '../lexicon.ts';
import { figureOfCell } from './cell-number.ts';
import { type CellShape, isMissingMark } from './cell-shape.ts';
import { gridOfFile, gridsIn, type TableForm } from './find-grids.ts';
import type { Cell, GridRow } from './grid.ts';
import { type HeadUnit, isTime, unitOfPhrase } from './head-unit.ts';
import { type Heads, headsOf } from './heads.ts';
import { type ColumnUse, type Layout, layoutsOf } from './layout.ts';
import { tableConventions } from './table-convention.ts';
import { has, hasOutside, headWords } from './table-words.ts';
import { UnreadableTable } from './unreadable-table.ts';

/** The tables of a text, with the digits in them that state no figure and the cells that hold prose. */
export interface TablesRead {
  readonly tables: readonly Table[];
  /** Rows of the tables: what prose is not read from. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  /** Cells among the figures that hold words with digits: read as prose. */
  readonly prose: readonly { readonly start: number; readonly end: number }[];
  readonly left: readonly Left[];
}

/** What is known of the text its tables stand in. */
export interface TableSetting {
  readonly lexicon: Lexicon;
  readonly reference: Day | undefined;
  /** How the whole text is laid out, where the caller says that it is one table. */
  readonly form?: TableForm | undefined;
  readonly decimal?: '.' | ',' | undefined;
}

const NONE: TablesRead = { tables: [], lines: [], prose: [], left: [] };

/**
 * Reads the tables of a text: finds their grids, decides what is head and what is body, and reads each cell in the unit and
 * the number convention of its table. Linear in the length of the text.
 *
 * @throws UnreadableTable where the text is said to be a table and is none
 */
export function readTables(text: string, setting: TableSetting): TablesRead {
  const grids = setting.form ? [gridOfFile(text, setting.form)] : gridsIn(text);
  if (grids.length === 0) return NONE;
  const tables: Table[] = [];
  const lines: { start: number; end: number }[] = [];
  const prose: { start: number; end: number }[] = [];
  const left: Left[] = [];
  const affixes = new Map<string, HeadUnit | null>();
  const unitOf = (shape: CellShape) => affixUnit(shape, setting.lexicon, affixes);
  const triangles = setting.lexicon.lang === 'ja';
  for (const grid of grids) {
    const layouts = layoutsOf(grid, shape => unitOf(shape) !== null, triangles);
    for (const layout of layouts) {
      if (setting.form) insistOnWidth(layout);
      const heads = headsOf(text, layout, setting, grid.rows[0]!.start);
      for (const row of layout.heads) leaveYears(row, left);
      tables.push(tableOf(text, layout, heads, unitOf, setting, left));
      for (const { start, end } of [...layout.heads, ...layout.body]) lines.push({ start, end });
      prose.push(...wordyCells(layout));
    }
  }
  if (setting.form && tables.length === 0)
    throw new UnreadableTable('no-figures', grids[0]!.rows[0]?.line ?? 1);
  return { tables, lines, prose, left };
}

/** The unit that the words round the digits of a cell make; null where they make none, though there are some. */
function affixUnit(
  shape: CellShape,
  lexicon: Lexicon,
  known: Map<string, HeadUnit | null>,
): HeadUnit | null | undefined {
  const { prefix, suffix } = shape;
  if (prefix === '' && suffix === '') return undefined;
  const key = `${prefix}\u0000${suffix}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const said =
    suffix === '%' && prefix === '' ? PERCENT : (unitOfPhrase(`${prefix} ${suffix}`.trim(), lexicon) ?? null);
  // "Năm 2023", "Zone 3", "9 tháng" name something: before its digits a number has a currency, or nothing.
  const names = said !== null && ((prefix !== '' && said.kind !== 'money') || isTime(said.code));
  const unit = names ? null : said;
  known.set(key, unit);
  return unit;
}

const PERCENT: HeadUnit = { kind: 'percent', code: '%', scale: 0 };

/** A row with more cells than there are heads has a delimiter too many: no one knows which value belongs where. */
function insistOnWidth({ heads, body }: Layout): void {
  const widest = Math.max(0, ...heads.map(row => lengthOf(row)));
  if (widest < 2) return;
  const odd = body.find(row => lengthOf(row) > widest);
  if (odd) throw new UnreadableTable('too-many-cells', odd.line, lengthOf(odd), widest);
}

/** Cells of a row but for the empty ones at its end. */
function lengthOf({ cells }: GridRow): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.text === '') length--;
  return length;
}

function tableOf(
  text: string,
  layout: Layout,
  heads: Heads,
  unitOf: (shape: CellShape) => HeadUnit | null | undefined,
  { lexicon, decimal }: TableSetting,
  left: Left[],
): Table {
  const { body, looks, columns } = layout;
  const data = columns.flatMap((use, column) => (use === 'data' ? [column] : []));
  const digits = data.map(column =>
    looks.flatMap(row => (row[column]?.kind === 'number' ? [row[column].shape!.digits] : [])),
  );
  const conventions: Convention[] = decimal
    ? digits.map(() => ({ decimal, blanks: [], mixed: false }))
    : tableConventions(digits, lexicon.data.decimal ?? '.');
  const means = heads.columns.map(({ line }) => isMean(line));
  const ranks = heads.columns.map(({ line }) => has(headWords(line.label), 'rank'));
  const rows: TableLine[] = [];
  const cells: TableCell[][] = [];
  for (const [at, row] of body.entries()) {
    const line = heads.rows[at];
    leaveAside(row, looks[at]!, columns, left);
    // A row of one label names the group below it: it is in the groups of those rows.
    if (!line) continue;
    rows.push(line.line);
    cells.push(
      data.map((column, index): TableCell => {
        const look = looks[at]![column];
        const cell = row.cells[column];
        if (!look || !cell || look.kind === 'empty') return null;
        if (look.kind === 'missing') return 'missing';
        if (!look.shape || look.kind === 'text') return null;
        const own = unitOf(look.shape) ?? undefined;
        const inherited = heads.unitFor(line, index);
        const figure = figureOfCell(
          rawOf(text, cell),
          cell.start,
          { shape: look.shape, unit: own },
          inherited,
          conventions[index]!,
          { note: heads.rounded, mean: means[index]! || isMean(line.line) },
        );
        return figure && ranks[index] ? asRank(figure) : (figure ?? null);
      }),
    );
  }
  const first = layout.heads[0] ?? body[0]!;
  return {
    start: first.start,
    end: body.at(-1)!.end,
    caption: heads.caption,
    period: heads.period,
    rows,
    columns: heads.columns.map(({ line }) => line),
    cells,
    rounded: heads.rounded,
  };
}

/** Averages, prices and densities are quotients: what is printed of them is rounded, and counts nothing. */
function isMean({ per, label }: TableLine): boolean {
  return per || hasOutside(headWords(label), 'notAdditive', 'additive');
}

/** A whole number below a head that says "rank" is one; it has neither unit nor noun. */
function asRank(figure: ReadFigure): ReadFigure {
  if (!/^[1-9]\d{0,2}$/.test(figure.surface) || figure.value !== figure.surface) return figure;
  const { counted: _, ...rest } = figure;
  return { ...rest, kind: 'rank', unit: null };
}

const rawOf = (text: string, { start, end }: Cell): string => text.slice(start, end);

const REASONS: Partial<Record<ColumnUse, string>> = {
  number: 'row-number',
  code: 'code',
  year: 'year',
  label: 'label',
  text: 'label',
};

function leaveAside(
  row: GridRow,
  looks: Layout['looks'][number],
  columns: readonly ColumnUse[],
  left: Left[],
): void {
  looks.forEach(({ kind }, column) => {
    if (kind !== 'number' && kind !== 'year') return;
    const reason = REASONS[columns[column] ?? 'text'];
    const cell = row.cells[column]!;
    if (reason) left.push({ start: cell.start, end: cell.end, surface: cell.text, reason });
  });
}

/** A year in a head says when, and is no figure. */
function leaveYears(row: GridRow, left: Left[]): void {
  for (const { start, end, text } of row.cells) {
    if (/^\d{4}$/.test(text)) left.push({ start, end, surface: text, reason: 'year' });
  }
}

function wordyCells({ body, looks, columns }: Layout): { start: number; end: number }[] {
  return body.flatMap((row, at) =>
    row.cells.filter(
      (cell, column) =>
        looks[at]![column]!.kind === 'text' &&
        (columns[column] === 'data' || columns[column] === 'text') &&
        /\d/.test(cell.text) &&
        !isMissingMark(cell.text),
    ),
  );
}
