import { multiplyInt, shrink } from '../../number/int.ts';
import type { Printed } from '../../number/printed.ts';
import {
  add,
  divide,
  HUNDRED,
  negate,
  ONE,
  type Rational,
  rational,
  reduce,
  shift,
  sign,
  subtract,
} from '../../number/rational.ts';
import type { Variable } from '../constraint.ts';
import { digitSlips } from './digit-slips.ts';
import type { Slip } from './slip.ts';

/** A number that may have been meant instead of the printed one. */
export interface Candidate {
  readonly printed: Printed;
  readonly slip: Slip;
}

/** Powers of ten by which a figure may be off: a point misplaced, or a scale word ("billion" for "million"). */
const SHIFTS = [-9, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 9];

/** The smallest power of ten that a shifted figure is still counted in. */
const LEAST_SCALE = -6;

/** Every number that a slip of the pen turns into the printed one; a range has none. */
export function candidates(figure: Variable): readonly Candidate[] {
  const { printed } = figure;
  if (printed === null || printed.upper !== null) return [];
  return [...shifted(printed), ...redigited(printed), ...resigned(printed), ...ratios(printed, figure.unit)];
}

function shifted(printed: Printed): readonly Candidate[] {
  if (sign(printed.value) === 0) return [];
  return SHIFTS.filter(by => printed.scale + by >= Math.min(LEAST_SCALE, printed.scale)).flatMap(by => {
    const slip = by % 3 === 0 ? ('scale' as const) : ('decimal-point' as const);
    const value = shift(printed.value, by);
    const moved: Candidate = {
      slip,
      printed: {
        ...printed,
        value,
        place: shift(printed.place, by),
        coarse: shift(printed.coarse, by),
        scale: printed.scale + by,
      },
    };
    // The place may be right although the digits slid along it.
    const whole = sign(printed.place) > 0 && reduce(divide(value, printed.place)).d === 1;
    return whole ? [moved, { slip, printed: revalued(printed, value, printed.place) }] : [moved];
  });
}

function redigited(printed: Printed): readonly Candidate[] {
  const { decimal, scale, place } = printed;
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const { digits, places, slip } of digitSlips(decimal)) {
    const size = digits.length <= 15 ? Number(digits) : shrink(BigInt(digits));
    const value = shift(rational(decimal.negative ? multiplyInt(size, -1) : size), scale - places);
    const key = `${value.n}/${value.d}/${places}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const moved = place.n === 0 || places === decimal.places ? place : shift(place, decimal.places - places);
    found.push({
      slip,
      printed: { ...revalued(printed, value, moved), decimal: { ...decimal, digits, places } },
    });
  }
  return found;
}

function resigned(printed: Printed): readonly Candidate[] {
  if (sign(printed.value) === 0) return [];
  const decimal = { ...printed.decimal, negative: !printed.decimal.negative };
  return [{ slip: 'sign', printed: { ...printed, value: negate(printed.value), decimal } }];
}

/** "250 per cent" for an increase of 150, "2.5 times" for one of 1.5 times, and the reverse. */
function ratios(printed: Printed, unit: string | null): readonly Candidate[] {
  const step: Rational | null = unit === '%' ? HUNDRED : unit === 'times' ? ONE : null;
  if (step === null) return [];
  return [
    { slip: 'ratio-as-increase', printed: revalued(printed, subtract(printed.value, step), printed.place) },
    { slip: 'increase-as-ratio', printed: revalued(printed, add(printed.value, step), printed.place) },
  ];
}

/** The same figure with another value, printed to the given place. */
export function revalued(printed: Printed, value: Rational, place: Rational): Printed {
  return { ...printed, value, place, coarse: place.n === 0 ? printed.coarse : place };
}
