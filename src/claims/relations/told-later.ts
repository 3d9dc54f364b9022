import { comparable, isAmount, isPercent } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import { findCue, hasCue } from '../cues.ts';
import type { Passage, Spot } from '../passage.ts';
import { claimOf, type Known } from './known.ts';

/** Tokens before the value in which the sentence names what it is of. */
const LEAD = 10;
/** Tokens from a rate or change to the word that compares, and of the words that it compares with. */
const BASE_WITHIN = 4;
const BASE = 4;

/**
 * The earlier value where the next sentence tells it: "up 38 million on April. The April figure was 447 million", "up 8
 * per cent. A year earlier the price had been …". It is that sentence's first amount, of the same measure, and its
 * words name an earlier period or the one that was compared with.
 */
export function toldLater(
  known: Known,
  moved: Spot,
  after: Spot,
  isLikely: (before: Spot) => boolean,
): Spot | undefined {
  const { passage } = known;
  const next = passage.sentences[moved.sentence + 1];
  if (!next || next.segment.paragraph !== passage.sentences[moved.sentence]!.segment.paragraph)
    return undefined;
  const spot = next.spots.find(other => isAmount(other) || isPercent(other));
  if (!spot || !comparable(spot, after) || spot.from - next.from > LEAD || !isLikely(spot)) return undefined;
  if (hasCue(passage, next.from, spot.from, 'up', 'down', 'total', 'share', 'part', 'plan')) return undefined;
  if (next.places.some(place => place.to <= spot.from)) return undefined;
  const [own, other] = [claimOf(known, spot), claimOf(known, after)];
  if (own.measure !== other.measure && own.open !== true) return undefined;
  const isFormer = hasCue(passage, next.from, spot.from, 'former');
  return isFormer || namesBase(passage, moved, next.from, spot.from) ? spot : undefined;
}

/** Whether tokens [from, to) repeat the words that a rate or change was compared with. */
function namesBase(passage: Passage, moved: Spot, from: number, to: number): boolean {
  const cue = findCue(passage, moved.to, moved.to + BASE_WITHIN, 'from', 'baseline', 'earlier');
  if (!cue) return false;
  const end = clauseEnd(passage, cue.to, cue.to + BASE);
  let words: string[] = [];
  for (let i = cue.to; i < end && !hasCue(passage, i, i + 1, 'and'); i++) words.push(passage.keys[i]!);
  words = words.filter(word => word !== '');
  const lead = passage.keys.slice(from, to);
  return words.length > 0 && words.every(word => lead.includes(word));
}
