import { shiftDecimal } from '../number/shift-decimal.ts';

/** Exact arithmetic on printed decimals as text, as far as reading needs it. */

export function add(a: string, b: string): string {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const sum = (scaled(a, decimals) + scaled(b, decimals)).toString();
  return decimals === 0 ? sum : shiftDecimal(sum, -decimals);
}

const ZEROS = '0'.repeat(32);

/** `shiftDecimal` to the right, with a short way for what news prints: 13.92 by 9 places. */
export function scaleUp(value: string, places: number): string {
  const point = value.indexOf('.');
  const missing = point < 0 ? places : places - (value.length - point - 1);
  if (missing < 0 || missing > ZEROS.length || value.charCodeAt(0) === 0x30)
    return shiftDecimal(value, places);
  const digits = point < 0 ? value : value.slice(0, point) + value.slice(point + 1);
  return digits + ZEROS.slice(0, missing);
}

/** Orders two unsigned decimals: negative, zero or positive. */
export function compare(a: string, b: string): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, decimals) - scaled(b, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

function scaled(value: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}
