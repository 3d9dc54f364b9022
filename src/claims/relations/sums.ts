import { comparable, isAmount } from '../amounts.ts';
import { MEASURES } from '../lexicon.ts';
import { hasCue, type Spot } from '../passage.ts';
import { meets, type Range, rangeOf, shifted, significantDigits, sumRange, vagueness } from '../screen.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** A total with the parts that make it. */
export interface Sum {
  readonly total: Spot;
  readonly parts: readonly Spot[];
  /** The words say that these are the parts (else arithmetic found them in a row). */
  readonly stated: boolean;
}

const LONGEST = 12;
const SENTENCES = 2;
const SKIPPED = 4;
/** How vague a sum may be that only arithmetic vouches for. */
const SHARP = 0.012;
const SLIPS = [3, -3, 6, -6];

/** Totals and their parts, in the order of the text. */
export function findSums(known: Known): Sum[] {
  const sums: Sum[] = [];
  const amounts = known.passage.spots.filter(
    spot => isAmount(spot) && !claimOf(known, spot).measure?.startsWith('change-of-'),
  );
  const parts = new Set<Spot>();
  for (const total of amounts) {
    const row = amounts.filter(
      spot =>
        spot === total || (comparable(spot, total) && Math.abs(spot.sentence - total.sentence) <= SENTENCES),
    );
    const sum = hierarchySum(known, total, row) ?? runSum(known, total, row) ?? slippedSum(total, row);
    if (!sum) continue;
    if (sum.parts.some(part => parts.has(part)) && !sum.stated) continue;
    for (const part of sum.parts) parts.add(part);
    sums.push(sum);
  }
  return sums;
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

/** Amounts in a row after (or before) a total that make it. */
function runSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  const whole = rangeOf(total.figure);
  for (const direction of [1, -1] as const) {
    for (let skip = 1; skip <= SKIPPED; skip++) {
      const parts: Spot[] = [];
      for (let n = 0; n < LONGEST; n++) {
        const part = row[at + direction * (skip + n)];
        if (!part) break;
        parts.push(part);
        const sum = sumRange(parts.map(spot => rangeOf(spot.figure)));
        if (sum.low > whole.high * 1.0001) break;
        if (parts.length < 2 || !meets(sum, whole)) continue;
        const ordered = [...parts].sort((a, b) => a.index - b.index);
        const stated = isStated(known, total, ordered, skip);
        if (stated || isSharp(sum, whole, total, ordered)) return { total, parts: ordered, stated };
      }
    }
  }
  return undefined;
}

function isStated(known: Known, total: Spot, parts: readonly Spot[], skip: number): boolean {
  if (skip > 1) return false;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const { passage } = known;
  if (total.index < first.index) return hasCue(passage, total.to, first.from + 3, 'compose', 'part', 'share');
  return hasCue(passage, last.to, total.from, 'takeTo', 'total');
}

function isSharp(sum: Range, whole: Range, total: Spot, parts: readonly Spot[]): boolean {
  if (parts.some(part => rangeOf(part.figure).value <= 0)) return false;
  const vague = Math.max(vagueness(sum), vagueness(whole));
  if (total.figure.kind === 'count') {
    // Small whole numbers agree by chance; large ones hardly ever.
    return whole.low === whole.high ? whole.value >= 30 : vague < SHARP / 4;
  }
  return (
    vague < SHARP &&
    (significantDigits(total.figure) >= 3 || parts.every(part => significantDigits(part.figure) >= 3))
  );
}

/** Children of the total's measure that between them make it: domestic revenue and revenue from trade. */
function hierarchySum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const claim = claimOf(known, total);
  if (claim.measure === null) return undefined;
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
  const sum = sumRange(distinct.map(spot => rangeOf(spot.figure)));
  return meets(sum, rangeOf(total.figure)) ? { total, parts: distinct, stated: true } : undefined;
}

/** Parts right after a total that make it once one scale word, or all of one word, is mended: stated, and printed wrong. */
function slippedSum(total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  if (total.figure.kind === 'count' || significantDigits(total.figure) < 3) return undefined;
  for (let n = 2; n <= LONGEST && at + n < row.length; n++) {
    const parts = row.slice(at + 1, at + 1 + n);
    if (parts.some(part => significantDigits(part.figure) < 2)) return undefined;
    if (parts.some(part => Math.abs(part.sentence - total.sentence) > 1)) return undefined;
    if (mended(total, parts)) return { total, parts, stated: true };
  }
  return undefined;
}

function mended(total: Spot, parts: readonly Spot[]): boolean {
  const all = [total, ...parts];
  const scales = new Set(all.map(spot => spot.figure.scale));
  for (const places of SLIPS) {
    for (const spot of all) if (agreesWith(total, parts, other => (other === spot ? places : 0))) return true;
    for (const scale of scales) {
      if (agreesWith(total, parts, other => (other.figure.scale === scale ? places : 0))) return true;
    }
  }
  return false;
}

function agreesWith(total: Spot, parts: readonly Spot[], places: (spot: Spot) => number): boolean {
  const sum = sumRange(parts.map(part => shifted(rangeOf(part.figure), places(part))));
  const whole = shifted(rangeOf(total.figure), places(total));
  const largest = Math.max(...parts.map(part => shifted(rangeOf(part.figure), places(part)).high));
  return (
    vagueness(sum) < SHARP && vagueness(whole) < SHARP && meets(sum, whole) && largest < whole.low * 0.999
  );
}
