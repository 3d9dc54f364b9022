import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { meets, rangeOf, significantDigits, sumRange } from '../screen.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import { isBeside, type Share } from './shares.ts';

const HUNDRED = { low: 100, high: 100 };

/** Shares in a row that make 100 per cent. */
export function findPercentTotals(known: Known): Draft[] {
  const shares = [...known.percents.values()].filter(percent => percent.role === 'share' || !percent.stated);
  const drafts: Draft[] = [];
  for (let first = 0; first < shares.length; first++) {
    const run: Percent[] = [];
    for (let i = first; i < shares.length; i++) {
      const percent = shares[i]!;
      const last = run.at(-1);
      if (last && percent.spot.sentence - last.spot.sentence > 1) break;
      run.push(percent);
      const sum = sumRange(run.map(one => rangeOf(one.spot.figure)));
      if (sum.low > 100) break;
      const sharp =
        sum.high - sum.low <= run.length + 0.5 && run.some(one => one.role === 'share' && one.stated);
      if (run.length < 2 || !sharp || !meets(sum, HUNDRED)) continue;
      drafts.push({
        kind: 'percent-total',
        roles: { shares: run.map(one => known.id(one.spot)) },
        ...wordsOf(...run.map(one => one.spot)),
      });
      first = i;
      break;
    }
  }
  return drafts;
}

/** Amounts with shares of one whole that is not printed: the wholes they imply must meet. */
export function findWholesOfShares(known: Known, shares: readonly Share[]): Draft[] {
  const bound = new Set(shares.filter(share => share.fits).map(share => share.percent));
  const pairs: { part: Spot; percent: Percent }[] = [];
  for (const percent of known.percents.values()) {
    const part = percent.anchors[0];
    if (percent.role === 'share' && part && !bound.has(percent) && isBeside(known, percent, part)) {
      pairs.push({ part, percent });
    }
  }
  const drafts: Draft[] = [];
  for (let first = 0; first < pairs.length; ) {
    const run = [pairs[first]!];
    let common = impliedWhole(run[0]!);
    let next = first + 1;
    for (; next < pairs.length; next++) {
      const pair = pairs[next]!;
      if (pair.percent.spot.sentence - run.at(-1)!.percent.spot.sentence > 1) break;
      if (!comparable(pair.part, run[0]!.part) || run.some(other => other.part === pair.part)) continue;
      const whole = impliedWhole(pair);
      if (!meets(whole, common)) continue;
      run.push(pair);
      common = { low: Math.max(whole.low, common.low), high: Math.min(whole.high, common.high) };
    }
    if (run.length > 1 && significantDigits(run[0]!.percent.spot.figure) > 1) {
      drafts.push({
        kind: 'whole-of-shares',
        roles: { pairs: run.map(pair => [known.id(pair.part), known.id(pair.percent.spot)]) },
        ...wordsOf(...run.flatMap(pair => [pair.part, pair.percent.spot])),
      });
    }
    first = run.length > 1 ? next : first + 1;
  }
  return drafts;
}

function impliedWhole(pair: { part: Spot; percent: Percent }): { low: number; high: number } {
  const part = rangeOf(pair.part.figure);
  const share = rangeOf(pair.percent.spot.figure);
  return {
    low: (100 * part.low) / share.high,
    high: share.low > 0 ? (100 * part.high) / share.low : Number.POSITIVE_INFINITY,
  };
}
