import { foldMarks } from './keys.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

const WORDS = 3;

/** A code made of the figure's own noun phrase, for what data/measures.json does not list; null where there is none. */
export function openMeasure(passage: Passage, sentence: Sentence, spot: Spot): string | null {
  const after = spot.figure.kind === 'count' || spot.figure.kind === 'rank';
  const words = after
    ? wordsFrom(passage, spot.to, sentence.to, 1)
    : wordsFrom(passage, spot.from - 1, sentence.from - 1, -1).reverse();
  const other =
    words.length > 0
      ? words
      : after
        ? wordsFrom(passage, spot.from - 1, sentence.from - 1, -1).reverse()
        : wordsFrom(passage, spot.to, sentence.to, 1);
  const code = other
    .map(word => foldMarks(word).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(word => word !== '')
    .join('-');
  return code === '' ? null : code;
}

function wordsFrom(passage: Passage, from: number, to: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let i = from; i !== to && words.length < WORDS; i += step) {
    const key = passage.keys[i]!;
    if (!/^\p{L}/u.test(key)) break;
    if (passage.cues[i]) {
      if (words.length > 0) break;
      continue;
    }
    words.push(key);
  }
  return words;
}
