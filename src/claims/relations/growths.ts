import { comparable, isAmount } from '../amounts.ts';
import { baseOf } from '../base-of.ts';
import { clauseEnd } from '../clause.ts';
import { findCue, hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { plansIn } from '../plan-values.ts';
import { holdsAlike, meets, rangeOf } from '../screen.ts';
import { comparedRates } from './compared.ts';
import { type DatedPair, datedPair } from './dated-pairs.ts';
import { earlierValue } from './earlier-value.ts';
import { growthWithChange } from './growth-with-change.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { toldLater } from './told-later.ts';

/** Figures either side among which an earlier value is sought. */
const WINDOW = 24;
const FAR = 4;

/** Growth rates with the amount they end at and, where it is printed, the one they start from. */
export function findGrowths(known: Known): Draft[] {
  const drafts: Draft[] = [];
  const growths = [...known.percents.values()].filter(percent => percent.role === 'growth');
  const compared = comparedRates(known, growths);
  const fits = ({ before, after }: DatedPair) => growths.some(percent => agrees(percent, before, after));
  for (const percent of growths) {
    const pair = compared.get(percent);
    const draft = pair
      ? draftGrowth(known, percent, pair.before, pair.after)
      : (growthWithChange(known, percent.spot) ?? growthOf(known, percent, fits));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function growthOf(known: Known, percent: Percent, isTaken: (pair: DatedPair) => boolean): Draft | undefined {
  const rate = percent.spot;
  const lonely = amountBefore(known, percent);
  for (const after of lonely ? [lonely] : percent.anchors.slice(0, 1)) {
    if (claimOf(known, after).measure?.startsWith('change-of-')) continue;
    for (const before of befores(known, percent.spot, after)) {
      if (isAside(known, percent.spot, before)) continue;
      if (agrees(percent, before, after)) return draftGrowth(known, percent, before, after);
      if (agrees(percent, after, before)) return draftGrowth(known, percent, after, before);
    }
  }
  const pair = datedPair(known, percent, one => !agrees(percent, one.before, one.after) && isTaken(one));
  if (pair) return draftGrowth(known, percent, pair.before, pair.after);
  const after =
    laterAmount(known, percent) ??
    percent.anchors.find(spot => !claimOf(known, spot).measure?.startsWith('change-of-'));
  if (!after) return undefined;
  const stated = statedBefore(known, percent, after);
  if (stated) return draftGrowth(known, percent, stated, after);
  const later = toldLater(known, rate, after, before => isNearGrowth(percent, before, after));
  if (later) return draftGrowth(known, percent, later, after);
  return {
    kind: 'growth',
    roles: { before: null, after: known.id(after), rate: known.id(rate), ...signs(percent) },
    unprinted: { before: earlierValue(known, after) },
    ...wordsOf(after, rate),
  };
}

/** A growth of another order, or the other way, is of something else. */
export function isNearGrowth({ spot, sign }: Percent, before: Spot, after: Spot): boolean {
  const moved = 100 * sign * (rangeOf(after.figure).value / rangeOf(before.figure).value - 1);
  const stated = rangeOf(spot.figure).value;
  return moved < FAR * stated && stated < FAR * moved;
}

/**
 * "is to grow by a fifth next year, up to 30 % later. Turnover in that year …": a rate whose own sentence has no
 * amount is of the amount of the same measure and period in the next.
 */
function laterAmount(known: Known, percent: Percent): Spot | undefined {
  if (percent.anchors.length > 0) return undefined;
  const claim = claimOf(known, percent.spot);
  const next = known.passage.sentences[percent.spot.sentence + 1];
  return next?.spots.find(spot => {
    const other = claimOf(known, spot);
    return (
      isAmount(spot) &&
      other.measure !== null &&
      other.measure === baseOf(claim.measure ?? '') &&
      other.period === claim.period &&
      other.subject === claim.subject
    );
  });
}

/** A rate whose sentence has no amount is of the only one of the sentence before. */
function amountBefore(known: Known, percent: Percent): Spot | undefined {
  if (percent.anchors.length > 0) return undefined;
  const amounts = known.passage.sentences[percent.spot.sentence - 1]?.spots.filter(isAmount) ?? [];
  const [only] = amounts;
  return amounts.length === 1 && claimOf(known, only!).period === claimOf(known, percent.spot).period
    ? only
    : undefined;
}

/** "versus a plan of 1.1 billion": what was planned is no value of before or after, unless the rate speaks of it. */
function isAside({ passage }: Known, rate: Spot, spot: Spot): boolean {
  const planned = plansIn(passage, passage.sentences[spot.sentence]!).some(({ before }) => before === spot);
  return planned && Math.abs(rate.index - spot.index) > 1;
}

function draftGrowth(known: Known, percent: Percent, before: Spot, after: Spot): Draft {
  return {
    kind: 'growth',
    roles: {
      before: known.id(before),
      after: known.id(after),
      rate: known.id(percent.spot),
      ...signs(percent),
    },
    ...wordsOf(before, after, percent.spot),
  };
}

function signs(percent: Percent): { signs?: number[] } {
  return percent.sign === -1 ? { signs: [-1] } : {};
}

/** Amounts of the sentence (or the one before) that can be the earlier value. */
export function befores(known: Known, rate: Spot, after: Spot): Spot[] {
  const sentence = known.passage.sentences[rate.sentence]!;
  const near = sentence.spots.filter(
    spot =>
      spot !== after &&
      isAmount(spot) &&
      comparable(spot, after) &&
      Math.abs(spot.index - rate.index) <= 4 &&
      ofOneMeasure(known, spot, after),
  );
  const far = known.passage.spots
    .slice(Math.max(0, after.index - WINDOW), after.index + WINDOW)
    .filter(
      spot =>
        isAmount(spot) &&
        comparable(spot, after) &&
        spot.sentence !== rate.sentence &&
        Math.abs(spot.sentence - rate.sentence) <= 3 &&
        ofOneMeasure(known, spot, after) &&
        claimOf(known, spot).period !== claimOf(known, after).period,
    );
  return [...near, ...far];
}

/** What no table names may be anything: arithmetic decides. */
function ofOneMeasure(known: Known, a: Spot, b: Spot): boolean {
  const [x, y] = [claimOf(known, a), claimOf(known, b)];
  return x.measure === y.measure || !x.measure || !y.measure || x.open === true || y.open === true;
}

/** "down 30.7 % on the 44.3 million of a year before": the words give the earlier value outright. */
function statedBefore(known: Known, percent: Percent, after: Spot): Spot | undefined {
  const { passage } = known;
  const sentence = passage.sentences[percent.spot.sentence]!;
  const next = sentence.spots.find(spot => spot.from >= percent.spot.to);
  if (
    !next ||
    next === after ||
    !isAmount(next) ||
    !comparable(next, after) ||
    next.from - percent.spot.to > 5
  ) {
    return undefined;
  }
  if (clauseEnd(passage, percent.spot.to, next.from) < next.from) return undefined;
  const cue = findCue(passage, percent.spot.to, next.from, 'from', 'upAfter', 'downAfter');
  return cue && !hasCue(passage, percent.spot.to, next.from, 'to') ? next : undefined;
}

export function agrees(percent: Pick<Percent, 'spot' | 'sign'>, before: Spot, after: Spot): boolean {
  return holdsAlike(of => {
    const rate = of(percent.spot.figure);
    const from = of(before.figure);
    const factor =
      percent.sign === 1
        ? { low: 1 + rate.low / 100, high: 1 + rate.high / 100 }
        : { low: 1 - rate.high / 100, high: 1 - rate.low / 100 };
    return meets({ low: from.low * factor.low, high: from.high * factor.high }, of(after.figure));
  });
}
