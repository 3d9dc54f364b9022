import { comparable, isAmount, isPercent } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import { earlierWords } from './earlier-words.ts';
import { pairedChanges } from './paired-changes.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { wholeStated } from './percent-wholes.ts';
import { isPlanned } from './plan-values.ts';
import { hasSign } from './signs.ts';
import { areTradeSides } from './trade-sides.ts';

/** An earlier and a later value that the words set against each other: "120 million, up from 100 million". */
export interface Comparison {
  readonly before: Spot;
  readonly after: Spot;
  /** The direction that the words give, 0 where they give none ("against"). */
  readonly sign: 1 | -1 | 0;
  /** Only the words for an earlier period lead to the earlier value: what is far from fitting may be of something else. */
  readonly loose?: true;
}

/** Tokens between the word that leads to an earlier value and the value. */
const LED_WITHIN = 6;
/** The same for a bare "from", which may also name a source. */
const NEAR = 3;

const known = new WeakMap<Sentence, readonly Comparison[]>();

/** The comparisons of a sentence, in its order: "from Y to X", "to X from Y", "X against Y", "compared with Y, X". */
export function comparisonsIn(passage: Passage, sentence: Sentence): readonly Comparison[] {
  const found = known.get(sentence);
  if (found) return found;
  const made = compare(passage, sentence);
  known.set(sentence, made);
  return made;
}

const LEADS = ['from', 'baseline', 'upAfter', 'downAfter', 'earlier'] as const;

/** Multiples and percentage points say how far two values are apart. */
function isMove({ figure }: Spot): boolean {
  return figure.unit === 'times' || figure.unit === 'pp';
}

/** "three times the 52 million of 2019": what a multiple leads to without another word is what it multiplies. */
function isMultiplied(passage: Passage, multiple: Spot, spot: Spot): boolean {
  if (multiple.figure.unit !== 'times' || !isAmount(spot) || spot.from - multiple.to > LED_WITHIN)
    return false;
  const sign = clauseEnd(passage, multiple.to, spot.from);
  if (sign < spot.from) return isSetOff(passage, multiple.to, sign, spot);
  return !hasCue(passage, multiple.to, spot.from, 'to', 'and', 'with', 'from');
}

/** "1.5 times that of 2019 (20 trillion)", "double the figure of 2018, $330 million": the base named and then told. */
function isSetOff(passage: Passage, from: number, sign: number, spot: Spot): boolean {
  const key = passage.tokens.key[sign];
  if ((key !== '(' && key !== ',') || sign !== spot.from - 1) return false;
  if (hasCue(passage, from, sign, 'to', 'and')) return false;
  const isDated = passage.sentences[spot.sentence]!.spots.some(
    other => other.figure.kind === 'date' && other.from >= from && other.to <= sign,
  );
  return isDated || hasCue(passage, from, sign, 'earlier', 'former', 'formerSpan');
}

/** "20.9 per cent below the 9.4 billion of a year before" */
function isRate(spot: Spot, kinds: readonly string[]): boolean {
  return isPercent(spot) && (kinds.includes('upAfter') || kinds.includes('downAfter'));
}

/** "15 more than the 120 of a year before": right behind a figure, the words compare it. */
function isMore(kinds: readonly string[]): boolean {
  return kinds.includes('moreThan') && (kinds.includes('upAfter') || kinds.includes('downAfter'));
}

const MOVES = ['up', 'down', 'upAfter', 'downAfter', 'upFrom', 'downFrom'] as const;

function compare(passage: Passage, sentence: Sentence): Comparison[] {
  const values = sentence.spots.filter(spot => isAmount(spot) || isPercent(spot));
  const found: Comparison[] = [];
  for (const [at, before] of values.entries()) {
    const lead = leadOf(passage, sentence, before) ?? formerLead(passage, sentence, before);
    if (!lead) continue;
    const told = afterOf(passage, sentence, values, at, lead);
    // "$6.5 billion, compared with $4 billion before, or 6.5 times the $1 billion of 2014": two bases of one value.
    const after = found.find(one => one.before === told)?.after ?? told;
    if (after && !areTradeSides(passage, sentence, after, before)) {
      const sign = lead.sign || movedTo(passage, sentence, after);
      found.push({ before, after, sign, ...(lead.loose ? { loose: true } : {}) });
    }
  }
  return found;
}

/** The direction of the words that lead to the later value: "rose to 17.5 million from 8.86". */
function movedTo(passage: Passage, sentence: Sentence, after: Spot): 1 | -1 | 0 {
  const last = sentence.spots.findLast(other => other.to <= after.from && isAmount(other));
  const moved = lastCue(passage, Math.max(last?.to ?? 0, sentence.from), after.from, 'up', 'down');
  return moved ? signOf(moved.value) : 0;
}

interface Lead {
  /** The word can only compare ("against"); a bare "from" may name a source. */
  readonly compares: boolean;
  /** First token of the word. */
  readonly from: number;
  readonly sign: 1 | -1 | 0;
  readonly loose?: true;
}

/** The word that leads to an earlier value, in the clause of the value. */
function leadOf(passage: Passage, sentence: Sentence, spot: Spot): Lead | undefined {
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  const floor = Math.max(last?.to ?? sentence.from, spot.from - LED_WITHIN);
  if (last && isMultiplied(passage, last, spot)) return { compares: true, from: last.to, sign: 1 };
  const cue = lastCue(passage, floor, spot.from, ...LEADS);
  if (!cue || clauseEnd(passage, cue.to, spot.from) < spot.from) return undefined;
  // "1.9 times from last year's", "0.95 points above the national 7.08 %": what follows a measure of change is its base.
  const moves =
    last !== undefined &&
    (isMove(last) || isRate(last, cue.value) || isMore(cue.value)) &&
    cue.from - last.to <= 1;
  const from = cue.value.includes('from');
  const compares = cue.value.includes('baseline') || moves;
  if (!compares && !from) return undefined;
  if (!compares && (spot.from - cue.to > NEAR || namesPlace(sentence, cue.to, spot.from))) return undefined;
  const value = sentence.spots.findLast(other => other.to <= cue.from && isAmount(other));
  const moved = lastCue(passage, value?.to ?? sentence.from, cue.to, ...MOVES);
  const parted = hasSign(passage, moved?.to ?? cue.from, cue.from, ';');
  return { compares, from: cue.from, sign: moved && !parted ? signOf(moved.value) : 0 };
}

/** "(up 3.9 %, same period: 44,500)", "37.4 % fewer than a year earlier, when 22,650 were sold". */
function formerLead(passage: Passage, sentence: Sentence, spot: Spot): Lead | undefined {
  const from = earlierWords(passage, sentence, spot);
  return from === undefined ? undefined : { compares: true, from, sign: 0, loose: true };
}

/** "Imports from Japan 350 million": a place stands behind the word. */
export function namesPlace({ places }: Sentence, from: number, to: number): boolean {
  return places.some(place => place.from >= from && place.to <= to);
}

function afterOf(
  passage: Passage,
  sentence: Sentence,
  values: readonly Spot[],
  at: number,
  lead: Lead,
): Spot | undefined {
  const base = values[at]!;
  const before = values
    .slice(0, at)
    .findLast(
      spot => alike(spot, base) && !isChange(passage, sentence, spot) && !isBase(passage, sentence, spot),
    );
  // "to 17.5 million from 8.86": what "from" follows right behind "to" is no source, whatever comes next.
  if (before && isReached(passage, sentence, before, lead)) return before;
  const next = values[at + 1];
  if (!lead.compares && next && alike(next, base) && isLedTo(passage, base, next)) return next;
  const reached = lead.compares ? undefined : values.slice(at + 1).find(spot => alike(spot, base));
  if (reached && reached !== next && isMovedTo(passage, base, reached)) return reached;
  if (!lead.compares && lead.sign === 0) return undefined;
  if (before) return isParted(passage, before.to, lead.from) ? undefined : before;
  const later = values.slice(at + 1).find(spot => alike(spot, base) && !isBase(passage, sentence, spot));
  if (later) return lead.compares && !isParted(passage, base.to, later.from) ? later : undefined;
  if (values.slice(0, at).some(isAmount)) return undefined;
  const [only, other] = passage.sentences[base.sentence - 1]?.spots.filter(spot => alike(spot, base)) ?? [];
  if (!only || !isAmount(only)) return undefined;
  // "3.87 million TEU, of which 1.92 million exported": what follows is of the first.
  return !other || hasCue(passage, only.to, other.from, 'pointer', 'compose') ? only : undefined;
}

/** The words for what is measured may be left out behind the first: "1.86 million tonnes against 1.42 million". */
function alike(a: Spot, b: Spot): boolean {
  const bare = ({ figure }: Spot) => figure.kind === 'count' && !figure.counted && figure.scale > 0;
  return comparable(a, b) || (isAmount(a) && isAmount(b) && (bare(a) || bare(b)));
}

const REACHED_WITHIN = 8;

function isReached(passage: Passage, sentence: Sentence, spot: Spot, lead: Lead): boolean {
  if (lead.from - spot.to > REACHED_WITHIN || isParted(passage, spot.to, lead.from)) return false;
  if (hasCue(passage, lead.from, lead.from + LED_WITHIN, 'total')) return false;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  return hasCue(passage, Math.max(last?.to ?? sentence.from, spot.from - NEAR), spot.from, 'to');
}

/** "from 8.86 to 17.5 million": nothing of another sort stands between. */
function isLedTo(passage: Passage, from: Spot, to: Spot): boolean {
  const near = Math.max(from.to, to.from - LED_WITHIN);
  return hasCue(passage, near, to.from, 'to') && !isParted(passage, from.to, to.from);
}

/** "From 82,400 tonnes last year, the catch of the two ports slid to 76,900": words of change lead to it across others. */
function isMovedTo(passage: Passage, from: Spot, to: Spot): boolean {
  const lead = lastCue(passage, Math.max(from.to, to.from - NEAR), to.from, 'to');
  if (!lead || isParted(passage, from.to, to.from)) return false;
  return hasCue(passage, lead.from - NEAR, lead.from, 'up', 'down');
}

/** "an increase of 20 million from 100 million": the change is not what it was compared with. */
function isChange(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  if (pairedChanges(passage, sentence).some(({ change }) => change === spot)) return true;
  const last = sentence.spots.findLast(other => other.to <= spot.from && other.figure.kind !== 'date');
  if (last === undefined || !isAmount(last)) return false;
  if (hasCue(passage, spot.to, spot.to + 2, 'moreThan')) return true;
  const cue = findCue(passage, Math.max(last.to, spot.from - 3), spot.from, 'up', 'down');
  return cue !== undefined && !hasCue(passage, cue.to, spot.from, 'to');
}

/** "28.6 % of the plan (30.5 billion) and up 14.9 % from 7.6": what a percentage is of, or what was planned, did not come of it. */
function isBase(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  const at = sentence.spots.findLastIndex(other => other.to <= spot.from && other.figure.kind !== 'date');
  const last = sentence.spots[at];
  return (
    (last !== undefined && isPercent(last) && wholeStated(passage, sentence, at, 'share') === spot) ||
    isPlanned(passage, sentence, spot)
  );
}

function isParted(passage: Passage, from: number, to: number): boolean {
  return hasSign(passage, from, to, ';');
}

function signOf(kinds: readonly string[]): 1 | -1 {
  return kinds.includes('down') || kinds.includes('downAfter') || kinds.includes('downFrom') ? -1 : 1;
}
