import { isAmount, unitKey } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { type Range, rangeOf } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { addTo, emptySums, sumsMeet } from '../sums-of-ranges.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { isWithin } from './parts.ts';
import type { Share } from './shares.ts';
import { slippedSum } from './slipped-sums.ts';
import { mendedSum } from './stated-sums.ts';
import { rowsOf } from './sum-rows.ts';
import { distantSum, hierarchySum, vaguenessOf, vouchedSum } from './vouched-sums.ts';

/** A total with the parts that make it. */
export interface Sum {
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** The words say that these are the parts (else arithmetic found them in a row). */
  readonly stated: boolean;
}

const LONGEST = 12;
const SKIPPED = 4;
/** A base this many times the total is of other things. */
const FAR = 100;
const CUED = 10;
const VAGUE = 0.3;
/** A remainder further off than this is of something else. */
const NEARLY = 0.02;
/** How vague a sum may be that only arithmetic vouches for. */
const SHARP = 0.012;

/** Totals and their parts, in the order of the text. */
export function findSums(known: Known, shares: readonly Share[]): Sum[] {
  const found: Sum[] = [];
  const byWhole = Map.groupBy(shares, share => share.whole);
  const wholes: (Spot | undefined)[] = known.passage.spots.map(() => undefined);
  for (const { part, whole } of shares) wholes[part.index] = whole;
  const amounts = known.passage.spots.filter(
    spot => isAmount(spot) && !claimOf(known, spot).measure?.startsWith('change-of-'),
  );
  for (const [at, total] of amounts.entries()) {
    const { all: row, alike, each: rows } = rowsOf(known, amounts, at, wholes);
    const sum =
      incrementSum(known, total) ??
      remainderSum(known, total, row) ??
      hierarchySum(known, total, row) ??
      vouchedSum(total, byWhole.get(total) ?? []) ??
      firstOf(rows, one => runSum(known, total, one)) ??
      distantSum(total, amounts, at) ??
      slippedSum(known, total, row) ??
      (alike.length < row.length ? slippedSum(known, total, alike) : undefined) ??
      mendedSum(known, total, row);
    if (sum) found.push(sum);
    // Parts told before the total and a difference told behind it: both make it.
    for (const one of rows.slice(1)) {
      const other = sum && runSum(known, total, one);
      if (other && !other.parts.some(part => sum.parts.includes(part))) found.push(other);
    }
  }
  return settle(found);
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A part belongs to one total: what the words state comes first, then the total nearest to its parts. */
function settle(found: readonly Sum[]): Sum[] {
  const parts = new Set<Spot>();
  const distance = (sum: Sum) => Math.min(...sum.parts.map(part => Math.abs(part.index - sum.total.index)));
  return [...found]
    .sort(
      (a, b) =>
        Number(b.stated) - Number(a.stated) || distance(a) - distance(b) || a.total.index - b.total.index,
    )
    .filter(sum => {
      if (sum.parts.some(part => parts.has(part))) return false;
      for (const part of sum.parts) parts.add(part);
      return true;
    })
    .sort((a, b) => a.total.index - b.total.index);
}

/** "44 calls …, and another 10 …, which would take the number to 54": stated, whether or not it adds up. */
function incrementSum(known: Known, total: Spot): Sum | undefined {
  const { passage } = known;
  const sentence = passage.sentences[total.sentence]!;
  const added = sentence.spots.findLast(spot => spot.index < total.index && isAmount(spot));
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
  return base ? { total, parts: [base, added], stated: true } : undefined;
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

/** "16,186 …; without land and lottery money, 5,056 together, 11,130 remain": a whole, what is taken off, what is left. */
function remainderSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  const [taken, left] = [row[at + 1], row[at + 2]];
  if (!taken || !left || left.sentence !== taken.sentence || left.sentence !== total.sentence)
    return undefined;
  if (!hasCue(known.passage, Math.max(taken.to, left.from - 4), left.from, 'rest')) return undefined;
  const [whole, off, rest] = [total, taken, left].map(spot => rangeOf(spot.figure)) as [Range, Range, Range];
  const near = Math.abs(off.value + rest.value - whole.value) <= NEARLY * whole.value;
  return near ? { total, parts: [taken, left], stated: true } : undefined;
}

/** Amounts in a row after (or before) a total that make it; of several such rows the closest. */
function runSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  const whole = rangeOf(total.figure);
  let best: { sum: Sum; off: number } | undefined;
  for (const direction of [1, -1] as const) {
    for (let skip = 1; skip <= SKIPPED; skip++) {
      const parts: Spot[] = [];
      const sums = emptySums();
      for (let n = 0; n < LONGEST; n++) {
        const part = row[at + direction * (skip + n)];
        if (!part) break;
        parts.push(part);
        addTo(sums, part.figure);
        const sum = sums.widest;
        if (sum.low > whole.high * 1.0001) break;
        if (parts.length < 2 || !sumsMeet(sums, total.figure)) continue;
        const ordered = [...parts].sort((a, b) => a.index - b.index);
        const stated = isStated(known, total, ordered, skip) && vaguenessOf(total, ordered) < VAGUE;
        if (!stated && !(isSharp(total, ordered, skip) && isWithinTotal(known, total, ordered))) continue;
        const off = Math.abs(sum.value - whole.value) / whole.value + 0.002 * skip;
        if (off < (best?.off ?? Number.POSITIVE_INFINITY))
          best = { sum: { total, parts: ordered, stated }, off };
      }
    }
  }
  return best?.sum;
}

/** Parts of other places or partners than the total's make no total of it. */
function isWithinTotal(known: Known, total: Spot, parts: readonly Spot[]): boolean {
  const whole = claimOf(known, total);
  return parts.every(part => {
    const claim = claimOf(known, part);
    const place = claim.subject === whole.subject || isWithin(claim.subject, whole.subject);
    return place && (whole.partner === null || claim.partner === whole.partner);
  });
}

function isStated(known: Known, total: Spot, parts: readonly Spot[], skip: number): boolean {
  if (skip > 1) return false;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const { passage } = known;
  if (total.index < first.index) {
    const colon = total.sentence === first.sentence && hasSign(passage, total.to, first.from, ':');
    const announced =
      hasCue(passage, total.to, Math.min(total.to + CUED, first.from), 'compose', 'part') ||
      hasCue(passage, Math.max(total.to, first.from - CUED), first.from + 2, 'compose', 'part');
    return colon || (first.sentence - total.sentence <= 1 && announced);
  }
  return last.sentence === total.sentence && hasCue(passage, last.to, total.from, 'takeTo', 'total');
}

/** Whether the parts make the total more closely than chance would: by the digits that carry information. */
function isSharp(total: Spot, parts: readonly Spot[], skip: number): boolean {
  if (parts.some(part => rangeOf(part.figure).value <= 0)) return false;
  const whole = rangeOf(total.figure).value;
  const vague = vaguenessOf(total, parts);
  const together = parts.every(part => part.sentence === parts[0]!.sentence);
  if (total.figure.kind === 'count' && whole < 30) return false;
  const limit = !together ? SHARP : parts.length > 2 ? 8 * SHARP : skip === 1 ? 4 * SHARP : SHARP;
  return vague < limit;
}
