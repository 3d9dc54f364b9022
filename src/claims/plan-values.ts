import { comparable, isAmount } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import type { Comparison } from './comparisons.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { hasSign } from './signs.ts';

/** Tokens between the word for a plan and its amount: "target: US$2.05 billion", "the goal of VND 40 trillion". */
const LED_WITHIN = 6;
/** Tokens from an amount to the sign that ends its apposition: "the target, 2.75 million tourists, …". */
const NOUN = 3;

const LEADING = new Set([':', '(']);
const APPOSING = new Set([',', '-', '–', '—']);

/** What was planned and what came of it: "53.1 trillion; target 40 trillion", "passed its target of 700 million". */
export function plansIn(passage: Passage, sentence: Sentence): readonly Comparison[] {
  const amounts = sentence.spots.filter(isAmount);
  const found: Comparison[] = [];
  for (const [at, before] of amounts.entries()) {
    if (!isPlanned(passage, sentence, before)) continue;
    const own = amounts.slice(0, at).findLast(spot => comparable(spot, before));
    const after = own ?? behind(passage, amounts, at) ?? onlyBefore(passage, before);
    if (after && !isPlanned(passage, sentence, after)) found.push({ before, after, sign: 0 });
  }
  return found;
}

/** The amounts of a sentence that words call a plan, a target or an estimate to be met. */
export function plannedIn(passage: Passage, sentence: Sentence): readonly Spot[] {
  return sentence.spots.filter(spot => isAmount(spot) && isPlanned(passage, sentence, spot));
}

/** The amounts of a sentence that someone hopes for: "expects 2.75 million visitors". */
export function aimedAtIn(passage: Passage, sentence: Sentence): readonly Spot[] {
  return sentence.spots.filter(spot => {
    if (!isAmount(spot)) return false;
    const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
    const from = Math.max(last?.to ?? sentence.from, spot.from - LED_WITHIN);
    return hasCue(passage, from, spot.from, 'aim') && clauseEnd(passage, from, spot.from) === spot.from;
  });
}

/** An amount that words call a plan, a target or an estimate. */
export function isPlanned(passage: Passage, sentence: Sentence, spot: Spot): boolean {
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
  if (end === spot.from) return passage.tokens.key[end - 1] !== '-' || isClosed(passage, sentence, spot);
  if (clauseEnd(passage, end + 1, spot.from) < spot.from) return false;
  const sign = passage.tokens.key[end]!;
  return (
    LEADING.has(sign) || (APPOSING.has(sign) && end === spot.from - 1 && isClosed(passage, sentence, spot))
  );
}

/** "the annual target, 22 trillion dong, …": a sign ends what is apposed. */
function isClosed({ tokens }: Passage, sentence: Sentence, spot: Spot): boolean {
  for (let at = spot.to; at <= Math.min(spot.to + NOUN, sentence.to - 1); at++)
    if (APPOSING.has(tokens.key[at]!) || tokens.key[at] === ';') return true;
  return false;
}

/** "Against a plan of 4,640 billion, the province collected 3,618": the next amount of its clause. */
function behind(passage: Passage, amounts: readonly Spot[], at: number): Spot | undefined {
  const [plan, next] = [amounts[at]!, amounts[at + 1]];
  if (!next || !comparable(next, plan) || hasSign(passage, plan.to, next.from, ';')) return undefined;
  if (hasSign(passage, plan.to, next.from, '(')) return undefined;
  const led = lastCue(passage, Math.max(0, plan.from - 2 * LED_WITHIN), plan.from, 'baseline', 'from');
  return led ? next : undefined;
}

function onlyBefore(passage: Passage, spot: Spot): Spot | undefined {
  const earlier = passage.sentences[spot.sentence - 1]?.spots.filter(other => comparable(other, spot)) ?? [];
  const [only, other] = earlier;
  // "Turnover: 1,015 million; coffee alone brought 372 million": what follows is a part.
  return !other || (only && hasCue(passage, only.to, other.from, 'pointer', 'compose', 'alone'))
    ? only
    : undefined;
}
