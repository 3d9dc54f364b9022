import { yearOf } from '../calendar.ts';
import type { Spot } from '../passage.ts';
import { significantDigits } from '../screen.ts';
import { amountsAround, largerFirst, makesSum, namedPairs, type Pair } from './balance-pairs.ts';
import { makesGap } from './gaps.ts';
import { claimOf, type Known } from './known.ts';

/** Sentences within which numbers of so many digits that fit belong together. */
const SENTENCES = 16;
const DIGITS = 3;

/** Exports and imports told paragraphs away from their balance: sharp numbers of one place and year that fit it. */
export function farPair(
  known: Known,
  money: readonly Spot[],
  third: Spot,
  side: 'surplus' | 'deficit' | 'turnover',
): Pair | undefined {
  if (significantDigits(third.figure) < DIGITS) return undefined;
  const { subject, period } = claimOf(known, third);
  const around = amountsAround(known, money, third, SENTENCES).filter(other => {
    const claim = claimOf(known, other);
    const alike = claim.subject === subject && yearOf(claim.period) === yearOf(period);
    return alike && significantDigits(other.figure) >= DIGITS;
  });
  const found = namedPairs(known, around).find(pair =>
    side === 'turnover' ? makesSum(pair, third) : makesGap(largerFirst(pair, side), third),
  );
  return found && { ...found, fits: true };
}
