import type { ReadFigure } from './figure.ts';

/** A row or a column of a table: what its head says, and where that stands in the text. */
export interface TableLine {
  readonly start: number;
  readonly end: number;
  /** The head's own words; '' where it has none. */
  readonly label: string;
  /** The heads above it, outermost first: a group's name, the upper of two rows of heads. */
  readonly groups: readonly string[];
  /** What stands before the label and shows its rank: `1.1`, `-`, `a)`; '' where nothing does. */
  readonly marker: string;
  /** Blanks that the label is moved in by. */
  readonly indent: number;
  /** ISO 8601 date, month, year or interval that the head names. */
  readonly period: string | null;
  /** Its cells are of something per something else: they make no sum. */
  readonly per: boolean;
}

/** A cell of a table's body: its figure, `missing` for a mark that says there is none, null where it holds words or nothing. */
export type TableCell = ReadFigure | 'missing' | null;

/** A table of a text, with its figures in rows and columns. Stubs (labels, row numbers, codes) are no columns of it. */
export interface Table {
  readonly start: number;
  readonly end: number;
  /** Titles and what stands right above or in the corner: what the whole table is of. */
  readonly caption: readonly string[];
  /** The period the caption names. */
  readonly period: string | null;
  readonly rows: readonly TableLine[];
  readonly columns: readonly TableLine[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly TableCell[])[];
  /** A note says that figures may not add up because they are rounded. */
  readonly rounded: boolean;
}
