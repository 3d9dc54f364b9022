import { isAmount } from '../amounts.ts';
import { type Comparison, comparisonsIn } from '../comparisons.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { hasSign } from '../signs.ts';
import { agrees, isNearGrowth } from './growths.ts';
import type { Known } from './known.ts';

/** Tokens behind a rate in which it may name its own base. */
const OWN_BASE = 5;

/** Rates whose earlier and later values the words give outright, whether or not they agree with them. */
export function comparedRates(known: Known, rates: readonly Percent[]): ReadonlyMap<Percent, Comparison> {
  const found = new Map<Percent, Comparison>();
  for (const [sentence, own] of Map.groupBy(rates, percent => percent.spot.sentence)) {
    for (const comparison of comparisonsIn(known.passage, known.passage.sentences[sentence]!)) {
      const { before, after } = comparison;
      if (!isAmount(before)) continue;
      const beside = own.filter(percent => !found.has(percent) && isBeside(known, percent.spot, comparison));
      const near = beside.sort((a, b) => distance(a.spot, comparison) - distance(b.spot, comparison));
      const stated =
        near.find(percent => agrees(percent, before, after)) ??
        near.find(
          percent =>
            !hasOwnBase(known, percent.spot, before) &&
            (comparison.loose !== true || isNearGrowth(percent, before, after)),
        );
      if (stated) found.set(stated, comparison);
    }
  }
  return found;
}

/** Whether no other amount, and no semicolon, stands between a figure and the two values. */
export function isBeside(known: Known, spot: Spot, { before, after }: Comparison): boolean {
  const { passage } = known;
  const [first, last] = before.index < after.index ? [before, after] : [after, before];
  if (spot.index > first.index && spot.index < last.index) return true;
  const [from, to] = spot.index > last.index ? [last, spot] : [spot, first];
  if (hasSign(passage, from.to, to.from, ';')) return false;
  return !passage.spots.slice(from.index + 1, to.index).some(isAmount);
}

/** "up 2 per cent on the previous month": compared with something else than the earlier value. */
function hasOwnBase({ passage }: Known, rate: Spot, before: Spot): boolean {
  const to = rate.to + OWN_BASE;
  if (before.from >= rate.to && before.from <= to) return false;
  return hasCue(passage, rate.to, to, 'monthly');
}

/** Tokens from a rate to the nearer of the two values. */
function distance(rate: Spot, { before, after }: Comparison): number {
  return Math.min(...[before, after].map(spot => Math.max(rate.from - spot.to, spot.from - rate.to)));
}
