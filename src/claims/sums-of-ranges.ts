import { overlap } from './screen.ts';
import type { ScreenedFigure } from './screened-figure.ts';

/** What figures make together while one after another is added: to the nearest, cut (the ends only), and at least. */
export interface Sums {
  value: number;
  low: number;
  high: number;
  cutLow: number;
  cutHigh: number;
  least: number;
}

export function emptySums(): Sums {
  return { value: 0, low: 0, high: 0, cutLow: 0, cutHigh: 0, least: 0 };
}

export function addTo(sums: Sums, { ranges }: ScreenedFigure): void {
  const { nearest, truncated, widest } = ranges;
  sums.value += nearest.value;
  sums.low += nearest.low;
  sums.high += nearest.high;
  sums.cutLow += truncated.low;
  sums.cutHigh += truncated.high;
  sums.least += widest.low;
}

/** Whether the figures added make `total`, all read alike and qualifiers tightly. */
export function sumsMeet(sums: Sums, { ranges }: ScreenedFigure): boolean {
  const { nearest, truncated } = ranges;
  return (
    overlap(sums.low, sums.high, nearest.low, nearest.high) ||
    overlap(sums.cutLow, sums.cutHigh, truncated.low, truncated.high)
  );
}
