import { isAmount, unitKey } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { asideAmounts } from './aside-amounts.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import { remainders } from './remainders.ts';
import type { Share } from './shares.ts';
import { candidatesFor, isBeyond } from './sum-candidates.ts';
import { type Support, supportOf } from './sum-support.ts';
import { type ToldList, toldLists } from './told-lists.ts';
import { toldSum } from './told-sums.ts';

/** A total with the parts that make it, or are said to. */
export interface Sum {
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** How much words, signs and digits say for it, in bits above what is asked. */
  readonly bits: number;
  /** Only a slip of the pen keeps them from agreeing. */
  readonly broken: boolean;
}

/** Bits that an agreement must have which words hardly tell of, and that words must have where it has less. */
const SHARP = 2.5;
const WORDED = 4;
/** Numbers so vague that a slip of one means nothing. */
const VAGUE = -3;
/** What speaks so much against a sum that no slip in it is looked for … */
const AGAINST = -3;
/** … unless so many bits agree but for it. */
const STRIKING = 7;
export const FAR = 100;
/** What holds goes before what a slip breaks. */
const UNLIKELY = 1;

/** Totals and their parts, in the order of the text. */
export function findSums(known: Known, shares: readonly Share[]): Sum[] {
  const byPart = new Map(shares.map(share => [share.part, share]));
  const amounts = known.passage.spots.filter(isAmount);
  const aside = asideAmounts(known);
  const lists = toldLists(known, aside);
  const found = remainders(known, aside);
  for (const [at, total] of amounts.entries()) {
    const list = lists.get(total);
    const stated = incrementSum(known, total) ?? (list && toldSum(known, list, aside, byPart));
    if (stated) found.push(stated);
    for (const { parts, skipped } of candidatesFor(known, amounts, at, byPart, aside)) {
      const evidence = sumEvidence(total, parts);
      if (!evidence || (evidence.slip && list && isTorn(list, parts))) continue;
      const support = supportOf(known, total, parts, skipped, evidence.slip, aside, byPart);
      const bits = support.bits + evidence.bits;
      const clear = !aside.has(total) && (support.rest || !parts.some(part => aside.has(part)));
      if (
        evidence.slip
          ? clear && isBroken(evidence, support, isBeyond(parts[0]!, total))
          : holds(evidence, support)
      )
        found.push({
          total,
          parts,
          bits: evidence.slip ? bits - UNLIKELY : bits,
          broken: evidence.slip !== null,
        });
    }
  }
  return settle(found);
}

/** What one list tells of belongs together: some of it makes no total, give or take a slip. */
function isTorn(list: ToldList, parts: readonly Spot[]): boolean {
  return parts.some(part => list.parts.includes(part)) && !list.parts.every(part => parts.includes(part));
}

/** Few digits agree by chance: they need words that say so. */
function holds(evidence: Evidence, support: Support): boolean {
  return support.bits + evidence.bits >= 0 && (evidence.bits >= SHARP || support.bits >= WORDED);
}

/** A sum that only a slip breaks must be told as one, or agree but for the slip in more digits than chance would. */
function isBroken(evidence: Evidence, support: Support, beyond: boolean): boolean {
  const bits = support.bits + evidence.bits;
  if (evidence.bits < VAGUE || (support.bits < AGAINST && evidence.bits < STRIKING)) return false;
  if (support.exhaustive) return bits >= 1;
  if (support.announced) return bits >= 3;
  // Amounts that are each far more than the total: only words make them its parts.
  if (beyond) return false;
  return evidence.slip === 'scale' ? bits >= 1 && evidence.bits >= 5 : bits >= 3 && evidence.bits >= 6;
}

/** A part belongs to one total: what most speaks for goes first; a total may be divided in several ways. */
function settle(found: readonly Sum[]): Sum[] {
  const parts = new Set<Spot>();
  const totals = new Set<Spot>();
  return [...found]
    .sort((a, b) => b.bits - a.bits || a.total.index - b.total.index)
    .filter(sum => {
      if (sum.parts.some(part => parts.has(part)) || (sum.broken && totals.has(sum.total))) return false;
      totals.add(sum.total);
      for (const part of sum.parts) parts.add(part);
      return true;
    })
    .sort((a, b) => a.total.index - b.total.index);
}

/** "44 calls …, and another 10 …, which would take the number to 54": stated, whether or not it adds up. */
function incrementSum(known: Known, total: Spot): Sum | undefined {
  const { passage } = known;
  const sentence = passage.sentences[total.sentence]!;
  const at = sentence.spots.indexOf(total);
  const added = sentence.spots.slice(0, at).filter(isAmount).at(-1);
  if (!added || unitKey(added) !== unitKey(total) || !hasCue(passage, added.to, total.from, 'takeTo'))
    return undefined;
  if (!hasCue(passage, Math.max(sentence.from, added.from - 3), added.from, 'increment')) return undefined;
  const base = sentence.spots
    .slice(0, sentence.spots.indexOf(added))
    .find(
      spot =>
        isAmount(spot) &&
        unitKey(spot) === unitKey(total) &&
        rangeOf(spot.figure).value < FAR * rangeOf(total.figure).value,
    );
  return base ? { total, parts: [base, added], bits: FAR, broken: false } : undefined;
}

export function draftSum(known: Known, sum: Sum): Draft {
  return {
    kind: 'sum',
    roles: {
      total: known.id(sum.total),
      parts: sum.parts.map(part => [known.id(part), '1']),
      complete: true,
    },
    ...wordsOf(sum.total, ...sum.parts),
  };
}
