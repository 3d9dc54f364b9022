import { clauseEnd } from './clause.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Mark, Passage, Sentence } from './passage.ts';
import type { PlaceName } from './places.ts';

/** "Hanoi (VNA) – …", "HANOI, Aug. 30 (Reuters) -", "HANOI: …": where a report was filed is not what it is about. */
export function isDateline(passage: Passage, sentence: Sentence, mark: Mark<PlaceName>): boolean {
  if (mark.from > sentence.from + 2) return false;
  const keys = passage.tokens.key;
  if (keys[mark.to] === '(' && keys[mark.to + 2] === ')') return true;
  if (!isLarge(passage, mark)) return false;
  if (keys[mark.to] === ':') return true;
  // Past the sentence: the point of "Aug." may have ended it.
  for (let at = mark.to; at < mark.to + DATELINE; at++) {
    if (DASHES.has(keys[at] ?? '') && isSpaced(passage, at)) return true;
  }
  return false;
}

const DATELINE = 10;
const DASHES = new Set(['-', '–', '—']);

function isSpaced(passage: Passage, at: number): boolean {
  const { text, start, end } = passage.tokens;
  return text.charAt(start[at]! - 1) === ' ' && text.charAt(end[at]!) === ' ';
}

/** A name written large: "HANOI". */
function isLarge(passage: Passage, mark: Mark<PlaceName>): boolean {
  const { text, start, end } = passage.tokens;
  const written = text.slice(start[mark.from]!, end[mark.to - 1]!);
  return written === written.toUpperCase();
}

/** "According to the Ministry of Industry in Hanoi": where the one who says it sits. */
export function isSeat(passage: Passage, sentence: Sentence, mark: Mark<PlaceName>): boolean {
  if (!hasCue(passage, Math.max(sentence.from, mark.from - 1), mark.from, 'in')) return false;
  const cue = lastCue(passage, Math.max(sentence.from, mark.from - SEAT), mark.from, 'attribution');
  return cue !== undefined && clauseEnd(passage, cue.to, mark.from) === mark.from;
}

const SEAT = 14;

/** "US" in "US$5 million" is no place. */
export function isInFigure(sentence: Sentence, mark: Mark<PlaceName>): boolean {
  return sentence.spots.some(
    spot => mark.from >= spot.from && mark.to <= spot.to && spot.figure.kind === 'money',
  );
}

/** "60 km from Hanoi", "cách Hà Nội 60 km": only says where something lies. */
export function isFarOff(passage: Passage, sentence: Sentence, mark: Mark<unknown>): boolean {
  return sentence.spots.some(({ figure, from, to }) => {
    if (figure.unit !== 'km') return false;
    if (to <= mark.from && mark.from - to <= OFF) return hasCue(passage, to, mark.from, 'from', 'off');
    return from >= mark.to && from - mark.to <= OFF && hasCue(passage, mark.from - 1, mark.from, 'off');
  });
}

const OFF = 5;
