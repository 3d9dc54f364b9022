import type { Spot } from '../passage.ts';
import {
  holdsTightly,
  lastUnit,
  meets,
  type Range,
  rangeOf,
  shifted,
  significantDigits,
  sumRange,
} from '../screen.ts';
import { mendsOf } from '../slips.ts';
import { type Sums, sumsMeet } from '../sums-of-ranges.ts';

/**
 * How much arithmetic says for amounts belonging together, in bits: the logarithm of how seldom unrelated numbers would
 * agree as closely at their printed precision. Printed digits are the evidence, so that 1,284.6 + 127.9 = 1,412.5 says
 * a lot and 500 + 100 = 600 next to nothing.
 */
export interface Evidence {
  readonly bits: number;
  /** What keeps the numbers from agreeing, if anything does. */
  readonly slip: 'swap' | 'scale' | 'place' | 'digit' | null;
}

/** What a slip costs: how many slips of its kind three printed numbers have. */
const COSTS = { swap: 4, scale: 3, place: 4, digit: 7 } as const;
/** Digits beyond the total's last that still count where a sum is exact. */
const SHOWN = 10;
/** Scale words mistaken for each other: thousands, millions, milliards apart. */
const WORDS = [3, -3, 6, -6];
/** A digit too many or too few before the point. */
const PLACES = [1, -1];

/** What is printed so has no place to slip from. */
const UNBOUNDED: ReadonlySet<string> = new Set(['range', 'below', 'upto', 'atleast']);

/** What speaks for `parts` making `total`: that they do, or that they would but for one slip; else undefined. */
export function sumEvidence(total: Spot, parts: readonly Spot[]): Evidence | undefined {
  const whole = rangeOf(total.figure).value;
  const sum = parts.reduce((made, part) => made + rangeOf(part.figure).value, 0);
  const off = Math.abs(sum - whole);
  if (holdsTightly(of => meets(sumRange(parts.map(part => of(part.figure))), of(total.figure))))
    return { bits: Math.log2(whole / (2 * off + placeOf(total, parts))), slip: null };
  if (total.figure.kind === 'count' && significantDigits(total.figure) < 3) return undefined;
  const all = [total, ...parts];
  if (all.some(({ figure }) => UNBOUNDED.has(figure.qualifier))) return undefined;
  const vague = all.reduce((width, { figure }) => {
    const { low, high } = figure.ranges.nearest;
    return width + high - low + (figure.kind === 'count' ? lastUnit(figure) : 0);
  }, 0);
  const slip = slipOf(total, parts, off, vague);
  return slip === null ? undefined : { bits: Math.log2(Math.max(whole, sum) / vague) - COSTS[slip], slip };
}

/**
 * Whether the amounts of `row` from `from` to `to` (exclusive), which make `sums`, may have something to say for making
 * `total`: all that can be told from the values alone, so that few of the many runs of a text are looked at further.
 */
export function isPlausible(
  total: Spot,
  row: readonly Spot[],
  from: number,
  to: number,
  sums: Sums,
): boolean {
  if (sumsMeet(sums, total.figure)) return true;
  const { nearest } = total.figure.ranges;
  const vague = nearest.high - nearest.low + sums.nearest.high - sums.nearest.low + (to - from) * COUNTED;
  const whole = nearest.value;
  // The one with the smaller scale word may be the total.
  if (!(vague < Math.max(whole, sums.nearest.value) / 2)) return false;
  const off = Math.abs(sums.nearest.value - whole);
  if (isDigit(off, vague) || isDigit(off / NINE, vague / NINE)) return true;
  // A part that is wrong by its scale word, or by a place, leaves the total short of it or takes it past.
  for (let i = from; i < to; i++) {
    const { value } = row[i]!.figure.ranges.nearest;
    const meant = whole - sums.nearest.value + value;
    if (meant > vague && isScale(meant / value, vague / value)) return true;
  }
  return isScale(sums.nearest.value / whole, vague / whole) || scalesDiffer(total, row, from, to);
}

const COUNTED = 1;

function isScale(factor: number, vague: number): boolean {
  const places = Math.round(Math.log10(factor));
  if (places === 0 || Math.abs(places) > 6) return false;
  return Math.abs(factor - 10 ** places) <= vague + 10 ** places * CLOSE;
}

const CLOSE = 0.01;

function scalesDiffer(total: Spot, row: readonly Spot[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (row[i]!.figure.scale !== total.figure.scale) return true;
  return false;
}

/** The last place that speaks: the finest printed that shows in the total, wider by a unit for every "over" and "about". */
function placeOf(total: Spot, parts: readonly Spot[]): number {
  const floor = lastUnit(total.figure) / SHOWN;
  let finest = lastUnit(total.figure);
  let open = 0;
  for (const { figure } of [total, ...parts]) {
    finest = Math.max(floor, Math.min(finest, lastUnit(figure)));
    if (figure.qualifier !== 'exact') open += lastUnit(figure);
  }
  return finest + open;
}

/** The likeliest slip of one number that would let the parts make the total, which they miss by `off`. */
function slipOf(total: Spot, parts: readonly Spot[], off: number, vague: number): Evidence['slip'] {
  const all = [total, ...parts];
  const targets = targetsOf(total, parts);
  const smaller = parts.every(part => rangeOf(part.figure).value < rangeOf(total.figure).value);
  const mended = (slip: 'swap' | 'digit') =>
    smaller &&
    all.some(
      (spot, i) =>
        targets[i]!.value > vague &&
        significantDigits(spot.figure) >= 2 &&
        mendsOf(spot.figure, slip).some(mend => meets(mend, targets[i]!)),
    );
  const moved = (places: readonly number[], digits: number) =>
    all.some(
      ({ figure }, i) =>
        significantDigits(figure) >= digits &&
        targets[i]!.value > vague &&
        places.some(by => meets(shifted(figure.ranges.nearest, by), targets[i]!)),
    );
  // Swapping neighbouring digits moves a number by nine times a digit, one wrong digit by a digit.
  if (isDigit(off / NINE, vague / NINE) && mended('swap')) return 'swap';
  if (moved(WORDS, 2) || isOneWord(all)) return 'scale';
  if (moved(PLACES, 3)) return 'place';
  return isDigit(off, vague) && mended('digit') ? 'digit' : null;
}

const NINE = 9;

/** Whether a number is one digit and zeros, give or take `vague`. */
function isDigit(value: number, vague: number): boolean {
  const unit = 10 ** Math.floor(Math.log10(value + vague));
  return Math.abs(value - Math.round(value / unit) * unit) <= vague;
}

/** What each number would have to be for the others to be right: the total, then the parts. */
function targetsOf(total: Spot, parts: readonly Spot[]): Range[] {
  const ranges = parts.map(part => part.figure.ranges.nearest);
  const whole = total.figure.ranges.nearest;
  const sum = sumRange(ranges);
  const rests = ranges.map(({ low, high, value }) => ({
    low: whole.low - sum.high + high,
    high: whole.high - sum.low + low,
    value: whole.value - sum.value + value,
  }));
  return [sum, ...rests];
}

/** Whether one scale word, wrong wherever it is printed, accounts for it. */
function isOneWord(all: readonly Spot[]): boolean {
  const scales = new Set(all.map(spot => spot.figure.scale));
  if (scales.size < 2 || all.some(spot => significantDigits(spot.figure) < 2)) return false;
  return [...scales].some(scale =>
    WORDS.some(places => {
      const [whole, ...rest] = all.map(({ figure }) =>
        figure.scale === scale ? shifted(figure.ranges.nearest, places) : figure.ranges.nearest,
      );
      return meets(sumRange(rest), whole!);
    }),
  );
}
