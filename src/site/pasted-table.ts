/** A stretch of a text: prose, or the rows of a pasted table with the offsets of their cells. */
export type Stretch =
  | { readonly kind: 'prose'; readonly start: number; readonly end: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Place[])[]; readonly width: number };

/** Offsets in the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into prose and tables: two lines in a row and more whose cells are parted by tabs. Linear. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let prose = 0;
  let rows: Place[][] = [];
  let begun = 0;
  const close = (end: number) => {
    if (rows.length > 1) {
      if (begun > prose) stretches.push({ kind: 'prose', start: prose, end: begun });
      stretches.push({ kind: 'table', rows, width: Math.max(...rows.map(row => row.length)) });
      prose = end;
    }
    rows = [];
  };
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const cells = cellsOf(text, start, end);
    if (cells.length < 2) close(start);
    else {
      if (rows.length === 0) begun = start;
      rows.push(withoutEmptyEnd(cells));
    }
    start = end + 1;
  }
  close(text.length);
  if (prose < text.length) stretches.push({ kind: 'prose', start: prose, end: text.length });
  return stretches;
}

/** A spreadsheet ends short rows (titles, notes) with empty cells: their last words may be as wide as the table. */
function withoutEmptyEnd(cells: readonly Place[]): Place[] {
  const last = cells.findLastIndex(({ start, end }) => end > start);
  return cells.slice(0, Math.max(1, last + 1));
}

function cellsOf(text: string, start: number, end: number): Place[] {
  const cells: Place[] = [];
  for (let at = start; at <= end; ) {
    const tab = text.indexOf('\t', at);
    const to = tab < 0 || tab > end ? end : tab;
    cells.push({ start: at, end: to });
    at = to + 1;
  }
  return cells;
}
