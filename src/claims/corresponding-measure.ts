import type { Claim } from '../model/figure.ts';
import { isAmount, unitKey } from './amounts.ts';
import { lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** Tokens between the members of one row: "3.2 billion, 2.9 billion and 225 million". */
const BESIDE = 3;

/**
 * "A exported 4.3 billion, imported 3.2 billion, a surplus of 1.1 billion; the corresponding figures of B are 3.1, 2.9 and
 * 0.2 billion": each of a row measures what stood at its place in as many figures before the words.
 */
export function correspondingMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  claims: readonly Claim[],
): string | undefined {
  const cue = lastCue(passage, sentence.from, spot.from, 'respectively');
  if (!cue || !isAmount(spot)) return undefined;
  const alike = sentence.spots.filter(other => isAmount(other) && unitKey(other) === unitKey(spot));
  let first = alike.indexOf(spot);
  let last = first;
  while (first > 0 && isBeside(alike[first - 1]!, alike[first]!)) first--;
  while (last + 1 < alike.length && isBeside(alike[last]!, alike[last + 1]!)) last++;
  const size = last - first + 1;
  if (size < 2 || alike[first]!.from < cue.to) return undefined;
  const models = alike.filter(({ to }) => to <= cue.from).slice(-size);
  const measures = models.map(({ index }) => claims[index]?.measure ?? null);
  if (measures.length < size || new Set(measures).size < size) return undefined;
  return measures[alike.indexOf(spot) - first] ?? undefined;
}

function isBeside(before: Spot, after: Spot): boolean {
  return after.from - before.to <= BESIDE;
}
