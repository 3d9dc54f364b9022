import type { Spot } from '../passage.ts';
import { lastUnit, overlap, type Range, rangeOf, significantDigits } from '../screen.ts';
import { isMendedTo, type Slip } from '../slips.ts';
import { addTo, emptySums, type Sums, sumsMeet } from '../sums-of-ranges.ts';

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
  const sums = emptySums();
  for (const { figure } of parts) addTo(sums, figure);
  const off = Math.abs(sums.value - whole);
  if (sumsMeet(sums, total.figure))
    return { bits: Math.log2(whole / (2 * off + placeOf(total, parts))), slip: null };
  if (total.figure.kind === 'count' && significantDigits(total.figure) < 3) return undefined;
  const all = [total, ...parts];
  let vague = 0;
  for (const { figure } of all) {
    if (UNBOUNDED.has(figure.qualifier)) return undefined;
    const { low, high } = figure.ranges.nearest;
    vague = vague + high - low + (figure.kind === 'count' ? lastUnit(figure) : 0);
  }
  const slip = slipOf(all, sums, off, vague);
  return slip === null
    ? undefined
    : { bits: Math.log2(Math.max(whole, sums.value) / vague) - COSTS[slip], slip };
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
  const vague = nearest.high - nearest.low + sums.high - sums.low + (to - from) * COUNTED;
  const whole = nearest.value;
  // The one with the smaller scale word may be the total.
  if (!(vague < Math.max(whole, sums.value) / 2)) return false;
  const off = Math.abs(sums.value - whole);
  if (isDigit(off, vague) || isDigit(off / NINE, vague / NINE)) return true;
  // A part that is wrong by its scale word, or by a place, leaves the total short of it or takes it past.
  for (let i = from; i < to; i++) {
    const { value } = row[i]!.figure.ranges.nearest;
    const meant = whole - sums.value + value;
    if (meant > vague && isScale(meant / value, vague / value)) return true;
  }
  return isScale(sums.value / whole, vague / whole) || scalesDiffer(total, row, from, to);
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

/** The likeliest slip of one number that would let the others, `all` but the first, make the first, which they miss by `off`. */
function slipOf(all: readonly Spot[], sums: Sums, off: number, vague: number): Evidence['slip'] {
  // Swapping neighbouring digits moves a number by nine times a digit, one wrong digit by a digit.
  const turned = isDigit(off / NINE, vague / NINE);
  const wrong = isDigit(off, vague);
  const smaller = (turned || wrong) && areSmaller(all);
  if (turned && smaller && isMended(all, sums, vague, 'swap')) return 'swap';
  if (isMoved(all, sums, vague, WORDS, 2) || isOneWord(all)) return 'scale';
  if (isMoved(all, sums, vague, PLACES, 3)) return 'place';
  return wrong && smaller && isMended(all, sums, vague, 'digit') ? 'digit' : null;
}

function areSmaller([total, ...parts]: readonly Spot[]): boolean {
  const whole = rangeOf(total!.figure).value;
  return parts.every(part => rangeOf(part.figure).value < whole);
}

/** Whether one number without a slip is what the others ask of it. */
function isMended(all: readonly Spot[], sums: Sums, vague: number, slip: Slip): boolean {
  const total = all[0]!;
  return all.some(spot => {
    if (significantDigits(spot.figure) < 2) return false;
    const { value, low, high } = askedOf(spot, total, sums);
    return value > vague && isMendedTo(spot.figure, slip, low, high);
  });
}

/** Whether one number of so many digits is what the others ask of it once its point is moved. */
function isMoved(
  all: readonly Spot[],
  sums: Sums,
  vague: number,
  places: readonly number[],
  digits: number,
): boolean {
  const total = all[0]!;
  return all.some(spot => {
    if (significantDigits(spot.figure) < digits) return false;
    const { value, low, high } = askedOf(spot, total, sums);
    if (value <= vague) return false;
    const { nearest } = spot.figure.ranges;
    return places.some(by => overlap(nearest.low * 10 ** by, nearest.high * 10 ** by, low, high));
  });
}

/** What a number would have to be for the others to be right: the total what the parts make, a part what they leave. */
function askedOf(spot: Spot, total: Spot, sums: Sums): Range {
  if (spot === total) return sums;
  const whole = total.figure.ranges.nearest;
  const { low, high, value } = spot.figure.ranges.nearest;
  return {
    low: whole.low - sums.high + high,
    high: whole.high - sums.low + low,
    value: whole.value - sums.value + value,
  };
}

const NINE = 9;

/** Whether a number is one digit and zeros, give or take `vague`. */
function isDigit(value: number, vague: number): boolean {
  const unit = 10 ** Math.floor(Math.log10(value + vague));
  return Math.abs(value - Math.round(value / unit) * unit) <= vague;
}

/** Whether one scale word, wrong wherever it is printed, accounts for it. */
function isOneWord(all: readonly Spot[]): boolean {
  const scales = new Set<number>();
  for (const { figure } of all) {
    if (significantDigits(figure) < 2) return false;
    scales.add(figure.scale);
  }
  if (scales.size < 2) return false;
  for (const scale of scales) {
    for (const places of WORDS) if (isRescaled(all, scale, 10 ** places)) return true;
  }
  return false;
}

/** Whether the numbers of one scale word, times `factor`, make a sum of all: the first of the others. */
function isRescaled([total, ...parts]: readonly Spot[], scale: number, factor: number): boolean {
  let low = 0;
  let high = 0;
  for (const { figure } of parts) {
    const by = figure.scale === scale ? factor : 1;
    low += figure.ranges.nearest.low * by;
    high += figure.ranges.nearest.high * by;
  }
  const { nearest } = total!.figure.ranges;
  const by = total!.figure.scale === scale ? factor : 1;
  return overlap(low, high, nearest.low * by, nearest.high * by);
}
