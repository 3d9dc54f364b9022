import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import {
  holdsAlike,
  holdsTightly,
  meets,
  type RangeOf,
  rangeOf,
  significantDigits,
  sumRange,
} from '../screen.ts';
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
        sum.high - sum.low <= 1.6 * run.length && run.some(one => one.role === 'share' && one.stated);
      const whole = holdsTightly(of => meets(sumRange(run.map(one => of(one.spot.figure))), HUNDRED));
      if (run.length < 2 || !sharp || !whole) continue;
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

/**
 * Shares that make 100 per cent between them, each beside its amount: every one is the share of its amount in the sum of
 * all, though no whole is printed.
 */
export function findSharesOfSums(known: Known, shares: readonly Share[]): Draft[] {
  const bound = new Set(shares.filter(share => share.fits).map(share => share.percent.spot));
  const byId = new Map([...known.percents.values()].map(percent => [known.id(percent.spot), percent]));
  return findPercentTotals(known).flatMap(total => {
    const run = (total.roles.shares as readonly string[]).map(id => byId.get(id)!);
    const parts = run.map(percent => percent.anchors[0]);
    if (parts.some((part, i) => !part || bound.has(run[i]!.spot) || !isBeside(known, run[i]!, part)))
      return [];
    const own = parts as Spot[];
    if (new Set(own).size < own.length || !own.every(part => comparable(part, own[0]!))) return [];
    return run.map((percent, i) => ({
      kind: 'share' as const,
      roles: { part: known.id(own[i]!), whole: own.map(known.id), share: known.id(percent.spot) },
      ...wordsOf(own[i]!, percent.spot),
    }));
  });
}

/** Shares of one whole, and those looked at for them: what keeps the search linear. */
const LONGEST_RUN = 24;
const LOOKED_AT = 48;

/** Amounts with shares of one whole that is not printed: the wholes they imply must meet. */
export function findWholesOfShares(known: Known, shares: readonly Share[]): Draft[] {
  const bound = new Set(shares.filter(share => share.fits).map(share => share.percent));
  const pairs: Pair[] = [];
  for (const percent of known.percents.values()) {
    const part = percent.anchors[0];
    if (
      percent.role === 'share' &&
      part?.figure.qualifier !== 'range' &&
      part &&
      !bound.has(percent) &&
      isBeside(known, percent, part)
    ) {
      pairs.push({ part, percent });
    }
  }
  const drafts: Draft[] = [];
  const left = new Set(pairs);
  for (const first of pairs) {
    if (!left.delete(first)) continue;
    const run = [first];
    let looked = 0;
    for (const pair of left) {
      if (run.length >= LONGEST_RUN || looked++ >= LOOKED_AT) break;
      if (pair.percent.spot.index < first.percent.spot.index) continue;
      if (pair.percent.spot.sentence - run.at(-1)!.percent.spot.sentence > 1) break;
      if (!comparable(pair.part, first.part) || run.some(other => other.part === pair.part)) continue;
      if (holdsAlike(of => haveOneWhole([...run, pair], of))) run.push(pair);
    }
    if (run.length < 2 || !run.some(pair => significantDigits(pair.percent.spot.figure) > 1)) continue;
    for (const pair of run) left.delete(pair);
    drafts.push({
      kind: 'whole-of-shares',
      roles: { pairs: run.map(pair => [known.id(pair.part), known.id(pair.percent.spot)]) },
      ...wordsOf(...run.flatMap(pair => [pair.part, pair.percent.spot])),
    });
  }
  return drafts;
}

interface Pair {
  readonly part: Spot;
  readonly percent: Percent;
}

/** Whether the wholes that all pairs imply have a value in common. */
function haveOneWhole(pairs: readonly Pair[], of: RangeOf): boolean {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (const pair of pairs) {
    const part = of(pair.part.figure);
    const share = of(pair.percent.spot.figure);
    low = Math.max(low, (100 * part.low) / share.high);
    if (share.low > 0) high = Math.min(high, (100 * part.high) / share.low);
  }
  return low <= high;
}
