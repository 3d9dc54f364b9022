import { meets } from './screen.ts';
import type { Range, ScreenedFigure } from './screened-figure.ts';

/** What figures make together, in each tight way of reading them, while one after another is added. */
export interface Sums {
  readonly nearest: Growing;
  readonly truncated: Growing;
  readonly widest: Growing;
}

type Growing = { -readonly [member in keyof Range]: Range[member] };

export function emptySums(): Sums {
  return { nearest: zero(), truncated: zero(), widest: zero() };
}

function zero(): Growing {
  return { low: 0, high: 0, value: 0 };
}

export function addTo(sums: Sums, { ranges }: ScreenedFigure): void {
  grow(sums.nearest, ranges.nearest);
  grow(sums.truncated, ranges.truncated);
  grow(sums.widest, ranges.widest);
}

function grow(sum: Growing, part: Range): void {
  sum.low += part.low;
  sum.high += part.high;
  sum.value += part.value;
}

/** Whether the figures added make `total`, all read alike and qualifiers tightly. */
export function sumsMeet(sums: Sums, { ranges }: ScreenedFigure): boolean {
  return meets(sums.nearest, ranges.nearest) || meets(sums.truncated, ranges.truncated);
}
