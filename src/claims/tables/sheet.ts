import type { ReadFigure } from '../../model/figure.ts';
import type { Table } from '../../model/table.ts';
import { type ScreenedFigure, screened } from '../screened-figure.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';

/** A figure of a table with its row and column. */
export interface SheetFigure {
  readonly read: ReadFigure;
  readonly screened: ScreenedFigure;
  readonly row: number;
  readonly column: number;
}

export type SheetCell = SheetFigure | 'missing' | null;

/** One way of looking at a table: lines (its rows, or its columns), each with a cell at every place across. */
export interface View {
  readonly lines: readonly LineFacts[];
  /** What lies across: the columns where the lines are rows. */
  readonly across: readonly LineFacts[];
  readonly cell: (line: number, across: number) => SheetCell;
}

/** A table as relations are sought in it, row by row and column by column. */
export interface Sheet {
  readonly table: Table;
  readonly figures: readonly SheetFigure[];
  readonly down: View;
  readonly along: View;
}

export function sheetOf(table: Table): Sheet {
  const figures: SheetFigure[] = [];
  const cells = table.cells.map((line, row) =>
    line.map((cell, column): SheetCell => {
      if (cell === null || cell === 'missing') return cell;
      const figure = { read: cell, screened: screened(cell), row, column };
      figures.push(figure);
      return figure;
    }),
  );
  const rows = lineFacts(table.rows, true);
  const columns = lineFacts(table.columns, false);
  return {
    table,
    figures,
    // Totals of rows stand in lines that are rows; a sum "down" ties cells of one column.
    down: { lines: rows, across: columns, cell: (line, across) => cells[line]?.[across] ?? null },
    along: { lines: columns, across: rows, cell: (line, across) => cells[across]?.[line] ?? null },
  };
}

export const isFigure = (cell: SheetCell): cell is SheetFigure => cell !== null && cell !== 'missing';
export const isPercentCell = (cell: SheetCell): boolean => isFigure(cell) && cell.read.unit === '%';
export const isAmountCell = (cell: SheetCell): boolean => isFigure(cell) && cell.screened.amount;
