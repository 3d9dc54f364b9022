import { isMissingMark } from './cell-shape.ts';
import { type Cell, cellOf, type Grid, type GridRow } from './grid.ts';
import { isRuleLine } from './ruled-lines.ts';

/** Two blanks or more, or a row of dots that leads to a number, part the cells of a line. */
const GAP = /[ \u00a0]{2,}|[ \u00a0]?\.{4,}[ \u00a0]?/g;
const BLANKS = /^[ \u00a0]*/;
/** Rows with figures that must line up before they are a table. */
const FEWEST = 3;
/** A longer line of one cell is prose. */
const GROUP = 70;
const SENTENCE = /[.!?;,]$/;
/** Characters by which the ends of a column's cells may miss each other. */
const LOOSE = 1;
/** A cell of a figure, whatever stands round the digits; words of prose are longer. */
const FIGURE = /^\S{0,4}\s?[\d.,'\u00a0\u2009\u202f]*\d[\d.,'\u00a0\u2009\u202f ]*\)?\s?\S{0,6}$/;

interface Line {
  readonly row: GridRow;
  /** Where the line's cells begin and end, counted from its own start. */
  readonly at: readonly Column[];
  /** Cells that hold figures, years apart. */
  readonly figures: number;
}

/**
 * Tables whose columns are parted by blanks alone, as they are pasted from mail and from PDF: three lines at least with
 * figures, whose cells stand one below the other, or which all have the same number of cells with figures behind the first.
 *
 * @param isTaken whether the line that begins at an offset belongs to a table already
 */
export function alignedGrids(text: string, isTaken: (start: number) => boolean): Grid[] {
  if (!/\S(?:[ \u00a0]{2,}|[ \u00a0]?\.{4,}[ \u00a0]?)\S/.test(text)) return [];
  const grids: Grid[] = [];
  let open: Line[] = [];
  let blanks = 0;
  const close = () => {
    const grid = gridOf(open);
    if (grid) grids.push(grid);
    open = [];
    blanks = 0;
  };
  let number = 1;
  for (let start = 0; start <= text.length; number++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const last = end > start && text[end - 1] === '\r' ? end - 1 : end;
    const printed = text.slice(start, last);
    if (isTaken(start)) close();
    else if (printed.trim() === '') {
      if (++blanks > 1) close();
    } else if (!isRuleLine(printed)) {
      const line = lineOf(text, start, last, number);
      const single = line.at.length < 2;
      if (single && (blanks > 0 || line.row.end - line.row.start > GROUP || SENTENCE.test(printed.trim())))
        close();
      else open.push(line);
      blanks = 0;
    }
    start = end + 1;
  }
  close();
  return grids;
}

function lineOf(text: string, start: number, end: number, line: number): Line {
  const printed = text.slice(start, end);
  const cells: Cell[] = [];
  const at: { from: number; to: number }[] = [];
  let from = BLANKS.exec(printed)![0].length;
  const indent = from;
  const push = (to: number) => {
    if (to <= from) return;
    const cell = cellOf(text, start + from, start + to);
    cells.push({ ...cell, indent: cells.length === 0 ? indent : 0 });
    at.push({ from, to });
  };
  for (const gap of printed.slice(from).matchAll(GAP)) {
    push(gap.index + indent);
    from = gap.index + indent + gap[0].length;
  }
  push(printed.trimEnd().length);
  const figures = cells.filter(
    ({ text: cell }) => isFigureCell(cell) && !/^(?:19|20)\d\d$/.test(cell),
  ).length;
  return { row: { start, end, line, cells }, at, figures };
}

const isFigureCell = (text: string): boolean => text.length < 30 && FIGURE.test(text);
const isValue = (text: string): boolean => isFigureCell(text) || isMissingMark(text);

function gridOf(all: readonly Line[]): Grid | undefined {
  // Titles above and notes below have one cell; they stand beside the table.
  const first = all.findIndex(({ at }) => at.length > 1);
  const lines = first < 0 ? [] : all.slice(first, all.findLastIndex(({ at }) => at.length > 1) + 1);
  const body = lines.filter(({ at, figures }) => at.length > 1 && figures > 0);
  if (body.length < FEWEST) return undefined;
  const rows = byPlace(lines, body) ?? byCount(lines, body);
  return rows && { rows: withIndents(rows, body) };
}

/** Blanks before a label move it in only where labels stand to the left: those of a column set to the right are no levels. */
function withIndents(rows: readonly GridRow[], body: readonly Line[]): GridRow[] {
  const starts = body.map(({ row }) => row.cells[0]!.indent);
  const left = Math.min(...starts);
  const flush = 2 * starts.filter(start => start === left).length >= starts.length;
  return rows.map(row => ({
    ...row,
    cells: row.cells.map((cell, at) => ({
      ...cell,
      indent: flush && at === 0 ? Math.max(0, cell.indent - left) : 0,
    })),
  }));
}

/** Where a column, or a cell, begins and ends in its line. */
interface Column {
  readonly from: number;
  readonly to: number;
}

/** Cells that stand below one another are of one column. */
function byPlace(lines: readonly Line[], body: readonly Line[]): GridRow[] | undefined {
  const columns = columnsOf(body);
  if (columns.length < 2) return undefined;
  const placed = body.map(({ at }) => placesIn(columns, at));
  if (placed.some(places => new Set(places).size < places.length)) return undefined;
  const ends: Column[][] = columns.map(() => []);
  for (const [line, { at, row }] of body.entries()) {
    for (const [cell, place] of placed[line]!.entries())
      if (cell > 0 && isValue(row.cells[cell]!.text)) ends[place]!.push(at[cell]!);
  }
  if (!ends.some(isStraight)) return undefined;
  return lines.map(({ row, at }) => inColumns(row, placesIn(columns, at), columns.length));
}

function columnsOf(body: readonly Line[]): Column[] {
  const spans = body.flatMap(({ at }) => at).sort((a, b) => a.from - b.from);
  const columns: Column[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.from < last.to)
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else columns.push(span);
  }
  return columns;
}

/** The column that each cell of a line stands over: a head over several goes to the first of them. */
function placesIn(columns: readonly Column[], cells: Line['at']): number[] {
  let next = 0;
  return cells.map(cell => {
    let best = Math.min(next, columns.length - 1);
    let most = Number.NEGATIVE_INFINITY;
    for (let at = next; at < columns.length; at++) {
      const { from, to } = columns[at]!;
      const shared = Math.min(cell.to, to) - Math.max(cell.from, from);
      if (shared > most) {
        best = at;
        most = shared;
      }
      if (2 * shared >= to - from || from > cell.to) break;
    }
    next = best + 1;
    return best;
  });
}

/** Whether the figures of a column line up, to the right or to the left. */
function isStraight(ends: readonly Column[]): boolean {
  if (ends.length < FEWEST) return false;
  return (['from', 'to'] as const).some(side => {
    const tally = new Map<number, number>();
    for (const end of ends) tally.set(end[side], (tally.get(end[side]) ?? 0) + 1);
    const [common] = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a));
    const near = ends.filter(end => Math.abs(end[side] - common) <= LOOSE).length;
    return near >= FEWEST && near * 4 >= ends.length * 3;
  });
}

/** Lines that all have as many cells, a label and then figures, though they do not line up. */
function byCount(lines: readonly Line[], body: readonly Line[]): GridRow[] | undefined {
  const width = body[0]!.at.length;
  const alike = body.every(
    ({ at, row }) => at.length === width && row.cells.slice(1).every(cell => isValue(cell.text)),
  );
  if (!alike) return undefined;
  return lines.map(({ row, at }) => {
    const from = at.length > 1 && at.length < width ? width - at.length : 0;
    return inColumns(
      row,
      at.map((_, cell) => Math.min(cell + from, width - 1)),
      width,
    );
  });
}

function inColumns(row: GridRow, places: readonly number[], width: number): GridRow {
  const empty = cellOf('', 0, 0);
  const cells: Cell[] = Array.from({ length: width }, () => ({ ...empty, start: row.start, end: row.start }));
  places.forEach((place, cell) => {
    if (cells[place]!.text === '') cells[place] = row.cells[cell]!;
  });
  return { ...row, cells };
}
