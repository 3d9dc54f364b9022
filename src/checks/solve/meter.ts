import type { Int } from '../../number/int.ts';
import type { Span } from '../../number/interval.ts';

/**
 * What solving may still cost, in steps of machine arithmetic. Counted, not timed: equal input is cut at the same place
 * everywhere.
 */
export interface Meter {
  left: number;
}

/** Steps that any worksheet may cost: some ten nanoseconds each. */
const STEPS = 100_000_000;

/** Steps that each of its relations adds, so that a long worksheet of ordinary tables is never cut. */
const STEPS_A_RELATION = 10_000;

/** The work that a worksheet of so many relations may cost. */
export function meterFor(relations: number): Meter {
  return { left: STEPS + STEPS_A_RELATION * relations };
}

export function isSpent(meter: Meter): boolean {
  return meter.left <= 0;
}

/** Pays for `count` operations on numbers as long as the one whose `weight` is given. */
export function charge(meter: Meter, count: number, weight = 1): void {
  meter.left -= count * weight;
}

/** Binary digits that long numbers are worked on at a time. */
const WORD = 64;

/** What an operation on a number costs beside one on a machine integer: long fractions are reduced by Euclid's algorithm. */
export function weightOf(value: Int): number {
  if (typeof value === 'number') return 1;
  const words = (4 * value.toString(16).length) / WORD;
  return 10 + words * (180 + 4 * words);
}

/** The weight of the longer end of a span. */
export function weightOfSpan({ low, high }: Span): number {
  const least = low === null ? 1 : Math.max(weightOf(low.n), weightOf(low.d));
  return high === null ? least : Math.max(least, weightOf(high.n), weightOf(high.d));
}
