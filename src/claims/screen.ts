import type { ReadFigure } from '../model/figure.ts';
import type { NumberReading } from '../model/relation.ts';
import { admitted, readPrinted } from '../number/printed.ts';
import type { Rational } from '../number/rational.ts';
import { shiftDecimal } from '../number/shift-decimal.ts';

/**
 * The widest set of values a printed number can mean, in floating point: to choose which figures a phrase ties
 * together, never to judge them (src/checks does that, exactly).
 */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** The printed value itself; of a range its lower end. */
  readonly value: number;
}

const MARGIN = 1e-9;
const ALL = ['nearest', 'truncated', 'loose'] as const;
/** Readings in which "over" and "about" are taken tightly. */
const TIGHT = ['nearest', 'truncated'] as const;

interface Ranges extends Readonly<Record<NumberReading, Range>> {
  readonly widest: Range;
}

const known = new WeakMap<ReadFigure, Ranges>();
const NONE: Range = { low: Number.NaN, high: Number.NaN, value: Number.NaN };

/** The widest reading of a figure. Figures without a numeric value (dates) are empty. */
export function rangeOf(figure: ReadFigure): Range {
  return rangesOf(figure).widest;
}

/** Whether a test of some figures holds when all are read alike: to the nearest, cut, or loosely. */
export function holdsAlike(test: (of: (figure: ReadFigure) => Range) => boolean): boolean {
  return ALL.some(reading => test(figure => rangesOf(figure)[reading]));
}

/** The same, with qualifiers read tightly. */
export function holdsTightly(test: (of: (figure: ReadFigure) => Range) => boolean): boolean {
  return TIGHT.some(reading => test(figure => rangesOf(figure)[reading]));
}

function rangesOf(figure: ReadFigure): Ranges {
  const found = known.get(figure);
  if (found) return found;
  const made = makeRanges(figure);
  known.set(figure, made);
  return made;
}

function makeRanges(figure: ReadFigure): Ranges {
  const empty = { nearest: NONE, truncated: NONE, loose: NONE, widest: NONE };
  if (figure.kind === 'date') return empty;
  const value = figure.value.split('..').map(end => shiftDecimal(end, -figure.scale));
  const printed = readPrinted({
    value: value.join('..'),
    scale: figure.scale,
    ...(figure.decimals === undefined ? {} : { decimals: figure.decimals }),
    ...(figure.kind === 'count' || figure.kind === 'rank' ? { kind: 'count' } : {}),
    qualifier: figure.qualifier,
  });
  if (!printed) return empty;
  const middle = toNumber(printed.value, Number.NaN);
  const range = (reading: NumberReading): Range => {
    const span = admitted(printed, reading);
    return {
      low: toNumber(span.low, Number.NEGATIVE_INFINITY),
      high: toNumber(span.high, Number.POSITIVE_INFINITY),
      value: middle,
    };
  };
  const [nearest, truncated, loose] = ALL.map(range) as [Range, Range, Range];
  const low = Math.min(nearest.low, truncated.low, loose.low);
  const high = Math.max(nearest.high, truncated.high, loose.high);
  return { nearest, truncated, loose, widest: { low, high, value: middle } };
}

function toNumber(value: Rational | null, otherwise: number): number {
  return value === null ? otherwise : Number(value.n) / Number(value.d);
}

/** Whether two sets of values have one in common. */
export function meets(a: { low: number; high: number }, b: { low: number; high: number }): boolean {
  const margin = MARGIN * Math.max(Math.abs(a.low), Math.abs(b.high), Math.abs(a.high), Math.abs(b.low));
  return (
    a.low <= b.high + (Number.isFinite(margin) ? margin : 0) &&
    b.low <= a.high + (Number.isFinite(margin) ? margin : 0)
  );
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

const digitCounts = new WeakMap<ReadFigure, number>();

/** Digits that carry information: "13.92" has four, "600" one. */
export function significantDigits(figure: ReadFigure): number {
  const known = digitCounts.get(figure);
  if (known !== undefined) return known;
  const digits = figure.value.split('..')[0]!.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  digitCounts.set(figure, digits.length);
  return digits.length;
}

/** One unit of the last digit that is not zero: what a number that looks round may be vague by. */
export function lastUnit(figure: ReadFigure): number {
  const [whole = '', fraction = ''] = figure.value.split('..')[0]!.replace('-', '').split('.');
  const digits = fraction.replace(/0+$/, '');
  if (digits !== '') return 10 ** -digits.length;
  return 10 ** (whole.length - whole.replace(/0+$/, '').length);
}

/** How far a recomputed value is from the printed one, in units of its last printed place. */
export function missBy(implied: Range, figure: ReadFigure): number {
  const place = 10 ** (figure.scale - (figure.decimals ?? 0));
  return Math.abs(implied.value - rangeOf(figure).value) / place;
}
