import { holdsTightly, meets, type RangeOf } from '../screen.ts';
import { isFigure, isPercentCell, type Sheet, type SheetFigure } from './sheet.ts';
import type { FoundSum } from './total-search.ts';

/** A total and its parts, each with its rate of growth. */
export interface FoundWeightedRate {
  readonly total: readonly [SheetFigure, SheetFigure];
  readonly parts: readonly (readonly [SheetFigure, SheetFigure])[];
}

/** How far the column of rates may stand behind the column of values; parts that are weighed together. */
const FAR = 4;
const MOST_PARTS = 60;
/** A fall of all but everything; what a rate rounded to −100 % divides by. */
const NOTHING_LEFT = 1e-9;

/**
 * Rates of growth of a total and of all its parts, where what they grew from is not printed: what the parts were before makes
 * what the total was. Rates at other prices than the values are tied only where they hold, or where the total's rate lies
 * outside those of all its parts, which no weights explain.
 *
 * @param tied rates whose two figures are known
 */
export function findWeightedRates(
  { along }: Sheet,
  sums: readonly FoundSum[],
  tied: ReadonlySet<SheetFigure>,
): FoundWeightedRate[] {
  const found: FoundWeightedRate[] = [];
  for (const { total, parts, complete } of sums) {
    if (!complete || total.read.unit === '%' || parts.length > MOST_PARTS) continue;
    if (!parts.every(part => part.column === total.column && isPositive(part))) continue;
    const last = Math.min(along.lines.length - 1, total.column + FAR);
    for (let column = total.column + 1; column <= last; column++) {
      const facts = along.lines[column]!;
      if (!facts.growth || facts.share || facts.change || facts.index) {
        // The rates behind the next column of values are of that.
        if (!isPercentCell(along.cell(column, total.row))) break;
        continue;
      }
      const one = ratesIn(along, column, total, parts, tied);
      if (one && (agrees(one) || isOutside(one))) found.push(one);
    }
  }
  return found;
}

const isPositive = ({ screened }: SheetFigure): boolean => screened.ranges.nearest.low > 0;

function ratesIn(
  { cell }: Sheet['along'],
  column: number,
  total: SheetFigure,
  parts: readonly SheetFigure[],
  tied: ReadonlySet<SheetFigure>,
): FoundWeightedRate | undefined {
  const rateOf = (figure: SheetFigure): SheetFigure | undefined => {
    const rate = cell(column, figure.row);
    return isFigure(rate) && rate.read.unit === '%' && !tied.has(rate) ? rate : undefined;
  };
  const own = rateOf(total);
  if (!own) return undefined;
  const pairs: [SheetFigure, SheetFigure][] = [];
  for (const part of parts) {
    const rate = rateOf(part);
    if (!rate || rate.screened.ranges.nearest.value <= -99) return undefined;
    pairs.push([part, rate]);
  }
  return { total: [total, own], parts: pairs };
}

function agrees({ total, parts }: FoundWeightedRate): boolean {
  return holdsTightly(of => meets(before(parts, of), before([total], of)));
}

function before(
  pairs: FoundWeightedRate['parts'],
  of: RangeOf,
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const [value, rate] of pairs) {
    const [now, by] = [of(value.screened), of(rate.screened)];
    low += now.low / Math.max(1 + by.high / 100, NOTHING_LEFT);
    high += now.high / Math.max(1 + by.low / 100, NOTHING_LEFT);
  }
  return { low, high };
}

/** Whether the total grew faster than its fastest part, or slower than its slowest. */
function isOutside({ total, parts }: FoundWeightedRate): boolean {
  const own = total[1].screened.ranges.widest;
  const rates = parts.map(([, rate]) => rate.screened.ranges.widest);
  return (
    own.low > Math.max(...rates.map(({ high }) => high)) ||
    own.high < Math.min(...rates.map(({ low }) => low))
  );
}
