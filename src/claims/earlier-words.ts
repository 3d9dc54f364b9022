import { isAmount, isPercent } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { firstSign, hasSign } from './signs.ts';

/** Tokens from "when" to the value, and from the words for the earlier period to "when". */
const WHEN_WITHIN = 16;
const JOINED = 5;
/** Tokens between the words for the earlier period and its value: "cùng kỳ là 44.500". */
const NAMED_WITHIN = 2;
/** Tokens before them in their clause: "in the same period: 44,500". */
const LEAD_IN = 2;
/** Tokens from the word that compares to the bracket with the value: "so với 7 tháng năm 2023 (2,98 triệu)". */
const BRACKET_WITHIN = 10;
/** Words that may stand behind a value and name what it is of. */
const NAMED_BEHIND = 4;

/** The token from which words tell that a value is of the earlier period, without a word that compares right before it. */
export function earlierWords(passage: Passage, sentence: Sentence, spot: Spot): number | undefined {
  if (!isAmount(spot)) return undefined;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  return (
    bracketed(passage, sentence, spot, last) ??
    (last && (isPercent(last) || isAmount(last)) ? named(passage, spot, last) : undefined) ??
    (last && (isPercent(last) || isAmount(last)) ? when(passage, sentence, spot, last) : undefined)
  );
}

/** "compared with the first seven months of 2023 (2.98 million)" */
function bracketed(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  last: Spot | undefined,
): number | undefined {
  const open = spot.from - 1;
  if (passage.tokens.key[open] !== '(') return undefined;
  if (passage.tokens.key[spot.to] !== ')') return undefined;
  const cue = lastCue(
    passage,
    Math.max(last?.to ?? sentence.from, open - BRACKET_WITHIN),
    open,
    'baseline',
    'earlier',
    'former',
    'formerSpan',
  );
  if (!cue || firstSign(passage, cue.to, open) < open) return undefined;
  return cue.from;
}

/** "(up 3.9 %, same period: 44,500)" */
function named(passage: Passage, spot: Spot, last: Spot): number | undefined {
  const cue = lastCue(passage, last.to, spot.from, 'former', 'formerSpan');
  if (!cue || !isSet(passage, last.to, cue.from)) return undefined;
  const sign = firstSign(passage, cue.to, spot.from);
  const colon = sign < spot.from && passage.tokens.key[sign] === ':' ? 1 : 0;
  if (clauseEnd(passage, sign + colon, spot.from) < spot.from && sign < spot.from) return undefined;
  if (sign < spot.from && colon === 0) return undefined;
  if (spot.from - cue.to - colon > NAMED_WITHIN) return undefined;
  return hasCue(passage, cue.to, spot.from, 'to', 'with', 'and', 'up', 'down') ? undefined : cue.from;
}

/** The words open their clause, behind a sign: what stands before them is no noun of its own. */
function isSet(passage: Passage, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && to - i <= LEAD_IN + 1; i--) if (passage.signs[i]! > 0) return true;
  return false;
}

/** "37.4 % fewer than in the same quarter, when 22,650 left the yards" */
function when(passage: Passage, sentence: Sentence, spot: Spot, last: Spot): number | undefined {
  const from = Math.max(last.to, spot.from - WHEN_WITHIN);
  const cue = findCue(passage, from, spot.from, 'when');
  if (!cue || hasSign(passage, cue.to, spot.from, ';') || hasCue(passage, cue.to, spot.from, 'up', 'down'))
    return undefined;
  const former = lastCue(passage, last.to, cue.from, 'former', 'formerSpan', 'earlier');
  if (!former || cue.from - former.to > JOINED) return undefined;
  const behind = Math.min(sentence.to, spot.to + NAMED_BEHIND);
  const other = sentence.measures.some(
    mark => mark.from >= Math.max(cue.to, spot.from - NAMED_BEHIND) && mark.from < behind,
  );
  return other ? undefined : former.from;
}
