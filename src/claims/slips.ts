import { shiftDecimal } from '../number/shift-decimal.ts';
import { overlap } from './screen.ts';
import type { ScreenedFigure } from './screened-figure.ts';

/** What a slip of the pen changes: two neighbouring digits change places, or one digit is another. */
export type Slip = 'swap' | 'digit';

/** The values that a printed number would have without one slip, by its kind. */
interface Mends extends Readonly<Record<Slip, readonly number[]>> {
  /** Half a unit of the last printed place: each value stands for what is that near to it. */
  readonly half: number;
}

/** One figure is held against many others: what its slips come to is worked out once. */
const known = new WeakMap<ScreenedFigure, Mends>();

/** The values that a printed number would have without one slip of a kind. */
export function mendsOf(figure: ScreenedFigure, slip: Slip): readonly number[] {
  return allMends(figure)[slip];
}

/**
 * Whether a printed number would be in [low, high] without one slip of a kind, read as wide as its last printed place and
 * `wider`. Rounded numbers apart, what a text states loosely and what does not fit is a mistake worth naming only if so.
 */
export function isMendedTo(
  figure: ScreenedFigure,
  slip: Slip,
  low: number,
  high: number,
  wider = 0,
): boolean {
  const mends = allMends(figure);
  const half = mends.half + wider;
  for (const value of mends[slip]) if (overlap(value - half, value + half, low, high)) return true;
  return false;
}

function allMends(figure: ScreenedFigure): Mends {
  let mends = known.get(figure);
  if (mends === undefined) {
    mends = findMends(figure);
    known.set(figure, mends);
  }
  return mends;
}

const ZERO = 0x30;
const NINE = 0x39;

/** The printed digits as one whole number, in which a digit counts for its power of ten: no text is made of a slip. */
function findMends({ value, scale, decimals }: ScreenedFigure): Mends {
  const swap: number[] = [];
  const digit: number[] = [];
  const half = 10 ** (scale - (decimals ?? 0)) / 2;
  if (value.includes('..')) return { swap, digit, half };
  const printed = shiftDecimal(value, -scale);
  const point = printed.indexOf('.');
  const fraction = 10 ** (point < 0 ? 0 : printed.length - point - 1);
  const unit = (printed.startsWith('-') ? -1 : 1) * 10 ** scale;
  const whole = Number(printed.replace('-', '').replace('.', ''));
  let place = 1;
  let last = -1;
  for (let i = printed.length - 1; i >= 0; i--) {
    const code = printed.charCodeAt(i);
    if (code < ZERO || code > NINE) continue;
    const own = code - ZERO;
    if (last >= 0 && last !== own) {
      const turned = whole + (last - own) * place + (own - last) * (place / 10);
      swap.push((turned / fraction) * unit);
    }
    for (let other = 0; other <= 9; other++) {
      if (other !== own) digit.push(((whole + (other - own) * place) / fraction) * unit);
    }
    last = own;
    place *= 10;
  }
  return { swap, digit, half };
}
