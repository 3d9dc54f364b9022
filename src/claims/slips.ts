import { shiftDecimal } from '../number/shift-decimal.ts';
import type { Range, ScreenedFigure } from './screened-figure.ts';

/** What a slip of the pen changes: two neighbouring digits change places, or one digit is another. */
export type Slip = 'swap' | 'digit';

const DIGITS = '0123456789';

/**
 * The values that a printed number would have without one slip, each as wide as its last printed place. Rounded
 * numbers apart, what a text states loosely and what does not fit is a mistake worth naming only if one of these fits.
 */
export function mendsOf(figure: ScreenedFigure, ...slips: readonly Slip[]): Range[] {
  if (figure.value.includes('..')) return [];
  const printed = shiftDecimal(figure.value, -figure.scale);
  const half = 10 ** (figure.scale - (figure.decimals ?? 0)) / 2;
  const mends: Range[] = [];
  const add = (text: string) => {
    const value = Number(text) * 10 ** figure.scale;
    mends.push({ low: value - half, high: value + half, value });
  };
  const places = [...printed].flatMap((char, i) => (DIGITS.includes(char) ? [i] : []));
  for (const [n, i] of places.entries()) {
    const next = places[n + 1];
    if (slips.includes('swap') && next !== undefined && printed[i] !== printed[next]) {
      add(replaced(replaced(printed, i, printed[next]!), next, printed[i]!));
    }
    if (!slips.includes('digit')) continue;
    for (const digit of DIGITS) if (digit !== printed[i]) add(replaced(printed, i, digit));
  }
  return mends;
}

function replaced(text: string, at: number, char: string): string {
  return text.slice(0, at) + char + text.slice(at + 1);
}
