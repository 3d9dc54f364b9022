import type { Verdict } from '../model/relation.ts';
import { type Int, powerOfTen } from '../number/int.ts';
import { admitted, type Printed } from '../number/printed.ts';
import { multiply, type Rational, rational, reduce } from '../number/rational.ts';

/**
 * A printed figure in machine integers: value and ends of its nearest reading, in steps of 10^−places / 2. Figures that do
 * not fit (qualified, one-sided, with open ends, too long) have none, and go the general way.
 */
export interface Quick {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly places: number;
}

const MAX = Number.MAX_SAFE_INTEGER;

/** How near to 0.9 a use may be before floating point cannot tell on which side. */
const MARGIN = 1e-9;

/** The figure in machine integers, or null. */
export function quickFigure(printed: Printed | null): Quick | null {
  if (printed === null || printed.qualifier !== 'exact') return null;
  const span = admitted(printed, 'nearest');
  if (span.low === null || span.high === null || !span.lowClosed || !span.highClosed) return null;
  const places = printed.decimal.places - printed.scale;
  const value = steps(printed.value, places);
  const low = steps(span.low, places);
  const high = steps(span.high, places);
  return value === null || low === null || high === null || Math.abs(places) > 15
    ? null
    : { value, low, high, places };
}

/** value × 2 × 10^places where that is a safe whole number, else null. */
function steps(value: Rational, places: number): number | null {
  const by = places >= 0 ? rational(powerOfTen(places)) : rational(1, powerOfTen(-places));
  const { n, d }: { n: Int; d: Int } = reduce(multiply(value, multiply(by, rational(2))));
  return typeof n === 'number' && d === 1 ? n : null;
}

/** 10ⁿ as a number, for 0 ≤ n ≤ 15. */
const TEN: readonly number[] = Array.from({ length: 16 }, (_, n) => 10 ** n);

/**
 * The verdict on part = share % of whole where it holds in the nearest reading and all fits machine integers; null where
 * the general way must judge. Cross-multiplied, so nothing is divided or rounded.
 */
export function quickShare(part: Quick, whole: Quick, share: Quick): Verdict | null {
  if (whole.low <= 0 || part.low < 0) return null;
  // part · 100 · 2 · 10^(places of whole and share) against whole · share · 10^(places of part).
  const shift = whole.places + share.places - part.places;
  if (shift > 15 || shift < -15) return null;
  const left = 200 * (shift > 0 ? TEN[shift]! : 1);
  const right = shift < 0 ? TEN[-shift]! : 1;
  const widest = Math.max(Math.abs(share.low), Math.abs(share.high));
  if (part.high * left > MAX || whole.high * widest * right > MAX) return null;
  if (part.low * left > share.high * whole.high * right) return null;
  if (part.high * left < share.low * whole.low * right) return null;
  const again = part.value * left;
  if (again >= share.low * whole.value * right && again <= share.high * whole.value * right) return 'equal';
  const scale = left / right;
  return byUse((part.low * scale) / whole.high, (part.high * scale) / whole.low, share.low, share.high);
}

/**
 * The verdict on after = before · (1 ± rate %), `sign` giving the direction; null as in `quickShare`. Growth is a share of
 * what was before: after is 100 ± rate per cent of it.
 */
export function quickGrowth(before: Quick, after: Quick, rate: Quick, sign: number): Verdict | null {
  if (rate.places < 0 || rate.places > 12) return null;
  const hundred = 200 * TEN[rate.places]!;
  const value = hundred + sign * rate.value;
  const a = hundred + sign * rate.low;
  const b = hundred + sign * rate.high;
  return quickShare(after, before, { value, low: Math.min(a, b), high: Math.max(a, b), places: rate.places });
}

/** The verdict on Σ parts = total with weights of 1 or −1; null as in `quickShare`. */
export function quickSum(parts: readonly Quick[], weights: readonly number[], total: Quick): Verdict | null {
  let places = total.places;
  for (const part of parts) if (part.places > places) places = part.places;
  let value = 0;
  let low = 0;
  let high = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const gap = places - part.places;
    if (gap > 15) return null;
    const by = TEN[gap]!;
    const w = weights[i]!;
    value += w * part.value * by;
    low += (w > 0 ? part.low : -part.high) * by;
    high += (w > 0 ? part.high : -part.low) * by;
    if (Math.abs(low) > MAX || Math.abs(high) > MAX || Math.abs(part.high * by) > MAX) return null;
  }
  const gap = places - total.places;
  if (gap > 15) return null;
  const by = TEN[gap]!;
  const from = total.low * by;
  const to = total.high * by;
  if (Math.abs(from) > MAX || Math.abs(to) > MAX || low > to || high < from) return null;
  return value >= from && value <= to ? 'equal' : byUse(low, high, from, to);
}

/** `rounded` or `edge` by how much of the room is used, in floating point where that is beyond doubt. */
function byUse(low: number, high: number, from: number, to: number): Verdict | null {
  const room = high - low + (to - from);
  if (room === 0) return null;
  const use = Math.abs(high + low - (to + from)) / room;
  if (Math.abs(use - 0.9) < MARGIN) return null;
  return use > 0.9 ? 'edge' : 'rounded';
}
