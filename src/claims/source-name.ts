import { findCue, hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence } from './passage.ts';

/** Tokens, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 16;
const HEAD_WITHIN = 4;
const ENDS = new Set([',', ';', ':', '(', ')', '.', '"', '“', '”', '«', '»', '!', '?']);
/** Small words inside a name that is written with capitals: "Ministry of Industry and Trade". */
const JOINS = new Set(
  'of and for in on the de & ’ s dan untuk bagi di và của cho ri tỉnh'.split(' ').concat("'"),
);

/** The name that begins behind a cue; undefined where no name does. */
export function nameFrom(passage: Passage, sentence: Sentence, at: number): Span | undefined {
  const from = opening(passage, passage.tokens.key[at] === ':' ? at + 1 : at);
  const to = endOfName(passage, sentence, from);
  return isSource(passage, sentence, { from, to }, false) ? { from, to } : undefined;
}

/**
 * The name that is the subject of a verb at token `at`: "Lê Hồng Minh, director of …, said". `known`: it must be an
 * organisation or a report, not just anyone who expects something.
 */
export function nameBefore(
  passage: Passage,
  sentence: Sentence,
  at: number,
  known: boolean,
): Span | undefined {
  let to = beforeBracket(passage, sentence, at);
  if (passage.tokens.key[to - 1] === ',') {
    // What stands between commas says more of the one named before.
    to = lastEnd(passage, sentence, to - 1);
    if (to < sentence.from || passage.tokens.key[to] !== ',') return undefined;
  }
  const told = sentence.spots.findLast(({ figure, ...spot }) => figure.kind !== 'date' && spot.to <= to);
  let start = Math.max(lastEnd(passage, sentence, to) + 1, told?.to ?? 0);
  const whole = lastEnd(passage, sentence, start - 1) + 1;
  if (
    passage.tokens.key[start - 1] === ',' &&
    isListed(passage, start, to) &&
    isHeaded(passage, opening(passage, whole), HEAD_WITHIN)
  )
    start = whole;
  if (findCue(passage, start, to, 'attribution')) return undefined;
  const courtesy = lastCue(passage, start, to, 'courtesy');
  const clause = lastCue(passage, start, to, 'clauseOpener');
  const from = opening(passage, Math.max(start, courtesy?.to ?? 0, clause?.to ?? 0));
  const end = isCapital(passage, from) ? endOfName(passage, sentence, from) : possessor(passage, from, to);
  const name = { from, to: Math.min(to, end) };
  if (!isSource(passage, sentence, name, known)) return undefined;
  return name;
}

/** "The administration's data also show": the name ends before the sign. */
function possessor(passage: Passage, from: number, to: number): number {
  for (let at = from; at < to; at++) if (POSSESSIVE.has(passage.tokens.key[at]!)) return at;
  return to;
}

const POSSESSIVE = new Set(["'", '’']);

/** "the Department (DoIT) has announced": past the verb's helpers, the bracket is no part of the name. */
function beforeBracket(passage: Passage, sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= Math.max(sentence.from, at - HELPERS); i--) {
    if (isCapital(passage, i)) return at;
    if (passage.tokens.key[i] !== ')') continue;
    const open = lastEnd(passage, sentence, i);
    return open > sentence.from && passage.tokens.key[open] === '(' ? open : at;
  }
  return at;
}

const HELPERS = 3;

/** The last sign before a token that ends a clause; before the sentence where there is none. */
function lastEnd(passage: Passage, sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= sentence.from; i--) {
    if (ENDS.has(passage.tokens.key[i]!) && !isAbbreviated(passage, i)) return i;
  }
  return sentence.from - 1;
}

/** Past articles, courtesies and signs: "the", "ông", "–". */
function opening(passage: Passage, at: number): number {
  let from = at;
  while (OPENS.has(passage.tokens.key[from]!) || isCourtesy(passage, from)) from++;
  return from;
}

const OPENS = new Set(['"', '“', "'", '-', '–', '—', '•', 'the', 'its', 'their', 'his', 'her', 'our']);

function isCourtesy(passage: Passage, at: number): boolean {
  const cue = passage.cues[at];
  return cue?.to === at + 1 && cue.value.includes('courtesy');
}

function endOfName(passage: Passage, sentence: Sentence, from: number): number {
  const limit = Math.min(sentence.to, from + LONGEST, nextFigure(sentence, from));
  const spelt = passage.reading.lang.startsWith('vi');
  let to = from;
  for (let at = from; at < limit; at++) {
    if (isAbbreviated(passage, at)) continue;
    if (ENDS.has(passage.tokens.key[at]!)) {
      if (passage.tokens.key[at] !== ',' || !isListed(passage, at + 1, limit) || !isHeaded(passage, from, 1))
        break;
      continue;
    }
    if (at > from && isStop(passage, sentence, at)) break;
    if (isCapital(passage, at) || spelt || isHeaded(passage, at, 1) || to === from) to = at + 1;
    else if (!JOINS.has(passage.tokens.key[at]!)) {
      if (!isHeaded(passage, at, HEAD_WITHIN) || isCapital(passage, from)) break;
    }
  }
  return to;
}

/** "TP. HCM": the point of a shortened word. */
function isAbbreviated(passage: Passage, at: number): boolean {
  const { key } = passage.tokens;
  return (
    key[at] === '.' &&
    (key[at - 1]?.length ?? Number.POSITIVE_INFINITY) <= SHORTENED &&
    isCapital(passage, at - 1) &&
    isCapital(passage, at + 1)
  );
}

const SHORTENED = 3;

function nextFigure(sentence: Sentence, from: number): number {
  return sentence.spots.find(spot => spot.from >= from)?.from ?? sentence.to;
}

/** A verb, or a word that a measure begins with in small letters, ends a name. */
function isStop(passage: Passage, sentence: Sentence, at: number): boolean {
  if (hasCue(passage, at, at + 1, 'attributed', 'reckons', 'released', 'that', 'up', 'down', 'clauseOpener'))
    return !isHeaded(passage, at, 1);
  return (
    !isCapital(passage, at) &&
    !isHeaded(passage, at, HEAD_WITHIN) &&
    sentence.measures.some(mark => mark.from === at && !mark.value.measure.general)
  );
}

/** "Culture, Sports and Tourism": what stands behind the comma is one more of a name's list. */
function isListed(passage: Passage, from: number, limit: number): boolean {
  if (!isCapital(passage, from)) return false;
  for (
    let at = from + 1;
    at < Math.min(limit, from + HEAD_WITHIN) && !ENDS.has(passage.tokens.key[at]!);
    at++
  ) {
    if (hasCue(passage, at, at + 1, 'and')) return isCapital(passage, at + 1);
  }
  return false;
}

/** Whether a word for an organisation or an office stands within so many tokens. */
function isHeaded(passage: Passage, from: number, within: number): boolean {
  return hasCue(passage, from, from + within, 'organisation');
}

function isSource(passage: Passage, sentence: Sentence, { from, to }: Span, known: boolean): boolean {
  if (to <= from || to - from > LONGEST) return false;
  if (hasCue(passage, from, from + 1, 'law', 'pronoun')) return false;
  const headed = isHeaded(passage, from, Math.min(to - from, known ? LONGEST : HEAD_WITHIN));
  if (!headed && sentence.measures.some(mark => mark.from === from)) return false;
  if (sentence.places.some(mark => mark.from <= from && mark.to >= to)) return false;
  if (sentence.spots.some(spot => spot.figure.kind !== 'date' && spot.from < to && spot.to > from))
    return false;
  if (!headed && !isCapital(passage, from)) return false;
  return !known || headed || isAcronym(passage, from);
}

function isAcronym(passage: Passage, at: number): boolean {
  const { text, start, end } = passage.tokens;
  return /^\p{Lu}[\p{Lu}&]+$/u.test(text.slice(start[at]!, end[at]!));
}

/** Whether a word begins with a capital. */
export function isCapital(passage: Passage, at: number): boolean {
  const first = passage.tokens.text.charAt(passage.tokens.start[at] ?? 0);
  return first !== first.toLowerCase();
}

/** A span's words as they are printed. */
export function wordsOf({ tokens }: Passage, { from, to }: Span): string {
  return tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!);
}
