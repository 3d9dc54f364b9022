import { isAmount } from '../amounts.ts';
import { findCue, hasCue } from '../cues.ts';
import type { Sentence } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { rangeOf, significantDigits, sumRange } from '../screen.ts';
import { isMendedTo } from '../slips.ts';
import { type Draft, type Known, wordsOf } from './known.ts';

/** Tokens between "the remaining" and its percentage, and behind it. */
const REST_BEFORE = 6;
const REST_BEHIND = 3;
/** How far from a hundred percentages may be that are said to make it: farther off they are of something else. */
const REST_OFF = 5;
const STRUCTURE_OFF = 3;
const LONGEST = 12;

/**
 * Percentages that words say make a hundred, and that do not by one slip of the pen: what "the remaining" closes, the
 * "structure" of something, parts "making up the whole".
 */
export function findBrokenTotals(known: Known, totals: readonly Draft[]): Draft[] {
  const settled = new Set(totals.flatMap(({ roles }) => roles.shares));
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    const percents = sentence.spots.flatMap(spot => known.percents.get(spot) ?? []).filter(isOpen);
    if (percents.length < 3 || percents.some(one => settled.has(known.id(one.spot)))) continue;
    const run = closedRun(known, percents) ?? wholeRun(known, sentence, percents);
    if (!run) continue;
    const spots = run.map(one => one.spot);
    drafts.push({ kind: 'percent-total', roles: { shares: spots.map(known.id) }, ...wordsOf(...spots) });
  }
  return drafts;
}

/** Neither said to be a change nor of a plan, nor vague. */
function isOpen({ role, stated, spot }: Percent): boolean {
  return (role === 'share' || !stated) && role !== 'plan' && spot.figure.qualifier === 'exact';
}

/** "A 64.8, B 20.6 and C 12.3 %, taxes accounting for the remaining 4.3": what comes nearest to a hundred with it. */
function closedRun({ passage }: Known, percents: readonly Percent[]): readonly Percent[] | undefined {
  const at = percents.findLastIndex(({ spot }) => {
    const from = Math.max(passage.spots[spot.index - 1]?.to ?? 0, spot.from - REST_BEFORE);
    return (
      hasCue(passage, from, spot.from, 'remainder') ||
      hasCue(passage, spot.to, spot.to + REST_BEHIND, 'remainder')
    );
  });
  if (at < 2) return undefined;
  let best: readonly Percent[] | undefined;
  for (let from = at - 2; from >= Math.max(0, at - LONGEST); from--) {
    const run = percents.slice(from, at + 1);
    if (!best || missing(run) < missing(best)) best = run;
  }
  return best && isSlipped(best, REST_OFF) ? best : undefined;
}

/** "Structure: industry 22.5, services 35.9 …", "…, the three making up the whole". */
function wholeRun(
  { passage }: Known,
  sentence: Sentence,
  percents: readonly Percent[],
): readonly Percent[] | undefined {
  const [first, last] = [percents[0]!.spot, percents.at(-1)!.spot];
  const lead = findCue(passage, sentence.from, first.from, 'structure');
  const led = lead && !sentence.spots.some(spot => isAmount(spot) && spot.index < last.index);
  const made = findCue(passage, last.to, sentence.to, 'share');
  const whole = made && hasCue(passage, made.to, made.to + 2, 'total');
  return (led || whole) && isSlipped(percents, STRUCTURE_OFF) ? percents : undefined;
}

function missing(run: readonly Percent[]): number {
  return Math.abs(sumRange(run.map(one => rangeOf(one.spot.figure))).value - 100);
}

/** Whether they make a hundred but for one digit, or two changed places, in one of them. */
function isSlipped(run: readonly Percent[], most: number): boolean {
  if (missing(run) > most) return false;
  const ranges = run.map(({ spot }) => spot.figure.ranges.nearest);
  const sum = sumRange(ranges);
  if (sum.low <= 100 && sum.high >= 100) return false;
  return run.some(({ spot }, i) => {
    const { low, high } = ranges[i]!;
    const [least, highest] = [100 - (sum.high - high), 100 - (sum.low - low)];
    if (significantDigits(spot.figure) < 2) return false;
    return (
      isMendedTo(spot.figure, 'digit', least, highest) || isMendedTo(spot.figure, 'swap', least, highest)
    );
  });
}
