import { comparable, isAmount } from '../amounts.ts';
import { baseOf } from '../claims.ts';
import { hasCue, type Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { meets, percentRange, rangeOf, shifted, significantDigits } from '../screen.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** A share with its part and whole, and how sure the whole is. */
export interface Share {
  readonly percent: Percent;
  readonly part: Spot;
  readonly whole: Spot;
}

const NEAR = 6;
const SLIPS = [3, -3, 6, -6, 9, -9];

/**
 * Shares whose whole is printed. A percentage may belong to several amounts and several wholes may be meant: the reading
 * under which the text makes sense is taken. Where none does, only a whole that the text itself points to ("of this",
 * or the whole of the shares beside it), or a slip of a scale word, makes a share that can contradict.
 */
export function findShares(known: Known): Share[] {
  const shares: Share[] = [];
  const open: Percent[] = [];
  for (const percent of known.percents.values()) {
    if (percent.role !== 'share') continue;
    const found = fittingShare(known, percent);
    if (found) shares.push(found);
    else if (percent.anchors.length > 0) open.push(percent);
  }
  for (const percent of open) {
    const found =
      pointedShare(known, percent) ?? siblingShare(known, percent, shares) ?? slippedShare(known, percent);
    if (found) shares.push(found);
  }
  return shares.sort((a, b) => a.percent.spot.index - b.percent.spot.index);
}

export function draftShare(known: Known, share: Share): Draft {
  const { percent, part, whole } = share;
  return {
    kind: 'share',
    roles: { part: known.id(part), whole: known.id(whole), share: known.id(percent.spot) },
    ...wordsOf(part, percent.spot),
  };
}

function fittingShare(known: Known, percent: Percent): Share | undefined {
  for (const part of parts(percent)) {
    for (const whole of wholes(known, percent, part)) {
      if (agrees(percent, part, whole, 0)) return { percent, part, whole };
    }
  }
  return undefined;
}

/** "of this", "of them": the amount just before in the sentence, or the last of the sentence before. */
function pointedShare(known: Known, percent: Percent): Share | undefined {
  const part = parts(percent)[0];
  if (!part) return undefined;
  const { passage } = known;
  const from = Math.min(part.from, percent.spot.from) - NEAR;
  const to = Math.max(part.to, percent.spot.to) + NEAR;
  if (
    !hasCue(
      passage,
      Math.max(from, sentenceOf(known, part).from),
      Math.min(to, sentenceOf(known, part).to),
      'part',
    )
  ) {
    return undefined;
  }
  const whole = wholes(known, percent, part).find(
    other => other.sentence === part.sentence && other.to <= Math.min(part.from, percent.spot.from),
  );
  return whole ? { percent, part, whole } : undefined;
}

/** The whole of the shares beside it, where this one says nothing else. */
function siblingShare(known: Known, percent: Percent, shares: readonly Share[]): Share | undefined {
  const part = parts(percent)[0];
  if (!part) return undefined;
  const own = ofMeasure(known, percent);
  const sibling = shares.find(
    other =>
      Math.abs(other.percent.spot.sentence - percent.spot.sentence) <= 1 &&
      comparable(other.part, part) &&
      comparable(other.whole, part) &&
      (own === null || ofMeasure(known, other.percent) === null || own === ofMeasure(known, other.percent)) &&
      significantDigits(other.percent.spot.figure) >= 2 &&
      other.part !== part &&
      other.whole !== part,
  );
  return sibling ? { percent, part, whole: sibling.whole } : undefined;
}

/** A share that agrees to the digit once a scale word is mended was meant, and is printed wrong. */
function slippedShare(known: Known, percent: Percent): Share | undefined {
  for (const part of parts(percent).slice(0, 1)) {
    if (significantDigits(part.figure) < 3 || significantDigits(percent.spot.figure) < 3) continue;
    for (const whole of wholes(known, percent, part, true)) {
      if (Math.abs(whole.sentence - part.sentence) > 1 || significantDigits(whole.figure) < 3) continue;
      if (SLIPS.some(places => agrees(percent, part, whole, places))) return { percent, part, whole };
    }
  }
  return undefined;
}

function agrees(percent: Percent, part: Spot, whole: Spot, places: number): boolean {
  const implied = percentRange(shifted(rangeOf(part.figure), places), rangeOf(whole.figure));
  return meets(implied, rangeOf(percent.spot.figure));
}

/** The measure the words after the percentage name as the whole's, or null. */
function ofMeasure(known: Known, percent: Percent): string | null {
  if (percent.ofTo <= percent.ofFrom) return null;
  const measure = claimOf(known, percent.spot).measure;
  return measure === null ? null : baseOf(measure);
}

function parts(percent: Percent): readonly Spot[] {
  return percent.anchors;
}

function sentenceOf(known: Known, spot: Spot) {
  return known.passage.sentences[spot.sentence]!;
}

/** Amounts that can be the whole of a part, nearest and likeliest first. */
function wholes(known: Known, percent: Percent, part: Spot, any = false): Spot[] {
  const size = rangeOf(part.figure);
  const found = known.passage.spots.filter(
    spot =>
      spot !== part &&
      isAmount(spot) &&
      comparable(spot, part) &&
      (any || rangeOf(spot.figure).high >= size.low) &&
      known.passage.sentences[spot.sentence]!.segment.role !== 'furniture',
  );
  const measure = ofMeasure(known, percent);
  const rank = (spot: Spot) =>
    Math.abs(spot.sentence - part.sentence) * 4 +
    (spot.index > part.index ? 3 : 0) +
    (measure !== null && claimOf(known, spot).measure === measure ? -5 : 0);
  return found.sort((a, b) => rank(a) - rank(b));
}
