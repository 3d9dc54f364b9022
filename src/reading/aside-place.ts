import type { Aside } from './aside-shape.ts';
import type { Context } from './context.ts';
import { nounAfter } from './nouns.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { BROKEN, GLUED, NUMERAL, PARTED, SPACED, WORD } from './tokens.ts';

/**
 * What a bare integer in tokens [from, to) is by its surroundings: the number in a name (`Ward 4`, `Decision No. 12`,
 * `第3号`), a footnote mark `(1)`, a bullet at the head of a line.
 */
export function asideByPlace(context: Context, from: number, to: number, floor: number): Aside | undefined {
  const { tokens, lexicon } = context;
  // "Cấp 25 giấy phép", "nhóm 5 địa phương": where nouns open their phrase, one right behind shows a count.
  const counts = !lexicon.data.headLast && matchPhrase(context, to, 'noun') !== undefined;
  if (!counts && tokens.gap[from] !== PARTED && matchPhraseBefore(context, from, 'identifier', floor)) {
    return { at: runEnd(context, nameTail(context, to)), reason: 'identifier' };
  }
  // Views: 1234
  if (
    tokens.key[from - 1] === ':' &&
    matchPhraseBefore(context, from - 1, 'identifier', floor) &&
    !nounAfter(context, to)
  ) {
    return { at: to, reason: 'identifier' };
  }
  // flight VN 123
  const code = from - 1;
  if (code > floor && tokens.kind[code] === WORD && isCapitals(context, code)) {
    if (matchPhraseBefore(context, code, 'identifier', floor)) return { at: to, reason: 'identifier' };
  }
  if (isHouseNumber(context, to)) return { at: to, reason: 'address' };
  if (matchPhrase(context, to, 'identifierAfter')) return { at: to, reason: 'identifier' };
  const small = tokens.end[to - 1]! - tokens.start[from]! <= 3;
  const opener = tokens.key[from - 1];
  const closer = tokens.key[to];
  if (small && ((opener === '(' && closer === ')') || (opener === '[' && closer === ']'))) {
    return { at: to, reason: 'mark' };
  }
  const head = from === 0 || tokens.gap[from]! >= BROKEN;
  if (small && head && (closer === '.' || closer === ')') && (tokens.gap[to + 1] ?? SPACED) === SPACED) {
    return { at: to, reason: 'bullet' };
  }
  return undefined;
}

/** How many bare numbers in a row after a word for pages are taken as pages. */
const MOST_PAGES = 40;

/** `Halaman 1 2 3 Berikutnya`: the page numbers that follow the first. */
function runEnd(context: Context, from: number): number {
  const { tokens } = context;
  let at = from;
  while (
    at < from + MOST_PAGES &&
    tokens.kind[at] === NUMERAL &&
    tokens.gap[at] === SPACED &&
    tokens.end[at]! - tokens.start[at]! <= 2 &&
    !context.forward[at + 1]
  ) {
    at++;
  }
  return at;
}

function isCapitals(context: Context, at: number): boolean {
  const printed = context.tokens.text.slice(context.tokens.start[at], context.tokens.end[at]);
  return printed.length <= 3 && printed === printed.toUpperCase();
}

/** `12 Nguyen Hue Street`: names in capitals, then a word for a street. */
function isHouseNumber(context: Context, from: number): boolean {
  const { tokens } = context;
  for (let at = from; at < from + 5 && tokens.kind[at] === WORD && tokens.gap[at]! <= SPACED; at++) {
    const first = tokens.text[tokens.start[at]!]!;
    if (first === first.toLowerCase()) return false;
    if (at > from && matchPhrase(context, at, 'address')) return true;
  }
  return false;
}

/** `Landmark 1322-500`, `Decision 12/2024/QD-TTg`: what is tied to an identifier belongs to it. */
function nameTail(context: Context, from: number): number {
  const { tokens } = context;
  let at = from;
  while (
    at + 1 < tokens.count &&
    /^[-/+.]$/.test(tokens.key[at]!) &&
    tokens.gap[at] === GLUED &&
    tokens.gap[at + 1] === GLUED &&
    (tokens.kind[at + 1] === NUMERAL || tokens.kind[at + 1] === WORD)
  ) {
    at += 2;
  }
  return at;
}
