import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { holdsTightly, meets, missBy, percentRange, rangeOf, shifted, significantDigits } from '../screen.ts';
import { isMendedTo } from '../slips.ts';
import type { Known } from './known.ts';
import { amountsLike } from './share-wholes.ts';
import type { Share } from './shares.ts';

/** Scale words mistaken for each other: thousands, millions, milliards apart. */
export const SLIPS = [3, -3, 6, -6, 9, -9];

/** Whether one slip of the pen in the percentage accounts for its not fitting. */
export function isMended(percent: Percent, part: Spot, whole: Spot): boolean {
  const { figure } = percent.spot;
  return holdsTightly(of => {
    const { low, high } = percentRange(of(part.figure), of(whole.figure));
    return isMendedTo(figure, 'swap', low, high) || isMendedTo(figure, 'digit', low, high);
  });
}

/** In brackets behind the second of the two amounts of a sentence: a share of the first, but for one digit. */
export function mendedShare(
  known: Known,
  percent: Percent,
  firsts: ReadonlyMap<Spot, Percent>,
): Share | undefined {
  const [part] = percent.anchors;
  if (!percent.bracketed || !part || part.index !== percent.spot.index - 1) return undefined;
  const amounts = known.passage.sentences[part.sentence]!.spots.filter(spot => comparable(spot, part));
  const [whole] = amounts;
  if (amounts.length !== 2 || !whole || amounts[1] !== part || firsts.has(whole)) return undefined;
  if ([whole, part, percent.spot].some(spot => significantDigits(spot.figure) < 2)) return undefined;
  return isMended(percent, part, whole) ? { percent, part, whole, fits: false } : undefined;
}

/** A share that agrees to the digit once a scale word is mended was meant, and is printed wrong. */
export function slippedShare(known: Known, percent: Percent): Share | undefined {
  const part = percent.anchors[0]!;
  if (significantDigits(part.figure) < 3 || significantDigits(percent.spot.figure) < 3) return undefined;
  const found = amountsLike(known, part).filter(
    whole =>
      Math.abs(whole.sentence - part.sentence) <= 1 &&
      significantDigits(whole.figure) >= 3 &&
      SLIPS.some(places => {
        const implied = percentRange(shifted(rangeOf(part.figure), places), rangeOf(whole.figure));
        return meets(implied, rangeOf(percent.spot.figure)) && missBy(implied, percent.spot.figure) <= 1;
      }),
  );
  const whole = found.sort((a, b) => Math.abs(a.index - part.index) - Math.abs(b.index - part.index))[0];
  return whole ? { percent, part, whole, fits: false } : undefined;
}
