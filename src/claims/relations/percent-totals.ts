import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { holdsTightly, meets, rangeOf, sumRange } from '../screen.ts';
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
export function findSharesOfSums(known: Known, shares: readonly Share[], totals: readonly Draft[]): Draft[] {
  const bound = new Set(shares.filter(share => share.fits).map(share => share.percent.spot));
  const byId = new Map([...known.percents.values()].map(percent => [known.id(percent.spot), percent]));
  return totals.flatMap(total => {
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
