import type { Spot } from '../passage.ts';
import { meets, rangeOf, shifted, significantDigits, sumRange, vagueness } from '../screen.ts';
import { claimOf, type Known } from './known.ts';
import type { Sum } from './sums.ts';

const LONGEST = 12;
const SENTENCES = 2;
/** How vague a sum may be that only arithmetic vouches for. */
const SHARP = 0.012;
const SLIPS = [3, -3, 6, -6];

/** Parts right after a total that make it once one scale word, or all of one word, is mended: stated, and printed wrong. */
export function slippedSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  if (total.figure.kind === 'count' || significantDigits(total.figure) < 3) return undefined;
  const parts: Spot[] = [];
  for (let n = 1; n <= LONGEST && at + n < row.length; n++) {
    const part = row[at + n]!;
    if (significantDigits(part.figure) < 2 || Math.abs(part.sentence - total.sentence) > SENTENCES)
      return undefined;
    if (!sameKind(known, total, part)) return undefined;
    parts.push(part);
    if (n >= 2 && mended(total, parts)) return { total, parts, stated: true };
  }
  return undefined;
}

const TRADE = /^(exports|imports|trade-surplus|trade-deficit)/;

/** Exports are no part of imports, nor of a deficit. */
function sameKind(known: Known, total: Spot, part: Spot): boolean {
  const [whole, own] = [claimOf(known, total).measure, claimOf(known, part).measure];
  if (whole === null || own === null || whole === own) return true;
  const [a, b] = [TRADE.exec(whole)?.[1], TRADE.exec(own)?.[1]];
  return a === undefined || b === undefined || a === b;
}

const CLOSE = 0.05;

function mended(total: Spot, parts: readonly Spot[]): boolean {
  const stated = rangeOf(total.figure).value;
  let sum = 0;
  for (const part of parts) sum += rangeOf(part.figure).value;
  for (const places of SLIPS) {
    // Nearly all are far off even by their values, and are not looked at further.
    const factor = 10 ** places;
    const isFar = (made: number, whole: number) => Math.abs(made - whole) > 2 * CLOSE * whole;
    if (!isFar(sum, stated * factor) && agreesWith(total, parts, spot => (spot === total ? places : 0)))
      return true;
    for (const part of parts) {
      if (isFar(sum + rangeOf(part.figure).value * (factor - 1), stated)) continue;
      if (agreesWith(total, parts, spot => (spot === part ? places : 0))) return true;
    }
  }
  const scales = new Set([total, ...parts].map(spot => spot.figure.scale));
  // A scale word that all of them have in common mends nothing.
  if (scales.size === 1) return false;
  return SLIPS.some(places =>
    [...scales].some(scale => agreesWith(total, parts, spot => (spot.figure.scale === scale ? places : 0))),
  );
}

function agreesWith(total: Spot, parts: readonly Spot[], places: (spot: Spot) => number): boolean {
  let value = 0;
  for (const part of parts) value += rangeOf(part.figure).value * 10 ** places(part);
  const stated = rangeOf(total.figure).value * 10 ** places(total);
  if (Math.abs(value - stated) > CLOSE * stated) return false;
  const sum = sumRange(parts.map(part => shifted(rangeOf(part.figure), places(part))));
  const whole = shifted(rangeOf(total.figure), places(total));
  const mendedParts = parts.map(part => shifted(rangeOf(part.figure), places(part)));
  const largest = Math.max(...mendedParts.map(part => part.high));
  const smallest = Math.min(...mendedParts.map(part => part.value));
  return (
    vagueness(sum) < SHARP &&
    vagueness(whole) < SHARP &&
    meets(sum, whole) &&
    largest < whole.low * 0.999 &&
    smallest > whole.value / 100
  );
}
