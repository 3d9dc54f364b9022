import { comparable } from '../amounts.ts';
import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import {
  holdsAlike,
  holdsTightly,
  lastUnit,
  meets,
  rangeOf,
  significantDigits,
  sumRange,
} from '../screen.ts';
import { claimOf, type Known } from './known.ts';
import type { Share } from './shares.ts';
import { isMended } from './stated-sums.ts';
import type { Sum } from './sums.ts';

const LONGEST = 12;
/** Amounts after a total that are looked at, and sentences. */
const WINDOW = 40;
const DISTANT = 6;
const DISTANT_DIGITS = 4;
const DISTANT_VAGUE = 0.002;

/** Parts whose shares of the total make a hundred per cent. */
export function vouchedSum(total: Spot, own: readonly Share[]): Sum | undefined {
  if (own.length < 2 || new Set(own.map(share => share.part)).size < own.length) return undefined;
  const hundred = holdsTightly(of =>
    meets(sumRange(own.map(share => of(share.percent.spot.figure))), { low: 100, high: 100 }),
  );
  const parts = own.map(share => share.part).sort((a, b) => a.index - b.index);
  const made = holdsTightly(of => meets(sumRange(parts.map(part => of(part.figure))), of(total.figure)));
  return hundred && made ? { total, parts, stated: true } : undefined;
}

/** Sentences on, all amounts of one sentence that make the total to four digits and more. */
export function distantSum(total: Spot, amounts: readonly Spot[], at: number): Sum | undefined {
  if (total.figure.kind === 'count' || significantDigits(total.figure) < DISTANT_DIGITS) return undefined;
  const bySentence = new Map<number, Spot[]>();
  for (const spot of amounts.slice(at + 1, at + WINDOW)) {
    const distance = spot.sentence - total.sentence;
    if (distance > DISTANT) break;
    if (distance < 1 || !comparable(spot, total)) continue;
    bySentence.set(spot.sentence, [...(bySentence.get(spot.sentence) ?? []), spot]);
  }
  for (const parts of bySentence.values()) {
    if (parts.length < 2 || parts.length > LONGEST || vaguenessOf(total, parts) > DISTANT_VAGUE) continue;
    if (parts.some(part => significantDigits(part.figure) < 3)) continue;
    if (holdsTightly(of => meets(sumRange(parts.map(part => of(part.figure))), of(total.figure))))
      return { total, parts, stated: false };
  }
  return undefined;
}

/** Measures that others are branches of. */
const PARENTS: ReadonlySet<string | null> = new Set([...MEASURES.values()].map(({ parent }) => parent));

/** Children of the total's measure that between them make it: domestic revenue and revenue from trade. */
export function hierarchySum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const claim = claimOf(known, total);
  if (claim.measure === null || !PARENTS.has(claim.measure)) return undefined;
  const children = row.filter(spot => {
    const other = claimOf(known, spot);
    return (
      spot !== total &&
      other.measure !== null &&
      MEASURES.get(other.measure)?.parent === claim.measure &&
      other.subject === claim.subject &&
      rangeOf(spot.figure).low <= rangeOf(total.figure).high
    );
  });
  const distinct = children.filter(
    (spot, i) =>
      children.findIndex(other => claimOf(known, other).measure === claimOf(known, spot).measure) === i,
  );
  if (distinct.length < 2) return undefined;
  const whole = holdsAlike(of => meets(sumRange(distinct.map(spot => of(spot.figure))), of(total.figure)));
  return whole || isMended(total, distinct) ? { total, parts: distinct, stated: true } : undefined;
}

/** The units of the last telling digits together, against the total. */
export function vaguenessOf(total: Spot, parts: readonly Spot[]): number {
  const units = [total, ...parts].reduce((sum, spot) => sum + lastUnit(spot.figure), 0);
  return units / rangeOf(total.figure).value;
}
