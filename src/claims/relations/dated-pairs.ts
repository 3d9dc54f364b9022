import { comparable, isAmount } from '../amounts.ts';
import { baseOf } from '../base-of.ts';
import { clauseEnd } from '../clause.ts';
import { comparisonsIn } from '../comparisons.ts';
import { hasCue } from '../cues.ts';
import { datedValues } from '../dated-values.ts';
import type { Sentence, Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { plansIn } from '../plan-values.ts';
import { rangeOf } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { claimOf, type Known } from './known.ts';

/** An earlier and a later value of one measure, dated by their own clauses. */
export interface DatedPair {
  readonly before: Spot;
  readonly after: Spot;
  /** Years between them, 1 where the words say "a year before" or date only the earlier. */
  readonly years: number;
}

/** Tokens behind a rate in which it may name a base of its own. */
const OWN_BASE = 5;
/** A rate this many times off is of something else: of neighbouring years, and of years further apart. */
const FAR = 2.5;
const FAR_APART = 1.6;

/**
 * The two values that a rate beside them, or in the next sentence, must be of: "In 2022 it had 150 tenants; in 2023, 168. That
 * is 12 per cent more." Told outright, so that the rate need not fit; but it goes their way, and about as far.
 */
export function datedPair(
  known: Known,
  percent: Percent,
  isTaken: (pair: DatedPair) => boolean,
): DatedPair | undefined {
  const { passage } = known;
  const rate = percent.spot;
  const sentence = passage.sentences[rate.sentence]!;
  if (hasCue(passage, rate.from - OWN_BASE, rate.to + OWN_BASE, 'average')) return undefined;
  const own = pairsIn(known, sentence).filter(pair => isBeside(known, rate, pair));
  const told = own.length > 0 ? own : pairsBefore(known, rate, sentence);
  const { measure } = claimOf(known, rate);
  const named = told.filter(
    ({ after }) => baseOf(claimOf(known, after).measure ?? '') === baseOf(measure ?? ''),
  );
  const [pair, other] = named.length > 0 ? named : told;
  if (!pair || other || isTaken(pair) || !pointsBack(known, rate, pair)) return undefined;
  if (hasCue(passage, rate.to, rate.to + OWN_BASE, 'monthly')) return undefined;
  if (pair.years > 1 && hasCue(passage, rate.to, rate.to + OWN_BASE, 'earlier')) return undefined;
  const moved =
    100 * percent.sign * (rangeOf(pair.after.figure).value / rangeOf(pair.before.figure).value - 1);
  const stated = rangeOf(rate.figure).value;
  const far = pair.years > 1 ? FAR_APART : FAR;
  return moved < far * stated && stated < far * moved ? pair : undefined;
}

/** "That is", "the gain was thus", "tức tăng": the words between the values and the rate name nothing else that grew. */
function pointsBack(known: Known, rate: Spot, { after, before }: DatedPair): boolean {
  const { passage } = known;
  const sentence = passage.sentences[rate.sentence]!;
  const last = sentence.spots.findLast(spot => spot.figure.kind !== 'date' && spot.to <= rate.from);
  const measures = new Set([after, before].map(spot => claimOf(known, spot).measure));
  let clear = true;
  for (let i = last?.to ?? sentence.from; i < rate.from; ) {
    const cue = passage.cues[i];
    const mark = sentence.measures.find(({ from }) => from === i);
    const dated = sentence.spots.find(({ from }) => from === i);
    // A sign or "and" begins another clause: what was named before it is done with.
    if (passage.signs[i]! > 0 || cue?.value.includes('and')) clear = true;
    else if (mark && !measures.has(mark.value.measure.code)) clear = false;
    else if (!mark && !cue && !dated && WORD.test(passage.keys[i]!)) clear = false;
    i = Math.max(i + 1, cue?.to ?? 0, mark?.to ?? 0, dated?.to ?? 0);
  }
  return clear;
}

const WORD = /^\p{L}/u;

/** The pairs of the sentence before, where the rate stands in a clause without amounts at the head of its own. */
function pairsBefore(known: Known, rate: Spot, sentence: Sentence): DatedPair[] {
  const { passage } = known;
  const last = passage.sentences[rate.sentence - 1];
  if (!last || last.segment.paragraph !== sentence.segment.paragraph) return [];
  if (sentence.spots.some(spot => isAmount(spot) && spot.from < rate.from)) return [];
  const next = sentence.spots.find(spot => isAmount(spot) && spot.from >= rate.to);
  if (next && clauseEnd(passage, rate.to, next.from) === next.from) return [];
  return pairsIn(known, last);
}

/** Neighbouring amounts of one kind and measure of which one is dated earlier than the other, or than the text. */
function pairsIn(known: Known, sentence: Sentence): DatedPair[] {
  const { passage } = known;
  const dated = datedValues(passage, sentence);
  if (dated.length === 0) return [];
  const years = new Map(dated.map(({ spot, year }) => [spot, year]));
  const aside = new Set(plansIn(passage, sentence).map(({ before }) => before));
  const compared = new Set(
    comparisonsIn(passage, sentence).flatMap(({ before, after }) =>
      aside.has(before) ? [] : [before, after],
    ),
  );
  const amounts = sentence.spots.filter(
    spot =>
      isAmount(spot) &&
      !aside.has(spot) &&
      !compared.has(spot) &&
      claimOf(known, spot).measure?.startsWith('change-of-') !== true,
  );
  const found: DatedPair[] = [];
  for (const [at, one] of amounts.entries()) {
    const others = amounts
      .slice(at + 1)
      .filter(other => comparable(one, other) && ofOneMeasure(known, one, other));
    const [other] = others;
    if (!other) continue;
    const pair = inOrder(known, [one, years.get(one)], [other, years.get(other)]);
    if (pair) found.push(pair);
  }
  return found;
}

type Labelled = readonly [spot: Spot, year: number | undefined];

/** The pair in the order of time; undefined where nothing tells it. */
function inOrder(known: Known, [a, x]: Labelled, [b, y]: Labelled): DatedPair | undefined {
  const now = Number(known.documentDate?.slice(0, 4) ?? Number.NaN);
  if (x === undefined && y === undefined) return undefined;
  if (x === undefined || y === undefined || x === 0 || y === 0) {
    if (x === 0 && y === 0) return undefined;
    const earlier = x === 0 || (x !== undefined && y === undefined) ? a : b;
    const year = earlier === a ? x : y;
    // A dated value beside one without a date: only "the year before" tells that it is the earlier.
    if (year !== 0 && !(year! < now)) return undefined;
    return { before: earlier, after: earlier === a ? b : a, years: 1 };
  }
  if (x === y) return undefined;
  return x < y ? { before: a, after: b, years: y - x } : { before: b, after: a, years: x - y };
}

/** What no table names may be of one measure; two that it names differently are not. */
function ofOneMeasure(known: Known, a: Spot, b: Spot): boolean {
  const [x, y] = [claimOf(known, a), claimOf(known, b)];
  if (x.subject !== y.subject) return false;
  return x.measure === y.measure || !x.measure || !y.measure || x.open === true || y.open === true;
}

/** Whether no other amount and no semicolon stands between a rate and the nearer of the two. */
function isBeside({ passage }: Known, rate: Spot, { before, after }: DatedPair): boolean {
  const [first, last] = before.index < after.index ? [before, after] : [after, before];
  const [from, to] =
    rate.index > last.index ? [last, rate] : rate.index > first.index ? [first, last] : [rate, first];
  if (hasSign(passage, from.to, to.from, ';') && rate.index > last.index) return false;
  return !passage.spots.slice(from.index + 1, to.index).some(spot => isAmount(spot));
}
