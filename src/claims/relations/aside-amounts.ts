import { isAmount } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import { comparisonsIn } from '../comparisons.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { claimOf, type Known } from './known.ts';

const LED = 3;

/** Amounts that seldom say how much there is: changes, values of before, plans, averages. */
export function asideAmounts(known: Known): ReadonlySet<Spot> {
  const { passage } = known;
  const found = new Set<Spot>();
  for (const sentence of passage.sentences) {
    if (sentence.spots.length < 2) continue;
    for (const { before } of comparisonsIn(passage, sentence)) found.add(before);
  }
  for (const { whole, role } of known.percents.values()) if (whole && role === 'plan') found.add(whole);
  for (const spot of passage.spots) {
    if (!isAmount(spot)) continue;
    if (hasCue(passage, spot.to, spot.to + LED, 'upAfter', 'downAfter')) {
      found.add(spot);
      // "15 projects and 162 million dollars more than": both are more.
      const joined = passage.spots[spot.index - 1];
      if (joined && spot.from - joined.to <= LED && hasCue(passage, joined.to, spot.from, 'and'))
        found.add(joined);
    }
    const floor = Math.max(passage.spots[spot.index - 1]?.to ?? 0, spot.from - LED);
    const changed = claimOf(known, spot).measure?.startsWith('change-of-');
    const led =
      hasCue(passage, floor, spot.from, 'plan', 'average') &&
      clauseEnd(passage, floor, spot.from) === spot.from;
    if (changed || led) found.add(spot);
  }
  return found;
}
