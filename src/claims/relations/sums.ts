import { isAmount, unitKey } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { type Range, rangeOf } from '../screen.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { runSum } from './run-sums.ts';
import type { Share } from './shares.ts';
import { slippedSum } from './slipped-sums.ts';
import { mendedSum } from './stated-sums.ts';
import { rowsOf } from './sum-rows.ts';
import { toldSum } from './told-sums.ts';
import { distantSum, hierarchySum, vouchedSum } from './vouched-sums.ts';

/** A total with the parts that make it. */
export interface Sum {
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** The words say that these are the parts (else arithmetic found them in a row). */
  readonly stated: boolean;
  /** They make it only once a slip of the pen is mended. */
  readonly mended?: true;
}

/** A base this many times the total is of other things. */
const FAR = 100;
/** A remainder further off than this is of something else. */
const NEARLY = 0.02;

const DIRECTIONS = [1, -1] as const;

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
    const made = [
      incrementSum(known, total),
      remainderSum(known, total, row),
      hierarchySum(known, total, row),
      vouchedSum(total, byWhole.get(total) ?? []),
      // Parts told before the total, and others behind it, can both make it.
      ...DIRECTIONS.map(direction => firstOf(rows, one => runSum(known, total, one, direction))),
      distantSum(total, amounts, at),
    ].filter(sum => sum !== undefined);
    const meant =
      slippedSum(known, total, row) ??
      (alike.length < row.length ? slippedSum(known, total, alike) : undefined) ??
      mendedSum(known, total, row) ??
      toldSum(known, total, row);
    const taken = new Set<Spot>();
    for (const sum of made.length > 0 ? made : meant ? [{ ...meant, mended: true as const }] : []) {
      if (sum.parts.some(part => taken.has(part))) continue;
      for (const part of sum.parts) taken.add(part);
      found.push(sum);
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
        Number(a.mended ?? false) - Number(b.mended ?? false) ||
        Number(b.stated) - Number(a.stated) ||
        distance(a) - distance(b) ||
        a.total.index - b.total.index,
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
