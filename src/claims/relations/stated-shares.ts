import { comparable, isAmount } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import { comparisonsIn } from '../comparisons.ts';
import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Sentence, Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { plannedIn } from '../plan-values.ts';
import { percentRange, rangeOf, significantDigits } from '../screen.ts';
import { firstSign, hasSign } from '../signs.ts';
import type { Known } from './known.ts';
import { SLIPS } from './slipped-shares.ts';

/** A part and its whole that the words give, whether or not the percentage fits them. */
export interface StatedPair {
  readonly part: Spot;
  readonly whole: Spot;
}

/** Tokens that may stand between the word that bridges and the percentage: "or some 30 per cent". */
const BRIDGED = 2;
/** Tokens from "of" or "out of" at the head of a clause to the whole that it leads to. */
const LED = 7;
/** A share this many times off is of something else. */
const FARTHEST = 5;
/** How far from the mark a round percentage may be and still be loose. */
const ROUND = 0.08;
/** How closely a share must agree once a scale word is mended. */
const SLIPPED = 0.02;
/** Tokens behind a percentage in which it says "of this", "of that workforce". */
const POINTED = 7;
/** Tokens behind a percentage within which what it is a part of begins. */
const NAMED = 3;

/**
 * What the words alone say a percentage is a part of: the whole right behind it ("30 per cent of the 120 million"), at the
 * head of its clause ("Of the 1,250 polled, 430, or 34.4 per cent"), before "of which", or pointed back to ("of that
 * workforce"); and the amount that it restates, right before it or bridged by "or".
 */
export function statedPair(known: Known, percent: Percent): StatedPair | undefined {
  const sentence = known.passage.sentences[percent.spot.sentence]!;
  const { whole } = percent;
  if (whole) {
    const part = restatedBefore(known, sentence, percent, whole) ?? partBehind(known, sentence, whole);
    return part ? { part, whole } : undefined;
  }
  const part = restatedBefore(known, sentence, percent, undefined);
  if (!part) return undefined;
  const smaller = pairedWith(known, sentence, part);
  const pointed = pointsBack(known, percent);
  if (!pointed && isNamed(known, sentence, percent)) return undefined;
  if (smaller) return { part: smaller, whole: part };
  const found =
    wholeAhead(known, sentence, part) ??
    wholePointed(known, sentence, part) ??
    wholePlanned(known, sentence, part, percent) ??
    (pointed ? wholeBefore(known, part) : undefined);
  return found ? { part, whole: found } : undefined;
}

/** Whether the words behind a percentage name something of their own that it is a part of, with "of" or without. */
function isNamed({ passage }: Known, sentence: Sentence, { spot }: Percent): boolean {
  const to = Math.min(clauseEnd(passage, spot.to, sentence.to), spot.to + NAMED);
  if (to > spot.to && passage.cues[spot.to]?.value.includes('of') === true) return true;
  return sentence.measures.some(({ from }) => from >= spot.to && from < to);
}

/** The amount that the percentage restates: "45 million, that is", "45 million (30 %", "45 million – 30 %". */
export function restatedBefore(
  known: Known,
  sentence: Sentence,
  { spot, role }: Percent,
  whole: Spot | undefined,
): Spot | undefined {
  const { passage } = known;
  const aside = new Set(comparisonsIn(passage, sentence).map(({ before }) => before));
  const before = sentence.spots.filter(one => one.to <= spot.from && isAmount(one) && !aside.has(one));
  const part = whole ? before.findLast(one => comparable(one, whole)) : before.at(-1);
  if (!part || part === whole || hasSign(passage, part.to, spot.from, ';')) return undefined;
  const between = sentence.spots.filter(one => one.index > part.index && one.index < spot.index);
  const kinds = ['or', 'share', ...(role === 'plan' ? (['fulfil', 'plan'] as const) : [])] as const;
  const bridge = lastCue(passage, Math.max(part.to, spot.from - LED), spot.from, ...kinds);
  if (bridge && isBare(known, bridge.to, spot.from)) {
    if (between.some(one => one.from > bridge.to)) return undefined;
    const said = bridge.value.includes('or') || isRunOn(known, part, bridge.from);
    return said ? part : undefined;
  }
  if (between.some(one => isAmount(one) && whole === undefined)) return undefined;
  const sign = passage.tokens.key[lastBare(known, part.to, spot.from) - 1];
  if (sign === '(') return spot.from - part.to <= BRIDGED + 1 || whole ? part : undefined;
  return whole && (sign === ',' || sign === '-' || sign === '–' || sign === '—') ? part : undefined;
}

/** Nothing but words of vagueness, up to a couple of others. */
function isBare({ passage }: Known, from: number, to: number): boolean {
  return to - from <= BRIDGED && firstSign(passage, from, to) === to;
}

/** The token behind which nothing but words of vagueness leads to `to`. */
function lastBare({ passage }: Known, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const cue = lastCue(passage, Math.max(from, at - BRIDGED), at, 'qualifier', 'convert');
    if (cue?.to !== at) break;
    at = cue.from;
  }
  return at;
}

/** "45 million, accounting for", "45 million represents", "and so made up": of the amount, not of someone named since. */
function isRunOn({ passage }: Known, part: Spot, to: number): boolean {
  if (to - part.to <= 1) return true;
  if (hasCue(passage, Math.max(part.to, to - BRIDGED), to, 'and')) return true;
  const key = passage.tokens.key[to - 1];
  return (
    (key === ',' || key === '(' || key === '-' || key === '–') &&
    firstSign(passage, part.to, to - 1) >= to - 1
  );
}

/** "30 per cent of the 120 million, or 45 million", "… (45 million)". */
function partBehind({ passage }: Known, sentence: Sentence, whole: Spot): Spot | undefined {
  const next = sentence.spots.find(one => one.from >= whole.to && one.figure.kind !== 'date');
  if (!next || !comparable(next, whole) || next.from - whole.to > LED) return undefined;
  if (hasSign(passage, whole.to, next.from, ';')) return undefined;
  const bridge = lastCue(passage, whole.to, next.from, 'or');
  const sign = passage.tokens.key[next.from - 1] === '(';
  return sign || (bridge && next.from - bridge.to <= BRIDGED) ? next : undefined;
}

/** "Of the 1,250 polled, 430", "Trong 1,2 triệu lao động": at the head of a clause. */
function wholeAhead({ passage }: Known, sentence: Sentence, part: Spot): Spot | undefined {
  const aside = new Set(comparisonsIn(passage, sentence).map(({ before }) => before));
  return sentence.spots.find(one => {
    if (one.to > part.from || !comparable(one, part) || aside.has(one)) return false;
    const cue = findCue(passage, Math.max(sentence.from, one.from - LED), one.from, 'of', 'among');
    if (!cue || clauseEnd(passage, cue.from, one.from) < one.from) return false;
    const heads = cue.from === sentence.from || [';', ':', ','].includes(passage.tokens.key[cue.from - 1]!);
    return heads && isLarger(one, part) && !hasSign(passage, one.to, part.from, ';');
  });
}

/** "5.45 million of the 9.28 million, or": the amount right before the word that takes it from the whole. */
function pairedWith({ passage }: Known, sentence: Sentence, whole: Spot): Spot | undefined {
  const part = sentence.spots.findLast(one => one.to <= whole.from && one.figure.kind !== 'date');
  if (!part || !comparable(part, whole) || !isLarger(whole, part) || whole.from - part.to > LED)
    return undefined;
  if (clauseEnd(passage, part.to, whole.from) < whole.from) return undefined;
  return hasCue(passage, part.to, whole.from, 'of', 'among', 'part') ? part : undefined;
}

/** "The year's target is 500 million; so far 310 million was collected, or 62 %": words say that a plan was met. */
function wholePlanned(
  { passage }: Known,
  sentence: Sentence,
  part: Spot,
  { spot }: Percent,
): Spot | undefined {
  const plan = plannedIn(passage, sentence).findLast(one => one.to <= part.from && comparable(one, part));
  return plan && hasCue(passage, plan.to, spot.from, 'fulfil') ? plan : undefined;
}

/** "120 million, of which 45 million": the amount before the word that points. */
function wholePointed({ passage }: Known, sentence: Sentence, part: Spot): Spot | undefined {
  const cue = findCue(passage, sentence.from, Math.min(sentence.to, part.to + BRIDGED), 'pointer', 'part');
  if (!cue) return undefined;
  const to = Math.min(cue.from, part.from);
  const whole = sentence.spots.findLast(one => one.to <= to && comparable(one, part));
  return whole && isLarger(whole, part) ? whole : undefined;
}

/** "of this amount", "daripada jumlah itu", "số này". */
function pointsBack({ passage }: Known, { spot }: Percent): boolean {
  const to = clauseEnd(passage, spot.to, spot.to + POINTED);
  for (let at = spot.to; at < to; at++) {
    const kinds = passage.cues[at]?.value;
    if (kinds?.includes('pointer')) return true;
    if (kinds?.includes('these') && !kinds.includes('definite') && !kinds.includes('total')) return true;
  }
  return false;
}

/** What "this" can only mean: the one larger amount of the nearest sentence that has any. */
function wholeBefore({ passage }: Known, part: Spot): Spot | undefined {
  for (let at = part.sentence; at >= Math.max(0, part.sentence - 1); at--) {
    const found = passage.sentences[at]!.spots.filter(
      one => one.index < part.index && comparable(one, part) && isLarger(one, part),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function isLarger(whole: Spot, part: Spot): boolean {
  return rangeOf(whole.figure).value > rangeOf(part.figure).value;
}

/** Whether a percentage cannot be a loose one of its part and whole: a round "30 per cent" may stand for 31. */
export function isFarOff({ spot }: Percent, { part, whole }: StatedPair): boolean {
  const implied = percentRange(rangeOf(part.figure), rangeOf(whole.figure)).value;
  const stated = rangeOf(spot.figure).value;
  // "1.07 million, or 97.3 per cent of the 1.1 billion planned": a scale word that slipped.
  if (SLIPS.some(places => Math.abs(implied * 10 ** places - stated) < SLIPPED * stated)) return true;
  if (implied >= FARTHEST * stated || stated >= FARTHEST * implied) return false;
  return significantDigits(spot.figure) > 1 || Math.abs(implied - stated) > ROUND * stated;
}
