import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { holdsAlike, meets, type RangeOf, sumRange } from '../screen.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import type { Sum } from './sums.ts';

/** The growth of a total is the weighted growth of its parts: where every one of them has a rate. */
export function findWeightedGrowths(known: Known, sums: readonly Sum[]): Draft[] {
  const rates = new Map<Spot, Percent>();
  for (const percent of known.percents.values()) {
    const anchor = percent.anchors[0];
    if (percent.role === 'growth' && anchor && !rates.has(anchor)) rates.set(anchor, percent);
  }
  const drafts: Draft[] = [];
  for (const sum of sums) {
    const total = rates.get(sum.total);
    const parts = sum.parts.map(part => rates.get(part));
    if (!total || parts.some(rate => rate === undefined)) continue;
    const known_ = parts as Percent[];
    if (!holds(sum, known_, total)) continue;
    const signs = [...known_, total].map(percent => percent.sign);
    drafts.push({
      kind: 'weighted-growth',
      roles: {
        parts: sum.parts.map((part, i) => [known.id(part), known.id(known_[i]!.spot)]),
        total: [known.id(sum.total), known.id(total.spot)],
        ...(signs.every(sign => sign === 1) ? {} : { signs }),
      },
      ...wordsOf(sum.total, total.spot, ...sum.parts, ...known_.map(percent => percent.spot)),
    });
  }
  return drafts;
}

/**
 * Rates of one base period agree; rates of different ones (the year before, the month before) need not. Only the former
 * are tied: what does not agree is kept out, unless the sum itself is broken and takes its growth with it.
 */
function holds(sum: Sum, parts: readonly Percent[], total: Percent): boolean {
  const whole = sum.total.figure;
  const added = holdsAlike(of => meets(sumRange(sum.parts.map(part => of(part.figure))), of(whole)));
  return !added || holdsAlike(of => meets(before(sum.parts, parts, of), before([sum.total], [total], of)));
}

/** What the amounts were together before they grew. */
function before(
  amounts: readonly Spot[],
  rates: readonly Percent[],
  of: RangeOf,
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const [i, amount] of amounts.entries()) {
    const now = of(amount.figure);
    const rate = of(rates[i]!.spot.figure);
    const { sign } = rates[i]!;
    const factors = [1 + (sign * rate.low) / 100, 1 + (sign * rate.high) / 100];
    low += now.low / Math.max(...factors, NOTHING_LEFT);
    high += now.high / Math.max(Math.min(...factors), NOTHING_LEFT);
  }
  return { low, high };
}

/** A fall of all but everything; what a rate rounded to −100 % divides by. */
const NOTHING_LEFT = 1e-9;
