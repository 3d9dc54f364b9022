import { comparable } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { hasSign } from '../signs.ts';
import type { Draft, Known } from './known.ts';

/** Tokens from what is counted to the first of its amounts, and between two of them. */
const LED_WITHIN = 16;
const APART = 3;

/**
 * "three projects worth $18 million, $7.5 million and $4.5 million": as many amounts as things. Where nothing but
 * "respectively" says that there is one each, they count only if they agree.
 */
export function amountsOf(known: Known, sentence: Sentence, count: Spot, value: number): Draft | undefined {
  const { passage } = known;
  const next = sentence.spots.filter(spot => spot.from >= count.to && spot.figure.amount);
  const [first] = next;
  if (!first || first.figure.kind === 'count' || first.from - count.to > LED_WITHIN) return undefined;
  if (
    !hasCue(passage, count.to, first.from, 'with', 'respectively') ||
    hasSign(passage, count.to, first.from, ';')
  )
    return undefined;
  const run = [first];
  for (const spot of next.slice(1)) {
    if (!comparable(spot, first) || !isNext(passage, run.at(-1)!, spot)) break;
    run.push(spot);
  }
  const last = run.at(-1)!;
  const joined = run.length > 1 && hasCue(passage, run.at(-2)!.to, last.from, 'and');
  const each =
    hasCue(passage, count.to, first.from, 'respectively') ||
    hasCue(passage, last.to, last.to + 2, 'respectively');
  if (!joined || run.length < 2 || (run.length !== value && !each)) return undefined;
  return {
    kind: 'list-count',
    roles: { count: known.id(count), listed: String(run.length) },
    start: count.figure.start,
    end: last.figure.end,
  };
}

function isNext(passage: Passage, a: Spot, b: Spot): boolean {
  if (b.from - a.to > APART) return false;
  return hasSign(passage, a.to, b.from, ',') || hasCue(passage, a.to, b.from, 'and');
}
