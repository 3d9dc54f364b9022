import type { Int } from '../../number/int.ts';
import { hull, isPoint, meet, point, type Span, scaleSpan } from '../../number/interval.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  halve,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
} from '../../number/rational.ts';
import type { GridRow } from './network.ts';
import type { Revision } from './revise.ts';

/** Counts tried one by one, and points of a grid told apart; past that the grid counts as everywhere. */
export const GRID_LIMIT = 256;

/** The whole numbers of a span in order, or null where there are more than the limit. */
export function wholeNumbers(span: Span): readonly Rational[] | null {
  if (span.low === null || span.high === null) return null;
  const values: Rational[] = [];
  for (let k: Int = ceiling(span.low); ; k = rational(BigInt(k) + 1n).n) {
    const value = rational(k);
    const high = compare(value, span.high);
    if (high > 0 || (high === 0 && !span.highClosed)) return values;
    if (compare(value, span.low) === 0 && !span.lowClosed) continue;
    if (values.length === GRID_LIMIT) return null;
    values.push(value);
  }
}

/** The values k / (count · items), k whole, inside a quotient's domain; null where there are too many to tell apart. */
export function gridPoints(quotient: Span, count: Rational, items: Rational): readonly Rational[] | null {
  const units = multiply(count, items);
  if (sign(units) <= 0) return [];
  return wholeNumbers(scaleSpan(quotient, units))?.map(k => divide(k, units)) ?? null;
}

/** The point of the grid nearest to a value: what a quotient of `count` whole things would have printed. */
export function nearestGridPoint(value: Rational, count: Rational, items: Rational): Rational | null {
  const units = multiply(count, items);
  if (sign(units) <= 0) return null;
  return divide(rational(floor(add(multiply(value, units), halve(ONE)))), units);
}

/** Narrows count and quotient to the hulls of what fits. */
export function reviseGrid(row: GridRow, domains: Span[]): Revision {
  const quotient = domains[row.quotient]!;
  const counts = wholeNumbers(domains[row.count]!);
  if (counts === null) return { possible: true, exact: false };
  let countHull: Span | null = null;
  let pointHull: Span | null = null;
  let everywhere = false;
  for (const count of counts) {
    const grid = gridPoints(quotient, count, row.items);
    if (grid === null) everywhere = true;
    else if (grid.length === 0) continue;
    else {
      const span = hull(point(grid[0]!), point(grid.at(-1)!));
      pointHull = pointHull === null ? span : hull(pointHull, span);
    }
    countHull = countHull === null ? point(count) : hull(countHull, point(count));
  }
  if (countHull === null) return { possible: false, exact: true };
  domains[row.count] = meet(domains[row.count]!, countHull)!;
  if (!everywhere) domains[row.quotient] = meet(quotient, pointHull!)!;
  return { possible: true, exact: isPoint(domains[row.count]!) && isPoint(domains[row.quotient]!) };
}
