import { comparable, isAmount, isPercent, unitKey } from './amounts.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Announcement, Measure } from './lexicon.ts';
import type { Mark, Passage, Sentence, Spot } from './passage.ts';
import { costsBySign } from './signs.ts';

/** A measure found for a figure, and how far the words that announce it stand from it (tokens, with penalties). */
export interface BoundMeasure {
  readonly measure: Measure;
  readonly distance: number;
  /** The end of the words that announce it (token). */
  readonly to: number;
}

const FARTHEST = 45;
/** What a measure of general words (project, capital, people) must be nearer by to win. */
const GENERAL = 9;
const FROM_CONTEXT = 2.5;
const NEXT = 8;
const APART = 0.15;
const NOUN = 6;
/** What the head of "number of" gains. */
const HEAD = 12;
/** The most that words gain by being the head, and by being many. */
const GAIN = HEAD + 8;
const BOUNDARY = costsBySign({ ',': 2, ';': 10, ':': 3, '(': 2, ')': 2 });

/** The measure whose announcing words bind tightest to an amount in its sentence. */
export function bindMeasure(passage: Passage, sentence: Sentence, spot: Spot): BoundMeasure | undefined {
  let best: BoundMeasure | undefined;
  for (const mark of sentence.measures) {
    if (!fits(mark.value.measure, spot)) continue;
    const distance = distanceOf(passage, sentence, mark, spot);
    if (distance < (best?.distance ?? FARTHEST))
      best = { measure: mark.value.measure, distance, to: mark.to };
  }
  return best;
}

/** The measure whose words stand nearest to a place in the sentence, whatever its unit: what a rate or share is of. */
export function bindAnyMeasure(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  within?: { readonly from: number; readonly to: number },
): BoundMeasure | undefined {
  let best: BoundMeasure | undefined;
  for (const mark of sentence.measures) {
    if (within && (mark.from < within.from || mark.to > within.to)) continue;
    const unit = mark.value.measure.unit;
    if (unit === 'rank' || unit === 'day' || unit === 'year') continue;
    // Markets, provinces and people hardly ever grow by a rate themselves.
    const lean = unit === 'money' ? 0 : unit === 'count' && mark.value.measure.general ? GENERAL : 0.5;
    const distance = distanceOf(passage, sentence, mark, spot) + lean;
    if (distance < (best?.distance ?? FARTHEST))
      best = { measure: mark.value.measure, distance, to: mark.to };
  }
  return best;
}

function fits(measure: Measure, spot: Spot): boolean {
  const { kind, unit } = spot.figure;
  if (kind === 'money') return measure.unit === 'money';
  if (kind === 'count') return measure.unit === 'count';
  if (kind === 'percent') return measure.unit === '%';
  if (kind === 'quantity') return measure.unit === unit;
  return false;
}

function distanceOf(passage: Passage, sentence: Sentence, mark: Mark<Announcement>, spot: Spot): number {
  const { phrases, weight, measure } = mark.value;
  const head = gap(passage, sentence, mark.from, mark.to, spot);
  let nearest = head;
  let spread = 0;
  for (const [i, id] of phrases.entries()) {
    if (i === 0) continue;
    let own = Number.POSITIVE_INFINITY;
    for (const other of sentence.phrases.get(id) ?? []) {
      own = Math.min(own, Math.max(0, other.from - spot.to, spot.from - other.to));
      if (spot.figure.kind !== 'count')
        nearest = Math.min(nearest, gap(passage, sentence, other.from, other.to, spot));
    }
    spread += sentence.phrases.has(id) ? Math.min(6, 0.04 * own) : FROM_CONTEXT;
  }
  // What is told apart by its head (rice + exports) stands where the head does.
  spread += APART * Math.max(0, head - nearest);
  if (isHead(passage, sentence, mark, spot)) nearest -= HEAD;
  // "4,404 vehicles": the very noun that is counted.
  if (spot.figure.kind === 'count' && mark.from === spot.to && !measure.anyone) nearest -= NOUN;
  return nearest + spread - 1.3 * (weight - 1) + (measure.general ? GENERAL : 0);
}

/** "The number of enterprises clearing customs at the border gate reached 1,495": what is counted, not where. */
function isHead(passage: Passage, sentence: Sentence, mark: Mark<unknown>, spot: Spot): boolean {
  if (spot.figure.kind !== 'count' || mark.to > spot.from || spot.from - mark.to > NEXT) return false;
  const cue = lastCue(passage, Math.max(sentence.from, mark.from - 3), mark.from, 'numberOf');
  if (!cue || mark.from - cue.to > 1) return false;
  return !sentence.spots.some(other => other.from >= mark.to && other.to <= spot.from && isAmount(other));
}

function gap(passage: Passage, sentence: Sentence, from: number, to: number, spot: Spot): number {
  if (from < spot.to && to > spot.from) return 0;
  const before = to <= spot.from;
  const [first, last] = before ? [to, spot.from] : [Math.min(from, pastBracket(passage, spot)), from];
  // Nothing that the words gain makes up for so much.
  if (last - first > FARTHEST + GAIN) return last - first;
  const count = spot.figure.kind === 'count';
  // A count names its noun right after it; an amount is announced before it more often than after.
  let distance = last - first + (before ? (count ? 3 : 0) : count ? 0 : 2);
  const { signs } = passage;
  for (let i = first; i < last; i++) distance += BOUNDARY[signs[i]!]!;
  if (!before && !count && last > first && isNextOnes(passage, sentence, spot, to)) distance += NEXT;
  if (!isAmount(spot)) return distance;
  // Figures stand in their order: from this one on, those between it and the words come first.
  const { spots } = sentence;
  const step = before ? -1 : 1;
  for (let i = spot.index - spots[0]!.index + step; i >= 0 && i < spots.length; i += step) {
    const other = spots[i]!;
    if (before ? other.from < first : other.from >= last) break;
    if (other.from < first || other.to > last || !isAmount(other)) continue;
    distance += unitKey(other) === unitKey(spot) || comparable(other, spot) ? 9 : 2;
  }
  return distance;
}

/** "600 million while imports were worth 300 million": words between two amounts are the second's, unless "of" joins them. */
function isNextOnes(passage: Passage, sentence: Sentence, spot: Spot, to: number): boolean {
  const rate = isPercent(spot);
  const next = sentence.spots.find(
    other =>
      other.from >= to && (rate ? isPercent(other) : isAmount(other) && unitKey(other) === unitKey(spot)),
  );
  const end = pastBracket(passage, spot);
  return next !== undefined && !hasCue(passage, end, end + 2, 'of', 'in', 'with', 'joins');
}

const BRACKET = 9;

/** The token after a figure and what stands in brackets behind it: "1.7 trillion VND (76.5 million USD) by …". */
function pastBracket(passage: Passage, spot: Spot): number {
  if (passage.tokens.key[spot.to] !== '(') return spot.to;
  for (let i = spot.to; i < spot.to + BRACKET; i++) if (passage.tokens.key[i] === ')') return i + 1;
  return spot.to;
}
