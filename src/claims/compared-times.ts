import { isAmount, isPercent } from './amounts.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

const BASE_REACH = 7;
const LED = 4;
const AFTER = 6;

/** The figure just before a date that "from", "against" or "compared with" leads to: the date is its own. */
export function comparedAmount(passage: Passage, sentence: Sentence, at: number): Spot | undefined {
  const date = sentence.spots[at]!;
  const before = sentence.spots[at - 1];
  if (!before || !(isAmount(before) || isPercent(before)) || date.from - before.to > AFTER) return undefined;
  if (!isUnbroken(passage, before.to, date.from)) return undefined;
  const from = Math.max(sentence.spots[at - 2]?.to ?? sentence.from, before.from - LED);
  const cue = lastCue(passage, from, before.from, 'base', 'from', 'earlier');
  // "Up 22.8 per cent on the year and 5.7 per cent on 2019": what is joined is not compared.
  if (cue && !(isPercent(before) && hasCue(passage, cue.to, before.from, 'and'))) return before;
  // "More than 5 million" is about 5 million itself; "more than the 5 million of 2023" compares.
  const than = findCue(passage, from, before.from, 'upAfter', 'downAfter');
  return than && than.to < before.from ? before : undefined;
}

const LED_FIGURE = 8;

/** "(the same period last year: 2.9 %)", "cùng kỳ năm 2022 là 2,4 tỷ": the figure that a date of before leads to. */
export function ledFigure(passage: Passage, sentence: Sentence, at: number): Spot | undefined {
  const date = sentence.spots[at]!;
  const next = sentence.spots[at + 1];
  if (!next || next.figure.kind === 'date' || next.from - date.to > LED_FIGURE) return undefined;
  let from = date.from;
  while (from > sentence.from && !BREAKS.has(passage.tokens.key[from - 1]!)) from--;
  if (date.from - from > LED || sentence.spots.some(other => other.from >= from && other.to <= date.from))
    return undefined;
  if (hasCue(passage, from, date.from, 'baseline', 'up', 'down', 'moreThan')) return undefined;
  const bracket = passage.tokens.key[from - 1] === '(';
  if (isPercent(next) && hasCue(passage, date.to, next.from, 'base', 'baseline', 'from')) return undefined;
  for (let i = date.to; i < next.from; i++) {
    const key = passage.tokens.key[i]!;
    if (BREAKS.has(key) && !(bracket && key === ':')) return undefined;
  }
  return isAmount(next) || bracket ? next : undefined;
}

/** "on last year's 34.3 million", "from April's 3.2 billion". */
export function possessed(passage: Passage, sentence: Sentence, at: number): Spot | undefined {
  const [date, next] = [sentence.spots[at]!, sentence.spots[at + 1]];
  if (!next || !isAmount(next) || next.from - date.to > GENITIVE) return undefined;
  const { text, start } = passage.tokens;
  return /^['’]s?\s+\S*$/.test(text.slice(start[date.to]!, start[next.from]!)) ? next : undefined;
}

const GENITIVE = 3;

/** "Compared with 2023", "up 6 % on 2022", "2.3 times the first quarter of 2022": what a figure is compared with. */
export function isBase(passage: Passage, sentence: Sentence, at: number): boolean {
  const date = sentence.spots[at]!;
  const rate = sentence.spots[at - 1];
  let from = Math.max(sentence.from, date.from - BASE_REACH, rate?.to ?? 0);
  if (opensClause(passage, sentence, at)) return false;
  for (let i = from; i < date.from; i++) if (passage.tokens.key[i] === ',') from = i + 1;
  if (hasCue(passage, from, date.to, 'base') || hasCue(passage, from, date.from, 'earlier')) return true;
  if (!rate || date.from - rate.to > AFTER || !isUnbroken(passage, rate.to, date.from)) return false;
  const { unit, kind } = rate.figure;
  if (unit === 'times' && date.from - rate.to <= 1) return true;
  const compared = unit === '%' || unit === 'pp' || unit === 'times';
  if (compared && hasCue(passage, rate.to, date.from, 'from')) return true;
  return kind !== 'date' && hasCue(passage, rate.to, date.from, 'upAfter', 'downAfter');
}

/** "In the previous year, the province licensed …": nothing stands before it that could be compared. */
function opensClause(passage: Passage, sentence: Sentence, at: number): boolean {
  const date = sentence.spots[at]!;
  if (hasCue(passage, date.from - LED, date.to, 'baseline', 'formerSpan')) return false;
  const next = sentence.spots[at + 1];
  if (next && !isAmount(next) && hasCue(passage, date.to, next.from, 'base', 'from', 'formerSpan'))
    return false;
  for (let i = date.from - 1; i >= sentence.from && date.from - i <= OPENING; i--) {
    if (passage.tokens.key[i] === ';' || passage.tokens.key[i] === '(') return true;
  }
  return date.from - sentence.from < OPENING;
}

const OPENING = 4;

/** Whether no sign that parts a sentence stands between. */
export function isUnbroken(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS.has(passage.tokens.key[i]!)) return false;
  return true;
}

const BREAKS = new Set([',', ';', ':', '.', '(', ')']);
