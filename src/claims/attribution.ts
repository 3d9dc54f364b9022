import { clauseEnd } from './clause.ts';
import { findCue } from './cues.ts';
import type { Passage, Sentence } from './passage.ts';

const LONGEST = 16;

/** Who is given as the source of a sentence's figures ("according to the Department of Planning and Investment"). */
export function findAttribution(passage: Passage, sentence: Sentence): string | undefined {
  const cue = findCue(passage, sentence.from, sentence.to, 'attribution');
  if (!cue) return undefined;
  const to = Math.min(clauseEnd(passage, cue.to, sentence.to), cue.to + LONGEST);
  if (to <= cue.to) return undefined;
  const { text, start, end } = passage.tokens;
  const words = text.slice(start[cue.to]!, end[to - 1]!).trim();
  return /\p{Lu}/u.test(words) ? words : undefined;
}
