import type { Qualifier } from '../model/qualifier.ts';
import type { NumberReading } from '../model/relation.ts';
import type { Rounding, SheetFigure } from '../model/worksheet.ts';
import { type Decimal, decimalValue, fromDecimal, lastDigitExponent, parseDecimal } from './decimal.ts';
import { closed, mirror, point, type Span } from './interval.ts';
import {
  add,
  compare,
  divide,
  halve,
  larger,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduce,
  shift,
  sign,
  smaller,
  subtract,
  ZERO,
} from './rational.ts';

/** A printed number with what its digits say of its precision (contract §1): all in base units. */
export interface Printed {
  /** The value; for a range its lower end. */
  readonly value: Rational;
  /** The upper end of a range, else null. */
  readonly upper: Rational | null;
  /** One unit of the last printed place; zero where the value is exact. */
  readonly place: Rational;
  /** The larger of `place` and one unit of the last digit that is not zero. */
  readonly coarse: Rational;
  readonly qualifier: Qualifier;
  /** A bare count: exact, unless its zeros let it be rounded. */
  readonly count: boolean;
  /** How it was rounded, where that is known. */
  readonly rounding: Rounding | null;
  readonly decimal: Decimal;
  readonly scale: number;
}

/**
 * What a figure of a worksheet says, or null where it has no value.
 * `sheet` gives the rounding that binds all figures which have none of their own.
 */
export function readPrinted(
  figure: SheetFigure,
  sheet: { readonly rounding?: Rounding | undefined; readonly step?: string | undefined } = {},
): Printed | null {
  if (figure.value === undefined) return null;
  const scale = figure.scale ?? 0;
  const dots = figure.value.indexOf('..');
  const first = parseDecimal(dots < 0 ? figure.value : figure.value.slice(0, dots));
  const second = dots < 0 ? null : parseDecimal(figure.value.slice(dots + 2));
  const count = figure.kind === 'count';
  const rounding = figure.rounding ?? (count ? null : (sheet.rounding ?? null));
  const step = rounding === 'multiple' ? (figure.step ?? sheet.step) : undefined;
  const place =
    step !== undefined
      ? shift(fromDecimal(step), scale)
      : figure.decimals === undefined
        ? ZERO
        : shift(ONE, scale - figure.decimals);
  const last = lowest(lastDigitExponent(first), second === null ? null : lastDigitExponent(second));
  const coarse = last === null ? place : larger(place, shift(ONE, scale + last));
  return {
    value: shift(decimalValue(first), scale),
    upper: second === null ? null : shift(decimalValue(second), scale),
    place,
    coarse,
    qualifier: second === null ? (figure.qualifier ?? 'exact') : 'range',
    count,
    rounding,
    decimal: first,
    scale,
  };
}

function lowest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

/** The values that rounding in the given way prints as v; halves as each way has them. */
function roundingCell(v: Rational, place: Rational, rounding: Rounding): Span {
  if (sign(place) === 0) return point(v);
  if (sign(v) < 0 && rounding !== 'floor' && rounding !== 'ceiling') {
    return mirror(roundingCell(negate(v), place, rounding));
  }
  const low = subtract(v, halve(place));
  const high = add(v, halve(place));
  const zero = sign(v) === 0;
  switch (rounding) {
    case 'nearest':
    case 'multiple':
      return closed(low, high);
    case 'half-up':
      return { low, high, lowClosed: !zero, highClosed: false };
    case 'half-even': {
      const even = isEven(divide(v, place));
      return { low, high, lowClosed: even, highClosed: even };
    }
    case 'truncate':
      return zero
        ? { low: negate(place), high: place, lowClosed: false, highClosed: false }
        : { low: v, high: add(v, place), lowClosed: true, highClosed: false };
    case 'floor':
      return { low: v, high: add(v, place), lowClosed: true, highClosed: false };
    case 'ceiling':
      return { low: subtract(v, place), high: v, lowClosed: false, highClosed: true };
  }
}

function isEven(a: Rational): boolean {
  const { n, d } = reduce(a);
  return d === 1 && BigInt(n) % 2n === 0n;
}

/**
 * The values that print as this figure does, whatever word stands beside it: the rounding cell of its printed place.
 * A value recomputed from others equals the printed one if it lies here.
 */
export function printedCell(figure: Printed): Span {
  const cell = roundingCell(figure.value, figure.place, figure.rounding ?? 'nearest');
  if (figure.upper === null) return cell;
  return { ...cell, high: add(figure.upper, halve(figure.place)), highClosed: true };
}

/** Loose width w = max(u, min(5 u, 0.2 |v|)). */
function looseWidth(magnitude: Rational, coarse: Rational): Rational {
  return larger(coarse, smaller(multiply(coarse, rational(5)), divide(magnitude, rational(5))));
}

/** The table of contract §1 for a value not below zero. */
function qualified(figure: Printed, v: Rational, loose: boolean): Span {
  const half = halve(figure.place);
  const width = loose ? looseWidth(v, figure.coarse) : figure.coarse;
  switch (figure.qualifier) {
    case 'over':
      return closed(subtract(v, half), add(v, width));
    case 'under':
      return closed(subtract(v, width), add(v, half));
    case 'about':
      return closed(subtract(v, width), add(v, width));
    case 'below':
      return { low: ZERO, high: v, lowClosed: true, highClosed: false };
    case 'upto':
      return closed(ZERO, add(v, half));
    case 'atleast':
      return { low: subtract(v, half), high: null, lowClosed: true, highClosed: false };
    case 'range':
      return closed(subtract(v, half), add(figure.upper ?? v, half));
    case 'exact':
      return closed(subtract(v, half), add(v, half));
  }
}

/** What a printed number can mean in the given reading (contract §1). */
export function admitted(figure: Printed, reading: NumberReading): Span {
  const { value, qualifier } = figure;
  if (qualifier === 'exact') {
    if (figure.rounding !== null) return roundingCell(value, figure.place, figure.rounding);
    if (figure.count) return countSpan(figure);
    return roundingCell(value, figure.place, reading === 'truncated' ? 'truncate' : 'nearest');
  }
  const loose = reading === 'loose';
  if (qualifier === 'range') return qualified(figure, value, loose);
  return sign(value) < 0 ? mirror(qualified(figure, negate(value), loose)) : qualified(figure, value, loose);
}

/** A count is itself; with two or more zeros at its end it may also be rounded there. */
function countSpan(figure: Printed): Span {
  const { value, coarse, place } = figure;
  const roundable = sign(place) > 0 && compare(coarse, rational(100)) >= 0;
  return roundable ? closed(subtract(value, halve(coarse)), add(value, halve(coarse))) : point(value);
}
