import { comparable } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { holdsAlike, type RangeOf, rangeOf, significantDigits } from '../screen.ts';
import { isMendedTo } from '../slips.ts';
import { tradeSide } from '../trade-side.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { isBeside, type Share } from './shares.ts';

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
      rangeOf(percent.spot.figure).low <= 100 &&
      isBeside(known, percent, part)
    ) {
      pairs.push({ part, percent });
    }
  }
  const drafts: Draft[] = [];
  const left = new Set(pairs);
  for (const run of parallelRuns(known, pairs)) {
    if (holdsAlike(of => haveOneWhole(run, of)) || !isSlipped(run)) continue;
    for (const pair of run) left.delete(pair);
    drafts.push(draftWhole(known, run));
  }
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
    drafts.push(draftWhole(known, run));
  }
  return drafts;
}

function draftWhole(known: Known, run: readonly Pair[]): Draft {
  return {
    kind: 'whole-of-shares',
    roles: { pairs: run.map(pair => [known.id(pair.part), known.id(pair.percent.spot)]) },
    ...wordsOf(...run.flatMap(pair => [pair.part, pair.percent.spot])),
  };
}

/** "9.6 million made up 12 per cent of its exports, while fish at 46.4 million made up 85": one says of what, the rest follow it. */
function parallelRuns(known: Known, pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const { spot, ofFrom, ofTo } = pair.percent;
    const names = ofTo > ofFrom && !hasCue(known.passage, spot.to, spot.to + 1, 'pointer');
    const run = runs.at(-1);
    const head = run?.[0];
    const follows =
      head?.percent.spot.sentence === spot.sentence &&
      ofTo - Math.max(ofFrom, spot.to) <= 0 &&
      comparable(head.part, pair.part) &&
      onOneSide(known, head.part, pair.part);
    if (run && follows) run.push(pair);
    else if (names) runs.push([pair]);
  }
  return runs.filter(run => run.length > 1);
}

/** Exports and imports have no whole in common. */
function onOneSide(known: Known, a: Spot, b: Spot): boolean {
  const [x, y] = [a, b].map(spot => tradeSide(claimOf(known, spot).measure));
  return x === undefined || y === undefined || x === y;
}

/** Whether all but one imply one whole, or the two would but for a slip in one of the percentages or parts. */
function isSlipped(run: readonly Pair[]): boolean {
  return run.some((odd, i) => {
    const rest = run.filter((_, n) => n !== i);
    const { low, high } = wholeOf(rest);
    if (low > high || [odd.part, odd.percent.spot].some(spot => significantDigits(spot.figure) < 2))
      return false;
    const [part, share] = [odd.part.figure.ranges.nearest, odd.percent.spot.figure.ranges.nearest];
    const shares = { low: (100 * part.low) / high, high: (100 * part.high) / low };
    const parts = { low: (low * share.low) / 100, high: (high * share.high) / 100 };
    const kinds = ['digit', 'swap'] as const;
    return kinds.some(
      kind =>
        isMendedTo(odd.percent.spot.figure, kind, shares.low, shares.high) ||
        isMendedTo(odd.part.figure, kind, parts.low, parts.high),
    );
  });
}

interface Pair {
  readonly part: Spot;
  readonly percent: Percent;
}

/** Whether the wholes that all pairs imply have a value in common. */
function haveOneWhole(pairs: readonly Pair[], of: RangeOf): boolean {
  const { low, high } = wholeOf(pairs, of);
  return low <= high;
}

function wholeOf(pairs: readonly Pair[], of: RangeOf = figure => figure.ranges.nearest) {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (const pair of pairs) {
    const part = of(pair.part.figure);
    const share = of(pair.percent.spot.figure);
    low = Math.max(low, (100 * part.low) / share.high);
    if (share.low > 0) high = Math.min(high, (100 * part.high) / share.low);
  }
  return { low, high };
}
