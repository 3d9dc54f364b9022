import { alignedGrids } from './aligned-grids.ts';
import { type Delimiter, delimitedRows, delimiterOf } from './delimited.ts';
import { type Cell, cellOf, type Grid, type GridRow } from './grid.ts';
import { hasStrokes, isRuleLine, isStroke } from './ruled-lines.ts';
import { UnreadableTable } from './unreadable-table.ts';

/** How a whole text is laid out, where the caller knows: delimited, or tab-separated. */
export type TableForm = 'csv' | 'tsv';

/** The one grid of a delimited text. @throws UnreadableTable */
export function gridOfFile(text: string, form: TableForm): Grid {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  // Excel's own hint, which is no row.
  const hint = /^sep=([,;\t|])\r?\n/.exec(text.slice(from, from + 8));
  if (hint) from += hint[0].length;
  const delimiter = form === 'tsv' ? '\t' : ((hint?.[1] as Delimiter) ?? delimiterOf(text, from));
  const column = hint ? undefined : oneColumn(text, from, delimiter);
  if (column) return { rows: column };
  if (delimiter === undefined || !text.includes(delimiter, from)) throw new UnreadableTable('no-cells', 1);
  return { rows: delimitedRows(text, delimiter, from) };
}

/** A whole line that is one number, with a comma before its decimals or between its thousands. */
const NUMBER_LINE = /^"?[-−+]?\d{1,3}(?:(?:,\d{3})+|\d*)(?:[.,]\d+)? ?%?"?$/;

/** The rows of a file of one column: numbers below a head, whose commas part no cells. */
function oneColumn(text: string, from: number, delimiter: Delimiter | undefined): GridRow[] | undefined {
  if (delimiter !== undefined && delimiter !== ',') return undefined;
  const lines = text.slice(from).split(/\r?\n/);
  const filled = lines.filter(line => line.trim() !== '');
  const numbers = filled.filter(line => NUMBER_LINE.test(line.trim()));
  const [head] = filled;
  if (!head || numbers.length < 2 || numbers.length + 1 < filled.length || head.includes(','))
    return undefined;
  return delimitedRows(text, '\t', from);
}

/**
 * The grids that stand in a text, in its order: lines in a row whose cells are parted by tabs (as pasted from a spreadsheet),
 * by bars (Markdown, drawn tables), or by blanks where they line up. Commas part no cells here: prose is full of them.
 */
export function gridsIn(text: string): Grid[] {
  const parted = text.includes('\t') || hasStrokes(text) ? partedGrids(text) : [];
  const taken = new Set(parted.flatMap(({ rows }) => rows.map(row => row.start)));
  const aligned = alignedGrids(text, start => taken.has(start));
  if (aligned.length === 0) return parted;
  return [...parted, ...aligned].sort((a, b) => a.rows[0]!.start - b.rows[0]!.start);
}

/** What parts the cells of a line: nothing, where it is none of a table. */
type Parting = '\t' | '|' | '';

function partedGrids(text: string): Grid[] {
  const grids: Grid[] = [];
  let kind = '' as Parting;
  let rows: GridRow[] = [];
  const close = () => {
    const grid = kind === '|' ? barGrid(rows) : { rows };
    if (kind !== '' && looksLikeGrid(grid)) grids.push(grid);
    rows = [];
    kind = '';
  };
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const last = end > start && text[end - 1] === '\r' ? end - 1 : end;
    const printed = text.slice(start, last);
    // A line drawn between the rows of a table parts no rows of text.
    const own: Parting = kind === '|' && isRuleLine(printed) ? '|' : kindOf(printed, kind);
    if (own !== kind) close();
    if (own !== '') {
      kind = own;
      rows.push({
        start,
        end: last,
        line,
        cells: own === '|' ? barCells(text, start, last) : tabCells(text, start, last),
      });
    }
    start = end + 1;
  }
  close();
  return grids;
}

function kindOf(line: string, open: Parting): Parting {
  const strokes = hasStrokes(line) && !isRuleLine(line);
  if (open === '|' && strokes) return '|';
  const tabs = line.includes('\t');
  // Inside a grid of tabs a line of one cell (a group's name) keeps its tabs at the end.
  if (tabs && (open === '\t' || line.trim().includes('\t'))) return '\t';
  return strokes ? '|' : '';
}

function tabCells(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = start; at <= end; ) {
    let to = text.indexOf('\t', at);
    if (to < 0 || to > end) to = end;
    cells.push(cellOf(text, at, to));
    at = to + 1;
  }
  return cells;
}

/** Cells between bars (GitHub Flavored Markdown, tables extension); `\|` is no bar; bars at the ends of a line are frame. */
function barCells(text: string, start: number, end: number): Cell[] {
  const line = cellOf(text, start, end);
  let from = line.start;
  let to = line.end;
  if (from < to && isStroke(text[from]!)) from++;
  if (to > from && isStroke(text[to - 1]!) && text[to - 2] !== '\\') to--;
  const cells: Cell[] = [];
  let at = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (!isStroke(text[i]!) || text[i - 1] === '\\')) continue;
    const cell = cellOf(text, at, i);
    cells.push({ ...cell, indent: 0 });
    at = i + 1;
  }
  return cells;
}

const RULE = /^:?-+:?$/;

/** The rule under the head is no row: it says where the head ends. */
function barGrid(rows: readonly GridRow[]): Grid {
  const isRule = (row: GridRow) => row.cells.every(cell => RULE.test(cell.text));
  const rule = rows.findIndex(isRule);
  const plain = rows
    .filter(row => !isRule(row) && !row.cells.every(({ text }) => isRuleLine(text)))
    .map(row => ({ ...row, cells: row.cells.map(withoutMarks) }));
  // A line drawn above the last row only rules off its total.
  const isHeadRule = rule === 1 || (rule > 1 && rows[rule]!.cells.length > 1);
  return isHeadRule ? { rows: plain, heads: rule } : { rows: plain };
}

/** Emphasis round a whole cell is no part of it: `**Total**`, `*1,234*`. */
function withoutMarks(cell: Cell): Cell {
  const marks = /^(\*{1,3}|_{1,3}|`)(?=\S)/.exec(cell.text)?.[1];
  if (!marks || cell.text.length <= 2 * marks.length || !cell.text.endsWith(marks)) return cell;
  const { length } = marks;
  return {
    ...cell,
    start: cell.start + length,
    end: cell.end - length,
    text: cell.text.slice(length, -length),
  };
}

/** Rows of two cells and more, with digits in two rows at least. */
function looksLikeGrid({ rows, heads }: Grid): boolean {
  let wide = 0;
  let numbered = 0;
  for (const { cells } of rows) {
    const filled = cells.filter(cell => cell.text !== '');
    if (filled.length >= 2) wide++;
    if (filled.length >= 2 && filled.some(cell => /\d/.test(cell.text) && cell.text.length < 60)) numbered++;
  }
  return wide >= 2 && (numbered >= 2 || (heads !== undefined && numbered >= 1));
}
