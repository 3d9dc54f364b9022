import { comparable, isAmount } from './amounts.ts';
import type { Sentence, Spot } from './passage.ts';

/** "IDR 1.98 trillion, equal to VND 3,080 billion, 68.1 % of the VND 7,100 billion": of the two the one in the whole's unit. */
export function likeWhole(
  sentence: Sentence,
  at: number,
  whole: Spot | undefined,
  anchors: readonly Spot[],
): readonly Spot[] {
  const [first] = anchors;
  const last = sentence.spots.slice(0, at).findLast(isAmount);
  if (!whole || !first || !last || comparable(first, whole) || !comparable(last, whole)) return anchors;
  return [last, ...anchors.filter(one => one !== last)];
}
