import { isAmount, unitKey } from './amounts.ts';
import { hasCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

const LED_WITHIN = 3;

/**
 * "exports 1.35, imports 0.92, in all 2.27 billion": what a bare "total" behind exports and imports is of, though it names
 * neither. Undefined where the words name a measure, or the amounts before are of something else.
 */
export function totalMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  measureOf: (spot: Spot) => string | null,
): string | undefined {
  const last = sentence.spots.findLast(other => other.to <= spot.from);
  if (!last || spot.figure.kind !== 'money') return undefined;
  if (!hasCue(passage, Math.max(last.to, spot.from - LED_WITHIN), spot.from, 'total')) return undefined;
  if (sentence.measures.some(mark => mark.from >= last.to && mark.to <= spot.from)) return undefined;
  const sides = sentence.spots
    .filter(other => other.to <= spot.from && isAmount(other) && unitKey(other) === unitKey(spot))
    .map(measureOf);
  return sides.includes('exports') && sides.includes('imports') ? 'trade-turnover' : undefined;
}
