import type { Range, ScreenedFigure } from './screened-figure.ts';

export type { Range } from './screened-figure.ts';

const MARGIN = 1e-9;
const ALL = ['nearest', 'truncated', 'loose'] as const;
/** Readings in which "over" and "about" are taken tightly. */
const TIGHT = ['nearest', 'truncated'] as const;

/** What a figure can mean in one reading. */
export type RangeOf = (figure: ScreenedFigure) => Range;

const IN: Readonly<Record<(typeof ALL)[number], RangeOf>> = {
  nearest: figure => figure.ranges.nearest,
  truncated: figure => figure.ranges.truncated,
  loose: figure => figure.ranges.loose,
};

/** The widest reading of a figure. Figures without a numeric value (dates) are empty. */
export function rangeOf(figure: ScreenedFigure): Range {
  return figure.ranges.widest;
}

/** Whether a test of some figures holds when all are read alike: to the nearest, cut, or loosely. */
export function holdsAlike(test: (of: RangeOf) => boolean): boolean {
  return ALL.some(reading => test(IN[reading]));
}

/** The same, with qualifiers read tightly. */
export function holdsTightly(test: (of: RangeOf) => boolean): boolean {
  return TIGHT.some(reading => test(IN[reading]));
}

/** Whether two sets of values have one in common. */
export function meets(a: { low: number; high: number }, b: { low: number; high: number }): boolean {
  return overlap(a.low, a.high, b.low, b.high);
}

/** The same of two sets given by their ends: what is asked most makes no objects. */
export function overlap(low: number, high: number, otherLow: number, otherHigh: number): boolean {
  if (low <= otherHigh && otherLow <= high) return true;
  const margin = MARGIN * Math.max(Math.abs(low), Math.abs(otherHigh), Math.abs(high), Math.abs(otherLow));
  return margin < Number.POSITIVE_INFINITY && low <= otherHigh + margin && otherLow <= high + margin;
}

export function sumRange(parts: readonly Range[]): Range {
  let low = 0;
  let high = 0;
  let value = 0;
  for (const part of parts) {
    low += part.low;
    high += part.high;
    value += part.value;
  }
  return { low, high, value };
}

/** What per cent `part` is of `whole`. */
export function percentRange(part: Range, whole: Range): Range {
  return {
    low: (100 * part.low) / whole.high,
    high: whole.low > 0 ? (100 * part.high) / whole.low : Number.POSITIVE_INFINITY,
    value: (100 * part.value) / whole.value,
  };
}

/** A range moved by `places` decimal places: what a slip of a scale word would make of it. */
export function shifted(range: Range, places: number): Range {
  const factor = 10 ** places;
  return { low: range.low * factor, high: range.high * factor, value: range.value * factor };
}

/** How vague a range is, against its value. */
export function vagueness(range: Range): number {
  return (range.high - range.low) / Math.abs(range.value);
}

/** Digits that carry information: "13.92" has four, "600" one. */
export function significantDigits(figure: ScreenedFigure): number {
  return figure.digits;
}

/** One unit of the last digit that is not zero: what a number that looks round may be vague by. */
export function lastUnit(figure: ScreenedFigure): number {
  return figure.lastUnit;
}

/** How far a recomputed value is from the printed one, in units of its last printed place. */
export function missBy(implied: Range, figure: ScreenedFigure): number {
  const place = 10 ** (figure.scale - (figure.decimals ?? 0));
  return Math.abs(implied.value - rangeOf(figure).value) / place;
}
