import type { ReadFigure } from '../model/figure.ts';
import { admitted, type Printed, readPrinted } from '../number/printed.ts';
import type { Rational } from '../number/rational.ts';

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

/** What a number can mean read to the nearest, cut, and loosely, and what it can mean at all. */
export interface Ranges {
  readonly nearest: Range;
  readonly truncated: Range;
  readonly loose: Range;
  readonly widest: Range;
}

/** A figure with what screening asks of it again and again, worked out once. */
export interface ScreenedFigure extends Omit<ReadFigure, 'counted' | 'decimals' | 'doubt'> {
  readonly counted: string | null | undefined;
  readonly decimals: number | undefined;
  /** Whether shares, sums and changes are made of it: money, a count or a quantity that is no span of time. */
  readonly amount: boolean;
  /** What two amounts must share to be added or compared: the unit; for counts being counts. */
  readonly unitKey: string;
  /** Empty (NaN) where there is no numeric value: dates. */
  readonly ranges: Ranges;
  /** Digits that carry information: "13.92" has four, "600" one. */
  readonly digits: number;
  /** One unit of the last digit that is not zero: what a number that looks round may be vague by. */
  readonly lastUnit: number;
}

/** Spans of time say when or for how long: no share, sum or growth is of them. */
const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'times', 'pp']);

export function screened(figure: ReadFigure): ScreenedFigure {
  const { start, end, surface, kind, value, unit, counted, qualifier, decimals, scale } = figure;
  const amount =
    kind === 'money' || kind === 'count' || (kind === 'quantity' && (unit === null || !TIMES.has(unit)));
  return {
    start,
    end,
    surface,
    kind,
    value,
    unit,
    counted,
    qualifier,
    decimals,
    scale,
    amount,
    unitKey: unitKeyOf(kind, unit),
    ranges: kind === 'date' ? EMPTY : rangesOf(figure),
    digits: tellingDigits(value),
    lastUnit: lastUnitOf(value),
  };
}

const unitKeys = new Map<string, string>();

/** One string a unit, so that two keys are compared by their addresses. */
function unitKeyOf(kind: string, unit: string | null): string {
  if (kind === 'count') return '#';
  const key = `${kind}:${unit ?? ''}`;
  const known = unitKeys.get(key);
  if (known === undefined) unitKeys.set(key, key);
  return known ?? key;
}

const NONE: Range = { low: Number.NaN, high: Number.NaN, value: Number.NaN };
const EMPTY: Ranges = { nearest: NONE, truncated: NONE, loose: NONE, widest: NONE };

function rangesOf(figure: ReadFigure): Ranges {
  const printed = readPrinted({
    value: figure.value,
    ...(figure.decimals === undefined ? {} : { decimals: figure.decimals - figure.scale }),
    ...(figure.kind === 'count' || figure.kind === 'rank' ? { kind: 'count' } : {}),
    qualifier: figure.qualifier,
  });
  if (!printed) return EMPTY;
  const nearest = rangeIn(printed, 'nearest');
  // Cutting changes what exact numbers mean, reading loosely what qualified ones do.
  const exact = printed.qualifier === 'exact';
  const truncated = exact ? rangeIn(printed, 'truncated') : nearest;
  const loose = exact ? nearest : rangeIn(printed, 'loose');
  const widest = {
    low: Math.min(nearest.low, truncated.low, loose.low),
    high: Math.max(nearest.high, truncated.high, loose.high),
    value: nearest.value,
  };
  return { nearest, truncated, loose, widest };
}

function rangeIn(printed: Printed, reading: 'nearest' | 'truncated' | 'loose'): Range {
  const span = admitted(printed, reading);
  return {
    low: toNumber(span.low, Number.NEGATIVE_INFINITY),
    high: toNumber(span.high, Number.POSITIVE_INFINITY),
    value: toNumber(printed.value, Number.NaN),
  };
}

function toNumber(value: Rational | null, otherwise: number): number {
  return value === null ? otherwise : Number(value.n) / Number(value.d);
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/** The digits of a decimal (of a range its lower end) from the first that is not zero to the last. */
function tellingDigits(value: string): number {
  let digits = 0;
  let upToLast = 0;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit === POINT && value.charCodeAt(i + 1) === POINT) break;
    if (unit < ZERO || unit > NINE || (unit === ZERO && digits === 0)) continue;
    digits++;
    if (unit !== ZERO) upToLast = digits;
  }
  return upToLast;
}

function lastUnitOf(value: string): number {
  let places = 0;
  let last = 0;
  let zeros = 0;
  let fraction = false;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit === POINT) {
      if (fraction || value.charCodeAt(i + 1) === POINT) break;
      fraction = true;
    } else if (fraction) {
      places++;
      if (unit !== ZERO) last = places;
    } else if (unit === ZERO) zeros++;
    else zeros = 0;
  }
  return last > 0 ? 10 ** -last : 10 ** zeros;
}
