import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { meets, rangeOf } from '../screen.ts';
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
  const whole = rangeOf(sum.total.figure);
  const made = { low: 0, high: 0 };
  let low = 0;
  let high = 0;
  for (const [i, part] of sum.parts.entries()) {
    const now = rangeOf(part.figure);
    const factor = factorOf(parts[i]!);
    made.low += now.low;
    made.high += now.high;
    low += now.low / factor.high;
    high += now.high / factor.low;
  }
  if (!meets(made, whole)) return true;
  const factor = factorOf(total);
  return meets({ low, high }, { low: whole.low / factor.high, high: whole.high / factor.low });
}

function factorOf(percent: Percent): { low: number; high: number } {
  const rate = rangeOf(percent.spot.figure);
  return percent.sign === 1
    ? { low: 1 + rate.low / 100, high: 1 + rate.high / 100 }
    : { low: Math.max(1e-9, 1 - rate.high / 100), high: 1 - rate.low / 100 };
}
