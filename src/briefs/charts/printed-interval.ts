import type { Figure } from '../../model/figure.ts';
import { fromDecimal } from '../../number/decimal.ts';
import { admitted, readPrinted } from '../../number/printed.ts';
import type { Rational } from '../../number/rational.ts';
import { shiftDecimal } from '../../number/shift-decimal.ts';

/** A figure's value and what its printed form allows, in base units; an open end is closed at the value. */
export interface PrintedInterval {
  readonly value: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

/** What a figure can mean, to be drawn; null for dates, ranks and ranges, which have no single value. */
export function printedInterval(figure: Figure): PrintedInterval | null {
  if (figure.kind === 'date' || figure.kind === 'rank' || figure.value.includes('..')) return null;
  const printed = readPrinted({
    value: shiftDecimal(figure.value, -figure.scale),
    scale: figure.scale,
    ...(figure.decimals === undefined ? {} : { decimals: figure.decimals }),
    kind: figure.kind,
    qualifier: figure.qualifier,
  });
  if (!printed) return null;
  const value = fromDecimal(figure.value);
  const span = admitted(printed, 'nearest');
  return { value, low: span.low ?? value, high: span.high ?? value };
}
