import { comparable, isAmount } from '../amounts.ts';
import { yearOf } from '../calendar.ts';
import { findCue, hasCue } from '../cues.ts';
import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { PLACES } from '../places.ts';
import { rangeOf, shifted, significantDigits } from '../screen.ts';
import { asideAmounts } from './aside-amounts.ts';
import { draftParts, type Pair } from './grouped-parts.ts';
import { claimOf, type Draft, type Known } from './known.ts';
import { isBehind, pointedPart } from './pointed-parts.ts';

const SENTENCES = 2;
/** Tokens from a whole to the part that "of which" leads to. */
const POINTED = 6;
/** Figures either side that are looked at: what keeps the search linear. */
const WINDOW = 24;

/** A partner's, a place's or a branch's part of a whole, or one that words point out: no larger than it. */
export function findParts(known: Known, tied: ReadonlySet<string>): Draft[] {
  const pairs: Pair[] = [];
  const amounts = known.passage.spots.filter(isAmount);
  const aside = asideAmounts(known);
  for (const [at, part] of amounts.entries()) {
    const pointed = pointedPart(known, amounts, at, aside);
    const before = amounts[at - 1];
    const whole =
      before && comparable(before, part) && isAmong(known, part, before)
        ? before
        : largestWhole(known, amounts, at);
    const pair = pointed ?? (whole && isStatable(known, part, whole) ? { part, whole } : undefined);
    if (pair && !tied.has(pairKey(known, pair.part, pair.whole))) pairs.push(pair);
  }
  return draftParts(known, pairs, aside);
}

/** The amount around that this one all but fills, else the largest that the claims make a whole of it; of equals the first. */
function largestWhole(known: Known, amounts: readonly Spot[], at: number): Spot | undefined {
  const part = amounts[at]!;
  let largest: Spot | undefined;
  for (let i = Math.max(0, at - WINDOW); i < amounts.length && i < at + WINDOW; i++) {
    const other = amounts[i]!;
    if (other === part || !comparable(other, part) || !isWhole(known, part, other)) continue;
    if (fillsMost(known, part, other)) return other;
    if (!largest || rangeOf(other.figure).value > rangeOf(largest.figure).value) largest = other;
  }
  return largest;
}

export function pairKey(known: Known, part: Spot, whole: Spot): string {
  return `${known.id(part)} ${known.id(whole)}`;
}

/** What is only said to lie within must fit; what "of which" points at need not. */
function isStatable(known: Known, part: Spot, whole: Spot): boolean {
  const fits = rangeOf(part.figure).low <= rangeOf(whole.figure).high;
  return fits || isSlipped(part, whole) || isPointed(known, part, whole);
}

function isWhole(known: Known, part: Spot, whole: Spot): boolean {
  const [a, b] = [claimOf(known, part), claimOf(known, whole)];
  if (a.measure === null || b.measure === null || a.measure.startsWith('change-of-')) return false;
  const [small, large] = [rangeOf(part.figure), rangeOf(whole.figure)];
  const fitting = small.low <= large.high;
  if (!fitting) return false;
  const near = Math.abs(part.sentence - whole.sentence) <= SENTENCES;
  if (fillsMost(known, part, whole)) return true;
  if (a.period !== b.period) return false;
  if (a.subject === b.subject && isAdded(known, part, whole, a.measure)) return true;
  const partner =
    a.measure === b.measure && a.subject === b.subject && a.partner !== null && b.partner === null;
  const place = a.measure === b.measure && a.partner === b.partner && isWithin(a.subject, b.subject);
  const branch =
    MEASURES.get(a.measure)?.parent === b.measure && a.subject === b.subject && a.partner === b.partner;
  return partner || (near && (place || branch));
}

/** "750 million on top of its earlier capital, which brought the project to 3.25 billion": what was added is within. */
function isAdded(known: Known, part: Spot, whole: Spot, measure: string): boolean {
  if (MEASURES.get(measure)?.increment !== true || part.sentence !== whole.sentence) return false;
  if (whole.index !== part.index + 1) return false;
  const cue = findCue(known.passage, part.to, whole.from, 'takeTo');
  return cue !== undefined && hasCue(known.passage, cue.from, whole.from, 'to', 'takeTo');
}

const MOST = 0.9;
const PROJECT = /^(project-capital|fdi-added-capital|industrial-zone-capital)$/;
const INVESTED = /^fdi-/;

/** A project that makes nine tenths of a locality's investment and more: the total must leave room for it. */
function fillsMost(known: Known, part: Spot, whole: Spot): boolean {
  const [a, b] = [claimOf(known, part), claimOf(known, whole)];
  if (a.measure === null || b.measure === null || a.measure === b.measure || !INVESTED.test(b.measure))
    return false;
  if (!PROJECT.test(a.measure) && !(INVESTED.test(a.measure) && isOneOf(known, part))) return false;
  if (a.subject !== b.subject || yearOf(a.period) !== yearOf(b.period)) return false;
  if (Math.abs(part.sentence - whole.sentence) > SENTENCES) return false;
  const [small, large] = [rangeOf(part.figure), rangeOf(whole.figure)];
  return small.value >= MOST * large.value && small.value < large.value;
}

/** "Among the large projects is one of 1.5 billion": the sentence opens with what it is one of. */
function isOneOf({ passage }: Known, part: Spot): boolean {
  const { from, spots } = passage.sentences[part.sentence]!;
  return hasCue(passage, from, from + 2, 'part', 'among') && spots.find(isAmountOf(part)) === part;
}

function isAmountOf(part: Spot) {
  return (spot: Spot) => isAmount(spot) && comparable(spot, part);
}

/** "3.6 million guests, among them 885,803 from abroad": the words say it. */
function isAmong(known: Known, part: Spot, whole: Spot): boolean {
  if (whole.sentence !== part.sentence || whole.index !== part.index - 1 || isBehind(known, whole))
    return false;
  const between = part.from - whole.to;
  return (
    between <= 10 &&
    hasCue(known.passage, whole.to, part.from, 'part') &&
    !hasCue(known.passage, whole.to, part.from, 'up', 'down')
  );
}

/**
 * "of which": nothing but a part can follow, whether or not it fits. Right behind an amount, farther from the next
 * ("300 hotels, 60 of them with 4,500 rooms"), it points at what stood before that amount.
 */
function isPointed(known: Known, part: Spot, whole: Spot): boolean {
  const cue = findCue(known.passage, whole.to, part.from, 'pointer');
  if (!cue || part.from - whole.to > POINTED) return false;
  return cue.from > whole.to || part.from - cue.to <= 1;
}

/** "3.6 million guests, among them 885,803 million": without its scale word the part would be one. */
function isSlipped(part: Spot, whole: Spot): boolean {
  const { figure } = part;
  if (figure.scale < 3 || significantDigits(figure) < 3) return false;
  return shifted(rangeOf(figure), -figure.scale).low <= rangeOf(whole.figure).high;
}

/** Whether a place lies in another. */
export function isWithin(inner: string | null, outer: string | null): boolean {
  if (inner === null || outer === null || inner === outer) return false;
  let at = PLACES.get(inner);
  for (let depth = 0; at?.parent && depth < 4; depth++) {
    if (at.parent === outer) return true;
    at = PLACES.get(at.parent);
  }
  return false;
}
