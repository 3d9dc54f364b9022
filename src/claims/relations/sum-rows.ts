import { comparable } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import { hasSign } from '../signs.ts';
import { claimOf, type Known } from './known.ts';

/** Amounts either side of a total that are looked at. */
const WINDOW = 40;
const SENTENCES = 2;

/** The amounts around a total, all of them and in selections that leave something out. */
export interface Rows {
  readonly all: readonly Spot[];
  /** Those of the total's measure. */
  readonly alike: readonly Spot[];
  /** `all` first, then each selection that is shorter. */
  readonly each: readonly (readonly Spot[])[];
}

/** `wholes`: by index of a figure the amount that it is a share of. */
export function rowsOf(
  known: Known,
  amounts: readonly Spot[],
  at: number,
  wholes: readonly (Spot | undefined)[],
): Rows {
  const total = amounts[at]!;
  const all = rowAround(amounts, at);
  const { measure } = claimOf(known, total);
  const alike: Spot[] = [];
  const heads: Spot[] = [];
  const own: Spot[] = [];
  for (let i = 0; i < all.length; i++) {
    const spot = all[i]!;
    if (claimOf(known, spot).measure === measure) alike.push(spot);
    if (isClauseHead(known, total, all[i - 1], spot)) heads.push(spot);
    // "97 million for rice, 41 million of it paid by the Chinese": a part of a part is no part of the total.
    const whole = wholes[spot.index];
    if (spot === total || whole === undefined || whole === total || !all.includes(whole)) own.push(spot);
  }
  const shorter = [alike, heads, own].filter(one => one.length < all.length);
  return { all, alike, each: [all, ...shorter] };
}

/** Amounts that one can be added to, or be the total of: comparable, and within a few sentences. */
function rowAround(amounts: readonly Spot[], at: number): Spot[] {
  const total = amounts[at]!;
  let first = at;
  while (first > 0 && at - first < WINDOW && isNear(amounts[first - 1]!, total)) first--;
  const row: Spot[] = [];
  for (let i = first; i < amounts.length && i < at + WINDOW; i++) {
    const spot = amounts[i]!;
    if (!isNear(spot, total)) break;
    if (spot === total || comparable(spot, total)) row.push(spot);
  }
  return row;
}

function isNear(a: Spot, b: Spot): boolean {
  return Math.abs(a.sentence - b.sentence) <= SENTENCES;
}

/** "taxes 7.26 trillion, 5.9 trillion of it on crude; payers 11.2 trillion": the first amount of each clause. */
function isClauseHead(known: Known, total: Spot, before: Spot | undefined, spot: Spot): boolean {
  if (spot === total || !before || before === total || before.sentence !== spot.sentence) return true;
  return hasSign(known.passage, before.to, spot.from, ';');
}
