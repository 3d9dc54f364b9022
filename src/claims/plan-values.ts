import { comparable, isAmount } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import type { Comparison } from './comparisons.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** Tokens between the word for a plan and its amount: "target: US$2.05 billion", "the goal of VND 40 trillion". */
const LED_WITHIN = 6;

const LEADING = new Set([':', '(']);

/** What was planned and what came of it: "53.1 trillion; target 40 trillion", "passed its target of 700 million". */
export function plansIn(passage: Passage, sentence: Sentence): readonly Comparison[] {
  const amounts = sentence.spots.filter(isAmount);
  const found: Comparison[] = [];
  for (const [at, before] of amounts.entries()) {
    if (!isPlanned(passage, sentence, before)) continue;
    const own = amounts.slice(0, at).findLast(spot => comparable(spot, before));
    const after = own ?? onlyBefore(passage, before);
    if (after && !isPlanned(passage, sentence, after)) found.push({ before, after, sign: 0 });
  }
  return found;
}

function isPlanned(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  const cue = lastCue(
    passage,
    Math.max(last?.to ?? sentence.from, spot.from - LED_WITHIN),
    spot.from,
    'plan',
  );
  // "the 100 million target"
  if (!cue) return hasCue(passage, spot.to, spot.to + 1, 'plan') && spot.to < sentence.to;
  const end = clauseEnd(passage, cue.to, spot.from);
  return (
    end === spot.from ||
    (LEADING.has(passage.tokens.key[end]!) && clauseEnd(passage, end + 1, spot.from) === spot.from)
  );
}

function onlyBefore(passage: Passage, spot: Spot): Spot | undefined {
  const earlier = passage.sentences[spot.sentence - 1]?.spots.filter(other => comparable(other, spot)) ?? [];
  const [only, other] = earlier;
  // "Turnover: 1,015 million; coffee alone brought 372 million": what follows is a part.
  return !other || (only && hasCue(passage, only.to, other.from, 'pointer', 'compose', 'alone'))
    ? only
    : undefined;
}
