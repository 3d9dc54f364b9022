/** How a figure may have gone wrong. The order is that of their likelihood where several explain it. */
export const SLIPS = [
  'scale',
  'decimal-point',
  'transposed-digits',
  'swapped',
  'sign',
  'ratio-as-increase',
  'increase-as-ratio',
  'percent-for-points',
  'wrong-base',
  'changed-digit',
  'dropped-digit',
  'added-digit',
] as const;
export type Slip = (typeof SLIPS)[number];

/** What mending a slip costs: how many keystrokes or words lie between the printed number and the one meant. */
export function costOf(slip: Slip): number {
  return SLIPS.indexOf(slip);
}
