import type { Look, Testimony } from '../../model/across.ts';
import { readPrinted } from '../../number/printed.ts';
import {
  absolute,
  compare,
  divide,
  type Rational,
  rational,
  shift,
  sign,
  subtract,
} from '../../number/rational.ts';
import { growsAsARule } from '../measure.ts';
import { type Days, wholeMonths } from '../period.ts';
import { sameTerritory } from '../territory.ts';
import { asSheetFigure, spanOf } from '../testimony.ts';
import { lookOf } from './look.ts';

/** One point of a series: what is known of a quantity in some days. */
export interface Known {
  readonly days: Days;
  readonly said: Testimony;
}

/** How near the quotient of two values must be to a power of ten, as [power, lowest, highest share of it]. */
const JUMPS: readonly (readonly [power: number, low: Rational, high: Rational])[] = [
  [1, rational(8, 10), rational(125, 100)],
  [2, rational(8, 10), rational(125, 100)],
  [3, rational(6, 10), rational(17, 10)],
  [6, rational(6, 10), rational(17, 10)],
];

/** Below this a count may well grow tenfold. */
const SMALL = rational(20);

const printedValue = (said: Testimony): Rational => readPrinted(asSheetFigure(said))!.value;

/** The power of ten that two values are apart by, about: 3 where the second is a thousand times the first, −3 the reverse. */
function jumpBetween(one: Testimony, other: Testimony): number {
  const [a, b] = [absolute(printedValue(one)), absolute(printedValue(other))];
  if (sign(a) === 0 || sign(b) === 0 || one.kind === 'percent' || one.kind === 'rank') return 0;
  const up = compare(a, b) < 0;
  if (one.kind === 'count' && compare(up ? a : b, SMALL) < 0) return 0;
  const quotient = up ? divide(b, a) : divide(a, b);
  for (const [power, low, high] of JUMPS) {
    const share = shift(quotient, -power);
    if (compare(share, low) >= 0 && compare(share, high) <= 0) return up ? power : -power;
  }
  return 0;
}

function isLower(later: Testimony, earlier: Testimony): boolean {
  const { high } = spanOf(later, 'loose');
  const { low } = spanOf(earlier, 'loose');
  return high !== null && low !== null && sign(subtract(low, high)) > 0;
}

/** Stocks of any dates are neighbours, flows only where their periods are as long. */
function comparable(one: Known, other: Known): boolean {
  const { subject, basis } = one.said;
  if (!sameTerritory(subject, one.days, other.days) || one.days.last >= other.days.first) return false;
  return basis === 'stock' || (basis === 'flow' && wholeMonths(one.days) === wholeMonths(other.days));
}

/**
 * What is worth a look between neighbours of a series, ordered by their days: a stock that falls although it only grows as a rule,
 * and values about a power of ten apart. A point that is out of line with both its neighbours is told once.
 */
export function neighbourLooks(known: readonly Known[]): Look[] {
  const looks: (Look | undefined)[] = [];
  let jumped = 0;
  for (const [i, one] of known.entries()) {
    const other = known[i + 1];
    if (other === undefined) break;
    const { measure, subject, partner } = one.said;
    const about = { measure, subject, partner };
    const jump = comparable(one, other) ? jumpBetween(one.said, other.said) : 0;
    if (jump !== 0 && jump === -jumped) {
      jumped = 0;
      continue;
    }
    jumped = jump;
    if (jump !== 0) {
      const next = known[i + 2];
      const back =
        next !== undefined && comparable(other, next) && jumpBetween(other.said, next.said) === -jump;
      const said = back ? [one.said, other.said, next.said] : [one.said, other.said];
      looks.push(lookOf({ kind: 'jump', ...about, factor: `1${'0'.repeat(Math.abs(jump))}` }, said));
    } else if (growsAsARule(measure) && comparable(one, other) && isLower(other.said, one.said)) {
      looks.push(lookOf({ kind: 'fall', ...about }, [one.said, other.said]));
    }
  }
  return looks.filter(look => look !== undefined);
}
