import { holdsTightly, meets } from '../screen.ts';
import type { Range } from '../screened-figure.ts';
import { isFigure, type SheetFigure, type View } from './sheet.ts';
import { isSlip } from './slip.ts';

/** How a total fares at one place across: its parts make it, do not, or make it only so far as they are printed. */
export type Foot = 'holds' | 'fails' | 'short';

/** A total with its parts at one place across. */
export interface Footing {
  readonly across: number;
  readonly total: SheetFigure;
  readonly parts: readonly SheetFigure[];
  readonly foot: Foot;
  /** A part is not printed. */
  readonly gaps: boolean;
}

/** Adds up the parts of a total at each place across where it and two parts at least are printed in one unit. */
export function footings(
  view: View,
  total: number,
  parts: readonly number[],
  places: readonly number[],
): Footing[] {
  const found: Footing[] = [];
  for (const across of places) {
    const target = view.cell(total, across);
    if (!isFigure(target)) continue;
    const own: SheetFigure[] = [];
    let gaps = false;
    let alike = true;
    for (const part of parts) {
      const cell = view.cell(part, across);
      if (!isFigure(cell)) gaps = true;
      else if (cell.screened.unitKey !== target.screened.unitKey) {
        alike = false;
        break;
      } else own.push(cell);
    }
    if (!alike || own.length < 2) continue;
    found.push({ across, total: target, parts: own, foot: footOf(target, own, gaps), gaps });
  }
  return found;
}

function footOf(total: SheetFigure, parts: readonly SheetFigure[], gaps: boolean): Foot {
  if (addsUp(total, parts)) return 'holds';
  if (!gaps) return 'fails';
  const sum = parts.reduce((so, { screened }) => so + screened.ranges.widest.low, 0);
  return sum <= total.screened.ranges.widest.high ? 'short' : 'fails';
}

export function addsUp(total: SheetFigure, parts: readonly SheetFigure[]): boolean {
  return holdsTightly(of => {
    let low = 0;
    let high = 0;
    for (const { screened } of parts) {
      const range = of(screened);
      low += range.low;
      high += range.high;
    }
    return meets({ low, high }, of(total.screened));
  });
}

/** Whether the parts make the total when all are read as rounded to the nearest. */
export function fitsRounded(footing: Footing): boolean {
  const room = [footing.total, ...footing.parts].reduce(
    (sum, { screened: { ranges } }) => sum + (ranges.nearest.high - ranges.nearest.low) / 2,
    0,
  );
  return Math.abs(excess(footing)) <= room * (1 + 1e-9);
}

/** By how much the printed parts exceed the printed total. */
export function excess({ total, parts }: Footing): number {
  return (
    parts.reduce((sum, { screened }) => sum + middle(screened.ranges.nearest), 0) -
    middle(total.screened.ranges.nearest)
  );
}

const middle = (range: Range): number => range.value;

/** Misses smaller than this, against the total, are faults and not another kind of number. */
const NEAR = 0.02;

/** Whether a miss looks like a fault of one digit or scale, or is small: not like parts that were never meant to make it. */
export function looksFaulty(footing: Footing): boolean {
  const miss = excess(footing);
  const total = Math.abs(middle(footing.total.screened.ranges.nearest));
  if (Math.abs(miss) <= NEAR * total) return true;
  const room = [footing.total, ...footing.parts].reduce(
    (sum, { screened: { ranges } }) => sum + (ranges.nearest.high - ranges.nearest.low) / 2,
    0,
  );
  return isSlip(footing.total.read, miss, room) || footing.parts.some(part => isSlip(part.read, -miss, room));
}

/** Totals below this are small counts, which nobody rounds. */
const ROUNDED_FROM = 1000;

/** Whether bare numbers miss by no more than rounding them would: nothing says that they count, nor in what they are. */
export function mayBeRounded(footing: Footing): boolean {
  const { total, parts } = footing;
  const bare = [total, ...parts].every(
    ({ read }) => read.kind === 'count' && !read.counted && read.scale === 0 && read.decimals === 0,
  );
  return (
    bare &&
    middle(total.screened.ranges.nearest) >= ROUNDED_FROM &&
    2 * Math.abs(excess(footing)) <= parts.length + 1
  );
}

/** Whether the "total" lies among its parts as an average does. */
export function looksMean({ total, parts }: Footing): boolean {
  const values = parts.map(({ screened }) => middle(screened.ranges.nearest));
  const value = middle(total.screened.ranges.nearest);
  return value >= Math.min(...values) && value <= Math.max(...values);
}
