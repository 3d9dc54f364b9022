import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { meets, rangeOf, sumRange } from '../screen.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import { isBeside, type Share } from './shares.ts';

const HUNDRED = { low: 100, high: 100 };
/** Shares of one whole: what keeps the search linear. */
const LONGEST_RUN = 24;

/** Shares in a row that make 100 per cent. */
export function findPercentTotals(known: Known): Draft[] {
  const shares = [...known.percents.values()].filter(percent => percent.role === 'share' || !percent.stated);
  const drafts: Draft[] = [];
  for (let first = 0; first < shares.length; first++) {
    const run = wholeFrom(shares, first);
    if (run.length < 2) continue;
    drafts.push({
      kind: 'percent-total',
      roles: { shares: run.map(one => known.id(one.spot)) },
      ...wordsOf(...run.map(one => one.spot)),
    });
    first += run.length - 1;
  }
  return drafts;
}

/** The run of shares from `first` that comes closest to a hundred and, as printed, makes it; none where no run does. */
function wholeFrom(shares: readonly Percent[], first: number): readonly Percent[] {
  const run: Percent[] = [];
  let best: { readonly length: number; readonly off: number } = { length: 0, off: Number.POSITIVE_INFINITY };
  for (const percent of shares.slice(first, first + LONGEST_RUN)) {
    const last = run.at(-1);
    if (last && percent.spot.sentence - last.spot.sentence > 1) break;
    run.push(percent);
    const sum = sumRange(run.map(one => rangeOf(one.spot.figure)));
    if (sum.low > 100) break;
    const sharp =
      sum.high - sum.low <= 1.6 * run.length && run.some(one => one.role === 'share' && one.stated);
    const off = Math.abs(sum.value - 100);
    if (sharp && off <= best.off && makeWhole(run)) best = { length: run.length, off };
  }
  return run.slice(0, best.length);
}

/** Cut numbers may be all but one place more than they show, never quite. */
function makeWhole(run: readonly Percent[]): boolean {
  const nearest = sumRange(run.map(one => one.spot.figure.ranges.nearest));
  const cut = sumRange(run.map(one => one.spot.figure.ranges.truncated));
  return (
    meets(nearest, HUNDRED) ||
    (cut.low <= 100 && cut.high > 100 && !meets({ low: cut.high, high: cut.high }, HUNDRED))
  );
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
