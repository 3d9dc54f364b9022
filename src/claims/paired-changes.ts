import { comparable, isAmount, isPercent } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { CueKind } from './lexicon.ts';
import type { Cue, Passage, Sentence, Spot } from './passage.ts';
import { rangeOf } from './screen.ts';
import { hasSign } from './signs.ts';

/** A change and its rate told in one breath: "up by 226 million or 10.7 per cent". */
export interface PairedChange {
  readonly change: Spot;
  readonly rate: Spot;
  readonly sign: 1 | -1;
  /** The value that they lead to (or from), undefined where none is printed near. */
  readonly value: Spot | undefined;
  readonly leads: 'to' | 'from';
}

/** Tokens between the two, from a word of change to the first, and from the second to one. */
const BETWEEN = 9;
const LED_WITHIN = 5;
const BEHIND = 4;
/** Tokens from the pair to the value it leads to. */
const REACH = 5;
/** Words of no table between the two: "or a 10 per cent fall". */
const UNKNOWN = 3;
const OF_WITHIN = 6;
const WHOLE_WITHIN = 3;
const OWN_BASE = 4;
/** A rate this many times off is of another change. */
const FAR = 3;
/** Tokens before a figure among which its clause begins. */
const OPENING = 3;
const DASHES = new Set(['-', '–', '—']);
const PARTING = new Set([';', ')', ':', '.']);

const JOINING: readonly CueKind[] = ['or', 'convert'];
const PASSED: readonly CueKind[] = [
  ...JOINING,
  'up',
  'down',
  'qualifier',
  'upAfter',
  'downAfter',
  'moreThan',
  'earlier',
  'former',
  'formerSpan',
  'base',
  'each',
];
const APART: readonly CueKind[] = ['to', 'and', 'part', 'total', 'plan', 'compose', 'rest', 'together'];
/** Words behind which an amount is the earlier value, not the change. */
const BASE: readonly CueKind[] = ['from', 'baseline', 'earlier'];
const SINCE: readonly CueKind[] = [...BASE, 'base', 'joins', 'monthly', 'former', 'formerSpan'];

const known = new WeakMap<Sentence, readonly PairedChange[]>();

/** The changes of a sentence that are told with their rates, in its order. */
export function pairedChanges(passage: Passage, sentence: Sentence): readonly PairedChange[] {
  const found = known.get(sentence);
  if (found) return found;
  const made = pair(passage, sentence);
  known.set(sentence, made);
  return made;
}

function pair(passage: Passage, sentence: Sentence): readonly PairedChange[] {
  if (!sentence.spots.some(isPercent)) return [];
  const told = sentence.spots.filter(({ figure }) => figure.kind !== 'date');
  const found: PairedChange[] = [];
  for (const [at, second] of told.entries()) {
    const first = told[at - 1];
    if (!first) continue;
    const [change, rate] = isPercent(second) ? [first, second] : [second, first];
    if (!isAmount(change) || !isPercent(rate) || !isJoined(passage, first, second)) continue;
    const sign = directionOf(passage, sentence, told, at);
    if (sign === 0) continue;
    const { value, leads } = valueFor(passage, told, at, change);
    const likely = value && isLikely(change, rate, value, leads === 'to' ? sign : 0);
    found.push({ change, rate, sign, value: likely ? value : undefined, leads });
  }
  return found;
}

/** Whether nothing but words of "or", of change and of the earlier time stands between two figures. */
function isJoined(passage: Passage, first: Spot, second: Spot): boolean {
  if (second.from - first.to > BETWEEN || isOfAWhole(passage, second)) return false;
  // "up 20 million on April, or 12 per cent year on year": each has a base of its own.
  const ownBase = hasCue(passage, second.to, second.to + OWN_BASE, 'earlier', 'monthly', 'former');
  if (ownBase && hasCue(passage, first.to, second.from, ...SINCE)) return false;
  let joined =
    moreBehind(passage, first, second) !== undefined &&
    hasCue(passage, first.to + 1, second.from, 'up', 'down');
  let unknown = 0;
  for (let i = first.to; i < second.from; ) {
    const key = passage.tokens.key[i]!;
    const cue = passage.cues[i];
    const joins = cue?.value.some(kind => JOINING.includes(kind)) === true;
    if (PARTING.has(key)) return false;
    if (cue && isApart(cue.value, second)) return false;
    if (key === '(' && passage.tokens.key[second.to] !== ')') return false;
    if (joins || key === '(') joined = true;
    else if (!cue?.value.some(kind => PASSED.includes(kind)) && key !== ',' && ++unknown > UNKNOWN)
      return false;
    i = cue && cue.to <= second.from ? cue.to : i + 1;
  }
  return joined;
}

function isApart(kinds: readonly CueKind[], second: Spot): boolean {
  if (kinds.includes('or')) return false;
  return kinds.some(kind => APART.includes(kind) || (isAmount(second) && BASE.includes(kind)));
}

/** "or 8 per cent of the plan": a share; "10 persen dari tahun sebelumnya" is none. */
function isOfAWhole(passage: Passage, { to }: Spot): boolean {
  if (hasCue(passage, to, to + WHOLE_WITHIN, 'plan', 'total')) return true;
  return (
    passage.cues[to]?.value.includes('of') === true &&
    !hasCue(passage, to, to + OF_WITHIN, 'earlier', 'former', 'formerSpan')
  );
}

/** The direction of the words of change that lead to a pair, follow its first figure or its second; 0 where none do. */
function directionOf(passage: Passage, sentence: Sentence, told: readonly Spot[], at: number): 1 | -1 | 0 {
  const [last, first, second, next] = [told[at - 2], told[at - 1]!, told[at]!, told[at + 1]];
  const floor = Math.max(last?.to ?? sentence.from, first.from - LED_WITHIN);
  const led = lastCue(passage, floor, first.from, 'up', 'down');
  if (led && !leadsElsewhere(passage, led.to, first.from)) return signOf(led.value);
  if (!opensClause(passage, sentence, first)) return 0;
  const more = moreBehind(passage, first, second);
  if (more) return signOf(more.value);
  if (hasSign(passage, first.to, second.from, ',')) return 0;
  const start = passage.tokens.key[second.to] === ')' ? second.to + 1 : second.to;
  const to = clauseEnd(passage, start, Math.min(start + BEHIND, next?.from ?? sentence.to));
  const behind = findCue(passage, start, to, 'up', 'down', 'upAfter', 'downAfter');
  return behind ? signOf(behind.value) : 0;
}

/** "210 more than a year before, an increase of 10 per cent" */
function moreBehind(passage: Passage, first: Spot, second: Spot): Cue | undefined {
  return findCue(passage, first.to, Math.min(first.to + 2, second.from), 'moreThan');
}

/** "rose to 500 million", "rose, with 20 million": the word is not of the figure that follows it as a change. */
function leadsElsewhere(passage: Passage, from: number, to: number): boolean {
  return (
    clauseEnd(passage, from, to) < to ||
    hasCue(passage, from, to, 'to', 'from', 'part', 'and', 'with', 'plan', 'total')
  );
}

/** Whether a figure stands at the head of its clause: it is told of what was told before it. */
function opensClause(passage: Passage, sentence: Sentence, { from }: Spot): boolean {
  const floor = Math.max(sentence.from, from - OPENING);
  if (floor === sentence.from) return true;
  for (let i = floor; i < from; i++) {
    if (passage.signs[i]! > 0 || DASHES.has(passage.tokens.key[i]!)) return true;
  }
  return hasCue(passage, floor, from, 'or');
}

/** The value that a pair leads to or from: what "to" or "from" names behind it, else the last amount of its kind. */
function valueFor(
  passage: Passage,
  told: readonly Spot[],
  at: number,
  change: Spot,
): { readonly value: Spot | undefined; readonly leads: 'to' | 'from' } {
  const [first, second, next] = [told[at - 1]!, told[at]!, told[at + 1]];
  const earlier = told.slice(0, at - 1).findLast(spot => comparable(spot, change) && isAmount(spot));
  if (next && isAmount(next) && comparable(next, change) && next.from - second.to <= REACH) {
    const parted = hasSign(passage, second.to, next.from, ';');
    const lead = parted ? undefined : lastCue(passage, second.to, next.from, 'to', 'from', 'baseline');
    const to = lead?.value.includes('to') === true;
    if (lead && (to || !earlier)) return { value: next, leads: to ? 'to' : 'from' };
  }
  if (earlier) return { value: earlier, leads: 'to' };
  const before = passage.sentences[first.sentence - 1]?.spots.filter(
    spot => isAmount(spot) && comparable(spot, change),
  );
  return { value: before?.length === 1 ? before[0] : undefined, leads: 'to' };
}

function isLikely(change: Spot, rate: Spot, value: Spot, since: number): boolean {
  const base = rangeOf(value.figure).value - since * rangeOf(change.figure).value;
  const implied = (100 * rangeOf(change.figure).value) / base;
  const stated = rangeOf(rate.figure).value;
  return base > 0 && implied < FAR * stated && stated < FAR * implied;
}

function signOf(kinds: readonly string[]): 1 | -1 {
  return kinds.includes('down') || kinds.includes('downAfter') ? -1 : 1;
}
