/** A cell as it stands in the text: its offsets without blanks and quotes round it, and what it says. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Blanks before it, where the text keeps them: how far its label is moved in. */
  readonly indent: number;
}

/** A row of cells with the offsets of its lines. */
export interface GridRow {
  readonly start: number;
  readonly end: number;
  /** Line of the text it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Cells in rows, before anyone knows which of them are heads. */
export interface Grid {
  readonly rows: readonly GridRow[];
  /** How many rows are heads, where the notation says so (Markdown). */
  readonly heads?: number;
}

const BLANK = /\s/;

/** The cell between two offsets, without the blanks at its ends. */
export function cellOf(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  return { start, end, text: text.slice(start, end), indent: start === end ? 0 : start - from };
}
