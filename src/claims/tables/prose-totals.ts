import type { Claim, ReadFigure } from '../../model/figure.ts';
import { claimOf, type Draft, type Known } from '../relations/known.ts';
import { holdsAlike, meets, type RangeOf } from '../screen.ts';
import type { ScreenedFigure } from '../screened-figure.ts';
import { isAmountCell, isFigure, type Sheet, type SheetFigure } from './sheet.ts';
import { isSlip } from './slip.ts';
import { lastBefore } from './surroundings.ts';

/** A column of amounts below one another, of which the table prints no total. */
export interface OpenColumn {
  readonly cells: readonly SheetFigure[];
  /** Where its table begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Cells that prose adds up; columns of one table that are looked at. */
const FEWEST = 2;
const MOST = 60;
const MOST_COLUMNS = 12;
/** Characters and figures above and below a table among which its total may be told. */
const REACH = 1200;
const FIGURES = 12;
/** Digits that two sums share by chance no more, and those that a claim needs beside it. */
const OWN_DIGITS = 5;
const TELLING_DIGITS = 3;

/** The columns of a table without totals whose cells are amounts of one unit. */
export function openColumns({ table, along, down }: Sheet): OpenColumn[] {
  if (down.lines.some(({ total, ofWhich, level }) => total || ofWhich || level > 0)) return [];
  if (down.lines.length < FEWEST || down.lines.length > MOST) return [];
  return along.lines.slice(0, MOST_COLUMNS).flatMap((facts, column) => {
    if (facts.apart || facts.growth || facts.index || facts.rank || facts.running || facts.share) return [];
    const cells = down.lines.map((_, row) => along.cell(column, row));
    const figures = cells.filter(isFigure);
    const alike = figures.every(({ screened }) => screened.unitKey === figures[0]!.screened.unitKey);
    return cells.every(isAmountCell) && alike ? [{ cells: figures, start: table.start, end: table.end }] : [];
  });
}

/**
 * Totals that the prose beside a table tells of a column of it: what its cells make to the digit, what they make so far as it is
 * printed where both are claimed to be of one thing, or what one slip parts from that.
 */
export function findProseTotals(
  known: Known,
  columns: readonly OpenColumn[],
  claims: ReadonlyMap<ReadFigure, Claim>,
  id: (figure: ReadFigure) => string,
): Draft[] {
  const { spots } = known.passage;
  return columns.flatMap(column => {
    const middle = 1 + lastBefore(spots.length, index => spots[index]!.figure.start < column.start);
    const near = spots
      .slice(Math.max(0, middle - FIGURES), middle + FIGURES)
      .filter(
        ({ figure }) =>
          figure.amount &&
          figure.unitKey === column.cells[0]!.screened.unitKey &&
          (figure.start < column.start ? column.start - figure.end : figure.start - column.end) < REACH,
      );
    const total = near.find(spot => isTotal(spot.figure, column, claimOf(known, spot), claims));
    if (!total) return [];
    return [
      {
        kind: 'sum',
        roles: {
          total: known.id(total),
          parts: column.cells.map(({ read }) => [id(read), '1']),
          complete: true,
        },
        start: total.figure.start,
        end: total.figure.end,
      } satisfies Draft,
    ];
  });
}

function isTotal(
  figure: ScreenedFigure,
  { cells }: OpenColumn,
  claim: Claim,
  claims: ReadonlyMap<ReadFigure, Claim>,
): boolean {
  const largest = Math.max(...cells.map(({ screened }) => screened.ranges.nearest.value));
  if (!(figure.ranges.nearest.value > largest)) return false;
  const own = claims.get(cells[0]!.read);
  const alike =
    claim.measure !== null &&
    own?.measure === claim.measure &&
    cells.every(({ read }) => claims.get(read)?.period === claim.period);
  const made = (of: RangeOf) => {
    let [low, high] = [0, 0];
    for (const { screened } of cells) {
      low += of(screened).low;
      high += of(screened).high;
    }
    return { low, high };
  };
  if (holdsAlike(of => meets(made(of), of(figure))))
    return figure.digits >= OWN_DIGITS || (alike && figure.digits >= FEWEST && cells.length > FEWEST);
  if (!alike || figure.qualifier !== 'exact' || figure.digits < TELLING_DIGITS + 1) return false;
  const { low, high } = made(({ ranges }) => ranges.nearest);
  return isSlip(figure, (low + high) / 2 - figure.ranges.nearest.value, (high - low) / 2);
}
