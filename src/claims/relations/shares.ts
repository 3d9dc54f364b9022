import { comparable } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { plannedIn } from '../plan-values.ts';
import { holdsAlike, meets, missBy, percentRange, rangeOf, significantDigits } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { distanceCost, isOpposite, isOtherSide, ofMeasure, sidesOf, wholes } from './share-wholes.ts';
import { isMended, mendedShare, SLIPS, slippedShare } from './slipped-shares.ts';
import { isFarOff, statedPair } from './stated-shares.ts';

/** A share with its part and whole; `fits`: the printed numbers allow it. */
export interface Share {
  readonly percent: Percent;
  readonly part: Spot;
  readonly whole: Spot;
  readonly fits: boolean;
}

const BESIDE = 12;
/** Shares either side that are looked at: what keeps the search linear. */
const RECENT = 48;
const SIBLINGS = 2;
const SPAN = 4;
/** What a whole gains that another share of the sentence has. */
const SHARED = 6;
/** A share this close to that of the one amount it can be of is meant so, and printed wrong. */
const NEARLY = 0.02;
const FARTHEST = 5;

/**
 * Shares whose whole is printed. A percentage may belong to several amounts and several wholes may be meant: the reading
 * under which the text makes sense is taken. Where none does, only a whole that the text itself points to ("of this",
 * or the whole of the shares beside it), or a slip of a scale word, makes a share that can contradict.
 */
export function findShares(known: Known): Share[] {
  const percents = [...known.percents.values()].filter(
    one => (one.role === 'share' || one.whole !== undefined) && one.anchors.length > 0,
  );
  const firsts = new Map<Spot, Percent>();
  for (const percent of percents) {
    const first = percent.anchors[0]!;
    if (percent.role === 'share' && !firsts.has(first)) firsts.set(first, percent);
  }
  const shares: Share[] = [];
  const open: Percent[] = [];
  for (const percent of percents) {
    const found =
      statedShare(known, percent) ??
      (percent.role === 'share' ? fittingShare(known, percent, firsts, shares.slice(-RECENT)) : undefined);
    if (found) shares.push(found);
    else if (firsts.get(percent.anchors[0]!) === percent) open.push(percent);
  }
  const fitting = Map.groupBy(shares, share => share.percent.spot.sentence);
  for (const percent of open) {
    const found =
      slippedShare(known, percent) ??
      pointedShare(known, percent) ??
      siblingShare(known, percent, fitting) ??
      nearShare(known, percent) ??
      mendedShare(known, percent, firsts);
    if (found && isPlausible(found)) shares.push(found);
  }
  return shares.sort((a, b) => a.percent.spot.index - b.percent.spot.index);
}

/**
 * Whether a share that does not fit may yet be what the text says: "more than a billion each" is a threshold, and a share
 * many times off is of something else, unless a scale word slipped.
 */
function isPlausible(share: Share): boolean {
  const { part, whole, percent } = share;
  if (part.figure.qualifier !== 'exact' && significantDigits(part.figure) < 2) return false;
  const implied = percentRange(rangeOf(part.figure), rangeOf(whole.figure)).value;
  const stated = rangeOf(percent.spot.figure).value;
  if (implied < FARTHEST * stated && stated < FARTHEST * implied) return true;
  return SLIPS.some(places => Math.abs(implied * 10 ** places - stated) < NEARLY * stated);
}

export function draftShare(known: Known, share: Share): Draft {
  const { percent, part, whole } = share;
  return {
    kind: 'share',
    roles: { part: known.id(part), whole: known.id(whole), share: known.id(percent.spot) },
    ...wordsOf(part, percent.spot),
  };
}

function fittingShare(
  known: Known,
  percent: Percent,
  firsts: ReadonlyMap<Spot, Percent>,
  before: readonly Share[],
): Share | undefined {
  let best: { share: Share; cost: number } | undefined;
  const shared = new Set(
    before.filter(one => one.percent.spot.sentence === percent.spot.sentence).map(one => one.whole),
  );
  const sides = sidesOf(known, percent);
  for (const [rank, part] of percent.anchors.entries()) {
    if (rank > 0 && firsts.has(part) && firsts.get(part) !== percent) continue;
    for (const whole of wholes(known, part)) {
      if (!makesShare(part, whole, percent.spot)) continue;
      if (isOpposite(known, sides, whole) || isPlannedOnly(known, percent, whole)) continue;
      // One part has one share of a whole; further percentages beside it are of things not counted.
      if (isOtherSide(known, percent, whole) || before.some(one => one.part === part && one.whole === whole))
        continue;
      const implied = percentRange(rangeOf(part.figure), rangeOf(whole.figure));
      const off = missBy(implied, percent.spot.figure);
      // A whole that is itself a part of something needs the digits on its side, or another share beside it.
      if (
        !shared.has(whole) &&
        firsts.has(whole) &&
        firsts.get(whole) !== percent &&
        (off > 1 || significantDigits(percent.spot.figure) < 3)
      )
        continue;
      const cost =
        distanceCost(known, percent, part, whole) +
        6 * rank +
        2 * Math.log2(1 + off) -
        (shared.has(whole) ? SHARED : 0);
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY))
        best = { share: { percent, part, whole, fits: true }, cost };
    }
  }
  return best?.share;
}

/** "36 per cent of the year's takings": what they were to be is not meant. */
function isPlannedOnly({ passage }: Known, { ofFrom, ofTo }: Percent, whole: Spot): boolean {
  if (ofTo <= ofFrom || passage.cues[ofFrom]?.value.includes('of') !== true) return false;
  return plannedIn(passage, passage.sentences[whole.sentence]!).includes(whole);
}

/** The whole that the words give right behind the percentage, and the amount it restates. */
function statedShare(known: Known, percent: Percent): Share | undefined {
  const { whole, spot } = percent;
  const near = percent.anchors.find(one => one !== whole);
  if (whole && near && comparable(near, whole) && makesShare(near, whole, spot))
    return { percent, part: near, whole, fits: true };
  const pair = whole && statedPair(known, percent);
  if (pair) {
    const fits = makesShare(pair.part, pair.whole, spot);
    if (fits || isFarOff(percent, pair)) return { percent, ...pair, fits };
  }
  if (!whole || !near || !comparable(near, whole)) return undefined;
  if (near.index !== spot.index - 1 || significantDigits(spot.figure) < 2) return undefined;
  return isMended(percent, near, whole) ? { percent, part: near, whole, fits: false } : undefined;
}

function makesShare(part: Spot, whole: Spot, share: Spot): boolean {
  return holdsAlike(of => meets(percentRange(of(part.figure), of(whole.figure)), of(share.figure)));
}

/** The whole that the words point to: "of which", "of that workforce", "Of the 1,250 polled, 430". */
function pointedShare(known: Known, percent: Percent): Share | undefined {
  if (percent.whole) return undefined;
  const pair = statedPair(known, percent);
  return pair && isFarOff(percent, pair) ? { percent, ...pair, fits: false } : undefined;
}

/** The whole of the shares beside it, where this one says nothing else. */
function siblingShare(
  known: Known,
  percent: Percent,
  shares: ReadonlyMap<number, readonly Share[]>,
): Share | undefined {
  const part = percent.anchors[0]!;
  if (!isBeside(known, percent, part)) return undefined;
  const own = ofMeasure(known, percent);
  const { sentence } = percent.spot;
  const near: Share[] = [];
  for (let at = sentence - SPAN; at <= sentence + SPAN; at++) near.push(...(shares.get(at) ?? []));
  const siblings = near.filter(
    other =>
      other.fits &&
      comparable(other.part, part) &&
      comparable(other.whole, part) &&
      agreeing(own, ofMeasure(known, other.percent)) &&
      other.part !== part &&
      other.whole !== part,
  );
  for (const sibling of siblings) {
    const same = siblings.filter(other => other.whole === sibling.whole);
    if (!same.some(other => Math.abs(other.percent.spot.sentence - percent.spot.sentence) <= 1)) continue;
    const sharp = same.some(other => significantDigits(other.percent.spot.figure) >= 3);
    const close = same.some(
      other =>
        missBy(
          percentRange(rangeOf(other.part.figure), rangeOf(other.whole.figure)),
          other.percent.spot.figure,
        ) <= 2,
    );
    if (close && (sharp || same.length >= SIBLINGS))
      return { percent, part, whole: sibling.whole, fits: false };
  }
  return undefined;
}

/** The only amount of the measure that the words name, just before, and all but right. */
function nearShare(known: Known, percent: Percent): Share | undefined {
  const part = percent.anchors[0]!;
  const measure = ofMeasure(known, percent);
  if (measure === null || !percent.stated || !isBeside(known, percent, part)) return undefined;
  if (significantDigits(percent.spot.figure) < 3 || significantDigits(part.figure) < 3) return undefined;
  const found = wholes(known, part).filter(
    spot =>
      spot.index < part.index &&
      part.sentence - spot.sentence <= 2 &&
      claimOf(known, spot).measure === measure,
  );
  const [whole] = found;
  if (!whole || found.length > 1) return undefined;
  const implied = percentRange(rangeOf(part.figure), rangeOf(whole.figure));
  const stated = rangeOf(percent.spot.figure).value;
  return Math.abs(implied.value - stated) <= NEARLY * stated
    ? { percent, part, whole, fits: false }
    : undefined;
}

/** Two names of the whole agree unless both are given and differ by more than one being a branch of the other. */
function agreeing(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || a.endsWith(b) || b.endsWith(a);
}

/** The amount stands right beside the percentage: before it in its clause, or led to by its words. */
export function isBeside(known: Known, percent: Percent, part: Spot): boolean {
  const { passage } = known;
  if (part.to <= percent.spot.from) {
    const between = passage.spots.slice(part.index + 1, percent.spot.index);
    if (between.some(spot => known.percents.get(spot)?.role === 'share')) return false;
    return !hasSign(passage, part.to, percent.spot.from, ';');
  }
  return (
    hasCue(passage, percent.spot.to, part.from, 'to', 'with', 'or') && part.from - percent.spot.to <= BESIDE
  );
}
