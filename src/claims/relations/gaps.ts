import type { Spot } from '../passage.ts';
import { holdsAlike, meets, type Range, rangeOf, shifted, significantDigits, vagueness } from '../screen.ts';

/** Scale words mistaken for each other. */
const SLIPS = [3, -3, 6, -6];
/** A difference that rounding leaves as wide as this fits too much. */
const VAGUE = 0.5;

/** Whether an amount can be the difference of two, the larger first. */
export function makesGap(pair: readonly [Spot, Spot], gap: Spot): boolean {
  return holdsAlike(of => {
    const [a, b] = [of(pair[0].figure), of(pair[1].figure)];
    return meets({ low: a.low - b.high, high: a.high - b.low }, of(gap.figure));
  });
}

/** What the two leave. */
export function difference(pair: readonly [Spot, Spot]): Range {
  const [a, b] = pair.map(spot => rangeOf(spot.figure)) as [Range, Range];
  return { low: a.low - b.high, high: a.high - b.low, value: a.value - b.value };
}

/** Whether it is their difference once a scale word is mended. */
export function slipsFrom(pair: readonly [Spot, Spot], gap: Spot): boolean {
  if (pair.some(spot => significantDigits(spot.figure) < 2) || vagueness(difference(pair)) > VAGUE)
    return false;
  return SLIPS.some(places => meets(difference(pair), shifted(rangeOf(gap.figure), places)));
}
