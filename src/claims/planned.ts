import { isAmount } from './amounts.ts';
import { findCue, hasCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

const PLANNED = 4;

/** "The annual target, 5.8 million", "dự toán (35.600 tỷ đồng)": an amount planned for the whole year. */
export function isPlanned(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  if (!isAmount(spot)) return false;
  const before = sentence.spots[sentence.spots.indexOf(spot) - 1];
  const floor = Math.max(sentence.from, before?.to ?? 0);
  if (hasCue(passage, Math.max(floor, spot.from - PLANNED), spot.from, 'plan')) return true;
  const plan = findCue(passage, floor, spot.from, 'plan');
  if (plan && hasCue(passage, plan.to, Math.min(plan.to + PLANNED, spot.from), 'wholeYear')) return true;
  // "The goals for the year, 21 million visitors and 58 trillion": one after the other.
  const joined = before !== undefined && before.from >= sentence.from && spot.from - before.to <= PLANNED;
  return joined && hasCue(passage, before.to, spot.from, 'and') && isPlanned(passage, sentence, before);
}

/** "It aims to export 3 billion", "the goals are therefore 4 million visitors": of the year that the text is of. */
export function isAimed(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  if (hasCue(passage, sentence.from, sentence.from + SUBJECT, 'plan')) return true;
  let from = spot.from;
  while (from > sentence.from && !SENTENCE_PARTS.has(passage.tokens.key[from - 1]!)) from--;
  return hasCue(passage, from, spot.from, 'aim');
}

const SUBJECT = 3;
const SENTENCE_PARTS = new Set([';', ',', ':', '(']);
