import { type CellShape, isMissingMark, shapeOf } from './cell-shape.ts';
import type { Grid, GridRow } from './grid.ts';
import { type HeadWords, has, headWords, isWholly, opens } from './table-words.ts';

/** What a cell is by its look alone. */
export type CellKind = 'empty' | 'missing' | 'number' | 'year' | 'text';

/** A cell's look, and the shape of its number if it has one. */
export interface Look {
  readonly kind: CellKind;
  readonly shape: CellShape | undefined;
}

/** Which rows and columns of a grid are heads, and which hold figures. Indexes are those of the grid. */
export interface Layout {
  /** Rows above the heads that say what the table is of, and rows below that say how it was made. */
  readonly titles: readonly GridRow[];
  readonly notes: readonly GridRow[];
  readonly heads: readonly GridRow[];
  readonly body: readonly GridRow[];
  readonly looks: readonly (readonly Look[])[];
  readonly columns: readonly ColumnUse[];
}

/** `label`, `year`, `unit` and `number` (of the row) are stubs; `code` names something; `data` holds figures; `text` neither. */
export type ColumnUse = 'label' | 'year' | 'unit' | 'number' | 'code' | 'data' | 'text';

/** Reads whether a cell's words round its digits are all understood; else the cell is text. */
export type Understands = (shape: CellShape) => boolean;

const YEAR = /^(?:19|20)\d{2}$/;
const EMPTY: Look = { kind: 'empty', shape: undefined };
const MISSING: Look = { kind: 'missing', shape: undefined };
const TEXT: Look = { kind: 'text', shape: undefined };

/** "2023 (US$ million)", "2024p", "2023 (r)", "2024*": a head where no cell of its row is a plain number. */
const HEADED_YEAR = /^(?:19|20)\d{2} ?(?:\([^()]*\)|[a-z]{1,4}\.?|[*†‡¹²³]+)$/i;

export function looksOf(row: GridRow, understands: Understands, negativeTriangles: boolean): Look[] {
  const looks = cellLooks(row, understands, negativeTriangles);
  const heads = looks.every(({ kind }, at) => kind !== 'number' || HEADED_YEAR.test(row.cells[at]!.text));
  return heads ? looks.map(look => (look.kind === 'number' ? TEXT : look)) : looks;
}

function cellLooks(row: GridRow, understands: Understands, negativeTriangles: boolean): Look[] {
  return row.cells.map(({ text }) => {
    if (text === '') return EMPTY;
    if (isMissingMark(text)) return MISSING;
    if (!/\d/.test(text)) return text.length < 24 && isWholly(headWords(text), 'missing') ? MISSING : TEXT;
    if (YEAR.test(text)) return { kind: 'year', shape: shapeOf(text, negativeTriangles) };
    const shape = shapeOf(text, negativeTriangles);
    return shape && understands(shape) ? { kind: 'number', shape } : TEXT;
  });
}

/** Most title rows, and most rows of heads. */
const MOST_TITLES = 8;
const MOST_HEADS = 6;

/**
 * Lays out a grid: titles, heads, body, notes, and what each column holds. A grid may hold several tables one above the
 * other: each new row of heads begins one. Grids without figures give none.
 */
export function layoutsOf(grid: Grid, understands: Understands, negativeTriangles: boolean): Layout[] {
  const looks = grid.rows.map(row => looksOf(row, understands, negativeTriangles));
  const layouts: Layout[] = [];
  let from = 0;
  while (from < grid.rows.length) {
    const made = layOut(grid, looks, from);
    if (made.layout) layouts.push(made.layout);
    from = made.next;
  }
  return layouts;
}

const filled = (looks: readonly Look[]): number =>
  looks.reduce((n, { kind }) => n + (kind === 'empty' ? 0 : 1), 0);
const isNumeric = ({ kind }: Look): boolean => kind === 'number';

function layOut(
  { rows, heads: marked }: Grid,
  looks: readonly (readonly Look[])[],
  from: number,
): { readonly layout: Layout | undefined; readonly next: number } {
  let at = from;
  const titles: GridRow[] = [];
  while (
    at < rows.length &&
    titles.length < MOST_TITLES &&
    filled(looks[at]!) <= 1 &&
    !looks[at]!.some(isNumeric)
  ) {
    titles.push(rows[at]!);
    at++;
  }
  const first = at;
  if (marked !== undefined && from === 0) at = Math.max(first, marked);
  else {
    while (at < rows.length && at - first < MOST_HEADS && isHead(looks[at]!, at === first)) at++;
  }
  // A row of one cell over the first row of figures names a group, it is no head.
  while (at > first + 1 && filled(looks[at - 1]!) <= 1 && looks[at - 1]![0]?.kind === 'text') at--;
  const heads = rows.slice(first, at);
  if (at < rows.length && isCount(looks[at]!)) at++;
  const start = at;
  while (at < rows.length && !(at > start && beginsTable(looks, at, start))) at++;
  let end = at;
  while (end > start && filled(looks[end - 1]!) <= 1 && !looks[end - 1]!.some(isNumeric)) end--;
  // Behind the last figures: notes, and then what may be the title of the next table.
  let noted = end;
  while (noted < at && (at === rows.length || isFoot(rows[noted]!))) noted++;
  const next = Math.max(noted, from + 1);
  const notes = rows.slice(end, noted);
  const body = rows.slice(start, end);
  const bodyLooks = looks.slice(start, end);
  const columns = columnUses(heads, body, bodyLooks);
  if (!columns.includes('data')) return { layout: undefined, next };
  return { layout: { titles, notes, heads, body, looks: bodyLooks, columns }, next };
}

function isFoot(row: GridRow): boolean {
  const said = headWords(row.cells.find(cell => cell.text !== '')?.text ?? '');
  return opens(said, 'note') || has(said, 'rounding');
}

/** Heads hold words and years; a first row of 1, 2, 3 … names months. */
function isHead(looks: readonly Look[], first: boolean): boolean {
  const data = looks.slice(1);
  if (data.some(isNumeric)) return first && looks[0]?.kind !== 'number' && isCount(looks.slice(1));
  if (data.some(({ kind }) => kind === 'text' || kind === 'year')) return true;
  return first && filled(looks) > 0 && !looks.some(isNumeric);
}

/** The numbers of the columns under a head: A, B, 1, 2, 3=2/1 or (1), (2), (3). */
function isCount(looks: readonly Look[]): boolean {
  let expected: number | undefined;
  let seen = 0;
  for (const { kind, shape } of looks) {
    if (kind === 'empty') continue;
    if (kind !== 'number' || !shape || !/^\d{1,2}$/.test(shape.digits)) {
      if (seen > 0) break;
      continue;
    }
    const value = Number(shape.digits);
    if (value !== (expected ?? value) || (expected === undefined && value > 2)) return false;
    expected = value + 1;
    seen++;
  }
  const numbers = looks.filter(isNumeric).length;
  return seen >= 3 && seen >= numbers - 1;
}

/** A row of heads inside the body: several words or years, no number, and figures below. */
function beginsTable(looks: readonly (readonly Look[])[], at: number, start: number): boolean {
  const data = looks[at]!.slice(1);
  if (data.some(({ kind }) => kind === 'number' || kind === 'missing')) return false;
  const heads = data.filter(({ kind }) => kind === 'text' || kind === 'year').length;
  if (heads < 2 && !(heads === 1 && looks[at]!.length === 2 && looks[at]![0]!.kind === 'text')) return false;
  const before = looks.slice(start, at).some(row => row.slice(1).some(isNumeric));
  const after = looks.slice(at + 1, at + 4).some(row => row.slice(1).some(isNumeric));
  // Where a column holds words in every row, a row of words is no head.
  const wordy = looks.slice(start, at).filter(row => row.slice(1).some(({ kind }) => kind === 'text')).length;
  return before && after && wordy * 2 < at - start;
}

function columnUses(
  heads: readonly GridRow[],
  body: readonly GridRow[],
  looks: readonly (readonly Look[])[],
): ColumnUse[] {
  let width = 0;
  for (const { cells } of body) width = Math.max(width, cells.length);
  const tally = Array.from({ length: width }, () => ({ number: 0, year: 0, text: 0, missing: 0, empty: 0 }));
  for (const row of looks) row.forEach(({ kind }, column) => void tally[column]![kind]++);
  const uses: ColumnUse[] = [];
  let stub = true;
  for (let column = 0; column < width; column++) {
    const use = useOf(column, tally[column]!, headOf(heads, column), body, looks, stub, width);
    if (use === 'data' && stub) stub = false;
    uses.push(use);
  }
  return uses;
}

interface Tally {
  readonly number: number;
  readonly year: number;
  readonly text: number;
}

function useOf(
  column: number,
  { number, year, text }: Tally,
  head: string,
  body: readonly GridRow[],
  looks: readonly (readonly Look[])[],
  stub: boolean,
  width: number,
): ColumnUse {
  const words = headWords(head);
  const digits = number + year;
  if (isWholly(words, 'unit') && text > 0) return 'unit';
  if (isWholly(words, 'code')) return 'code';
  if (digits === 0) return stub ? 'label' : 'text';
  if (stub && column + 1 < width) {
    if (isWholly(words, 'rowNumber') || (text > 0 && isWholly(words, 'rowNumber'))) return 'number';
    if (year > 0 && number === 0 && text <= year) return 'year';
    if (column === 0 && text === 0 && isCounted(looks) && nextIsText(looks)) return 'number';
    if (text > 0 && text >= digits) return 'label';
    if (column === 0 && isMonths(body, words)) return 'year';
  }
  if (!stub && text > digits) return 'text';
  if (!stub && year === digits && digits > 1 && opens(words, 'year')) return 'year';
  return 'data';
}

const isMonths = (body: readonly GridRow[], words: HeadWords): boolean =>
  opens(words, 'month') && body.length > 1;

/** A first column of 1, 2, 3 … numbers the rows. */
function isCounted(looks: readonly (readonly Look[])[]): boolean {
  let expected = 1;
  for (const [first] of looks) {
    if (!first || first.kind === 'empty' || first.kind === 'missing') continue;
    if (first.kind !== 'number' || first.shape?.digits !== String(expected)) return false;
    expected++;
  }
  return expected > 2;
}

function nextIsText(looks: readonly (readonly Look[])[]): boolean {
  return looks.filter(row => row[1]?.kind === 'text').length * 2 > looks.length;
}

/** The head of a column: the lowest that is filled. */
function headOf(heads: readonly GridRow[], column: number): string {
  for (let at = heads.length - 1; at >= 0; at--) {
    const text = heads[at]!.cells[column]?.text;
    if (text) return text;
  }
  return '';
}
