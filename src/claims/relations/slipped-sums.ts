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
  for (let n = 2; n <= LONGEST && at + n < row.length; n++) {
    const parts = row.slice(at + 1, at + 1 + n);
    if (parts.some(part => significantDigits(part.figure) < 2)) return undefined;
    if (parts.some(part => Math.abs(part.sentence - total.sentence) > SENTENCES)) return undefined;
    if (!parts.every(part => sameKind(known, total, part))) return undefined;
    if (mended(total, parts)) return { total, parts, stated: true };
  }
  return undefined;
}

const TRADE = /^(exports|imports|trade-surplus|trade-deficit)/;

/** Exports are no part of imports, nor of a deficit. */
function sameKind(known: Known, total: Spot, part: Spot): boolean {
  const [whole, own] = [total, part].map(spot => TRADE.exec(claimOf(known, spot).measure ?? '')?.[1]);
  return whole === undefined || own === undefined || whole === own;
}

function mended(total: Spot, parts: readonly Spot[]): boolean {
  const all = [total, ...parts];
  const scales = new Set(all.map(spot => spot.figure.scale));
  // A scale word that all of them have in common mends nothing.
  if (scales.size === 1) scales.clear();
  const stated = rangeOf(total.figure).value;
  const values = parts.map(part => rangeOf(part.figure).value);
  const sum = values.reduce((a, b) => a + b, 0);
  for (const places of SLIPS) {
    // What is far off even by its values is not looked at further: nearly all.
    const slip = 10 ** places - 1;
    for (const [i, spot] of all.entries()) {
      const off = i === 0 ? sum - stated * (1 + slip) : sum + values[i - 1]! * slip - stated;
      if (Math.abs(off) > 2 * CLOSE * stated * (i === 0 ? 1 + slip : 1)) continue;
      if (agreesWith(total, parts, other => (other === spot ? places : 0))) return true;
    }
    for (const scale of scales) {
      if (agreesWith(total, parts, other => (other.figure.scale === scale ? places : 0))) return true;
    }
  }
  return false;
}

const CLOSE = 0.05;

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
