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
const ranges = new WeakMap<ReadFigure, Range>();
const tightRanges = new WeakMap<ReadFigure, Range>();

/** What a figure means when "over" and "about" are read tightly. */
export function tightRangeOf(figure: ReadFigure): Range {
  const known = tightRanges.get(figure);
  if (known) return known;
  const made = makeRange(figure, ['nearest', 'truncated']);
  tightRanges.set(figure, made);
  return made;
}

/** The widest reading of a figure. Figures without a numeric value (dates) are empty. */
export function rangeOf(figure: ReadFigure): Range {
  const known = ranges.get(figure);
  if (known) return known;
  const made = makeRange(figure, ['nearest', 'truncated', 'loose']);
  ranges.set(figure, made);
  return made;
}

function makeRange(figure: ReadFigure, readings: readonly NumberReading[]): Range {
  if (figure.kind === 'date') return { low: Number.NaN, high: Number.NaN, value: Number.NaN };
  const value = figure.value.split('..').map(end => shiftDecimal(end, -figure.scale));
  const printed = readPrinted({
    value: value.join('..'),
    scale: figure.scale,
    ...(figure.decimals === undefined ? {} : { decimals: figure.decimals }),
    ...(figure.kind === 'count' || figure.kind === 'rank' ? { kind: 'count' } : {}),
    qualifier: figure.qualifier,
  });
  if (!printed) return { low: Number.NaN, high: Number.NaN, value: Number.NaN };
  const spans = readings.map(reading => admitted(printed, reading));
  return {
    low: Math.min(...spans.map(span => toNumber(span.low, Number.NEGATIVE_INFINITY))),
    high: Math.max(...spans.map(span => toNumber(span.high, Number.POSITIVE_INFINITY))),
    value: toNumber(printed.value, Number.NaN),
  };
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

/** Digits that carry information: "13.92" has four, "600" one. */
export function significantDigits(figure: ReadFigure): number {
  const digits = figure.value.split('..')[0]!.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
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
