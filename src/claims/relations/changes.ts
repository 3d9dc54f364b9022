import { comparable, isAmount, isPercent } from '../amounts.ts';
import { changeAnchor } from '../change-anchor.ts';
import { clauseEnd } from '../clause.ts';
import { type Comparison, comparisonsIn, namesPlace } from '../comparisons.ts';
import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Sentence, Spot } from '../passage.ts';
import { holdsAlike, meets, rangeOf } from '../screen.ts';
import { isBeside } from './compared.ts';
import { earlierValue } from './earlier-value.ts';
import { baseOfPair, growthWithChange } from './growth-with-change.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { toldLater } from './told-later.ts';

/** Tokens between a word of change and its amount. */
const LED_WITHIN = 4;
/** Figures either side of percentage points among which the percentages stand. */
const NEAR = 3;
const FAR = 4;

/** Differences: "1,495 enterprises, an increase of 406", "0.8 percentage points up on 6.9 per cent". */
export function findChanges(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    for (const spot of sentence.spots) {
      const draft =
        spot.figure.unit === 'pp'
          ? pointsOf(known, sentence, spot)
          : (changeOf(known, sentence, spot) ?? changeTold(known, sentence, spot));
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function changeOf(known: Known, sentence: Sentence, spot: Spot): Draft | undefined {
  const after = changeAnchor(known.passage, sentence, spot);
  if (!after || claimOf(known, spot).measure?.startsWith('change-of-') !== true) return undefined;
  if (growthWithChange(known, spot)) return undefined;
  const against = setAgainst(known, sentence, spot, after);
  if (against) return draftChange(known, against, spot, against.sign || 1);
  const stated = comparisonsIn(known.passage, sentence).find(
    one => (one.after === after && one.before !== spot) || (one.before === after && one.after !== spot),
  );
  if (stated)
    return draftChange(known, stated, spot, stated.sign || (isDown(known, after.to, spot) ? -1 : 1));
  const sign = isDown(known, after.to, spot) ? -1 : 1;
  const ratedBefore = baseOfPair(known, spot);
  if (ratedBefore) return draftChange(known, { before: ratedBefore, after, sign }, spot, sign);
  const later = toldLater(known, spot, after, before => isNear(before, after, spot));
  if (later) return draftChange(known, { before: later, after, sign }, spot, sign);
  return {
    kind: 'change',
    roles: {
      before: null,
      after: known.id(after),
      change: known.id(spot),
      ...(sign === -1 ? { signs: [-1] } : {}),
    },
    unprinted: { before: earlierValue(known, after) },
    ...wordsOf(after, spot),
  };
}

/** Tokens from "short of" to what something is short of. */
const AGAINST_WITHIN = 10;

/** "412,000 tonnes in April, 1.5 times March's 275,000 and 38,000 short of the record of 450,000": what it is short of follows. */
function setAgainst(known: Known, sentence: Sentence, spot: Spot, anchor: Spot): Comparison | undefined {
  const { passage } = known;
  const cue = findCue(passage, spot.to, spot.to + 2, 'upAfter', 'downAfter');
  const next = cue && sentence.spots.find(other => other.from >= cue.to && comparable(other, spot));
  if (!next || !isAmount(next) || next.from - cue.to > AGAINST_WITHIN) return undefined;
  // "behind Laos with 41 and ahead of Japan with 27" ranks them.
  if (hasCue(passage, spot.to, cue.from, 'and') || namesPlace(sentence, cue.to, next.from)) return undefined;
  if (clauseEnd(passage, cue.to, next.from) < next.from || hasCue(passage, cue.to, next.from, 'and'))
    return undefined;
  const after = comparisonsIn(passage, sentence).find(one => one.before === anchor)?.after ?? anchor;
  return { before: next, after, sign: cue.value.includes('downAfter') ? -1 : 1 };
}

/** A change of another order is of something else. */
function isNear(before: Spot, after: Spot, change: Spot): boolean {
  const moved = Math.abs(rangeOf(after.figure).value - rangeOf(before.figure).value);
  const stated = rangeOf(change.figure).value;
  return moved < FAR * stated && stated < FAR * moved;
}

/** "fell by 20 million from 120 million to 100 million": told before the values it leads from and to. */
function changeTold(known: Known, sentence: Sentence, spot: Spot): Draft | undefined {
  const { passage } = known;
  if (!isAmount(spot)) return undefined;
  const last = sentence.spots.findLast(other => other.to <= spot.from);
  const moved = lastCue(
    passage,
    Math.max(last?.to ?? sentence.from, spot.from - LED_WITHIN),
    spot.from,
    'up',
    'down',
  );
  if (!moved || hasCue(passage, moved.from, spot.from, 'to', 'from', 'baseline')) return undefined;
  const stated = comparisonsIn(passage, sentence).find(
    one =>
      ![one.before, one.after].includes(spot) && comparable(one.before, spot) && isBeside(known, spot, one),
  );
  // "3 projects added 12.9 million, for a total of 51.5 million, 2.2 times the 23.4 million of a year before"
  if (!stated || sentence.spots.some(other => multiplies(known, other, stated))) return undefined;
  return draftChange(known, stated, spot, moved.value.includes('down') ? -1 : 1);
}

/** Whether it is the multiple of two values that are compared; one with a base behind it is a multiple of that. */
function multiplies(known: Known, spot: Spot, stated: Comparison): boolean {
  if (spot.figure.unit !== 'times' || !isBeside(known, spot, stated)) return false;
  const all = comparisonsIn(known.passage, known.passage.sentences[spot.sentence]!);
  return !all.some(one => one !== stated && one.before.index === spot.index + 1);
}

function isDown({ passage }: Known, from: number, spot: Spot): boolean {
  return (
    hasCue(passage, Math.max(from, spot.from - 5), spot.from, 'down') ||
    hasCue(passage, spot.to, spot.to + 3, 'down', 'downAfter')
  );
}

/** "8.03 % was 0.95 percentage points above the national 7.08 %": two percentages and the points between them. */
function pointsOf(known: Known, sentence: Sentence, spot: Spot): Draft | undefined {
  const { passage } = known;
  const stated = comparisonsIn(passage, sentence).find(one => isPercent(one.before) && isPercent(one.after));
  const sign = isDown(known, sentence.from, spot) ? -1 : 1;
  if (stated && !isFar(stated, spot)) return draftChange(known, stated, spot, stated.sign || sign);
  const told = sentence.spots.filter(other => other.figure.kind !== 'date');
  const at = told.indexOf(spot);
  const near = told.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(isPercent);
  const pairs = near.flatMap((a, i) => near.slice(i + 1).flatMap(b => [pair(a, b), pair(b, a)]));
  const fitting = pairs.find(one => lies(one, spot, 1) || lies(one, spot, -1));
  return fitting && draftChange(known, fitting, spot, lies(fitting, spot, sign) ? sign : sign === 1 ? -1 : 1);
}

function pair(after: Spot, before: Spot): Comparison {
  return { after, before, sign: 0 };
}

function isFar({ before, after }: Comparison, spot: Spot): boolean {
  return Math.min(Math.abs(before.index - spot.index), Math.abs(after.index - spot.index)) > 2;
}

function lies({ before, after }: Comparison, change: Spot, sign: 1 | -1): boolean {
  return holdsAlike(of => {
    const [from, to, by] = [of(before.figure), of(after.figure), of(change.figure)];
    const moved =
      sign === 1
        ? { low: from.low + by.low, high: from.high + by.high }
        : { low: from.low - by.high, high: from.high - by.low };
    return meets(moved, to);
  });
}

function draftChange(known: Known, one: Comparison, spot: Spot, sign: 1 | -1): Draft {
  return {
    kind: 'change',
    roles: {
      before: known.id(one.before),
      after: known.id(one.after),
      change: known.id(spot),
      ...(sign === -1 ? { signs: [-1] } : {}),
    },
    ...wordsOf(one.before, one.after, spot),
  };
}
