import { GLUED } from '../../reading/tokens.ts';
import type { Passage, Sentence } from '../passage.ts';

/** What a list holds: the number of its items, whether it breaks off ("etc.", "…"), and where it ends (token, exclusive). */
export interface Items {
  readonly listed: number;
  readonly open: boolean;
  /** All items are names, or none is: a list, not a clause that happens to have commas. */
  readonly uniform: boolean;
  /** Every item is a name. */
  readonly names: boolean;
  /** "and" leads to the last item, and to no other. */
  readonly joined: boolean;
  readonly to: number;
}

/** No word is written with it, whether or not it has spaces about it. */
const EM_DASH = '—';

interface Options {
  /** A colon announced it: it runs to the end of the sentence. */
  readonly colon: boolean;
  /** The number announced: decides whether "and" joins two items or lies inside one. */
  readonly value: number;
  /** It stands in brackets. */
  readonly bracket?: boolean;
  /** It stands between dashes. */
  readonly dash?: boolean;
  /** The things counted are places: known names are as good as items. */
  readonly places?: boolean;
}

/**
 * Counts the items of a list that starts at token `from`. Semicolons, where there are any, part groups; places in
 * brackets behind a group belong to it, and a group's own commas part its items if the number announced says so.
 */
export function countItems(
  passage: Passage,
  sentence: Sentence,
  from: number,
  options: Options,
): Items | undefined {
  const to = trailingEnd(passage, from, listEnd(passage, sentence, from, options));
  if (to <= from) return undefined;
  const open = breaksOff(passage, from, to);
  const semicolons = splitAt(passage, from, to, ';');
  const commas = semicolons.flatMap(([a, b]) => itemsOf(passage, a, b));
  const lastGroup = semicolons.at(-1)!;
  const grouped = semicolons.length - 1 + (andIn(passage, ...lastGroup) ? 2 : 1);
  const candidates = semicolons.length > 1 ? [semicolons.length, grouped, commas.length] : [commas.length];
  const split = semicolons.flatMap(([a, b]) =>
    itemsOf(passage, a, b).flatMap(([c, d]) => partedByAnd(passage, c, d)),
  );
  candidates.push(split.length);
  const named = sentence.places.filter(mark => mark.from >= from && mark.to <= to).length;
  if (options.places && named === options.value)
    return { listed: named, open, uniform: true, names: true, joined: true, to };
  if (semicolons.length === 1 && !options.bracket && !looksListed(passage, from, to, options.colon))
    return undefined;
  const listed = candidates.find(count => count === options.value) ?? candidates[0]!;
  const names = split.filter(([a]) => isName(passage, a)).length;
  const nominal = options.colon && commas.every(([a]) => isName(passage, a) || isArticle(passage, a));
  const uniform = semicolons.length > 1 || names === 0 || names === split.length || nominal;
  const joined = semicolons.length === 1 && split.length === commas.length && isJoined(passage, from, to);
  return listed < 2 ? undefined : { listed, open, uniform, names: names === split.length, joined, to };
}

/** Whether "and" stands behind the last comma, or between the only two items. */
function isJoined(passage: Passage, from: number, to: number): boolean {
  const last = splitAt(passage, from, to, ',').at(-1);
  return last !== undefined && andIn(passage, ...last) !== undefined;
}

/** A dash between words, as against the hyphen inside one. */
export function isDash({ tokens }: Passage, at: number): boolean {
  if (tokens.key[at] !== '-') return false;
  return (
    tokens.text[tokens.start[at]!] === EM_DASH || (tokens.gap[at] !== GLUED && tokens.gap[at + 1] !== GLUED)
  );
}

function listEnd(passage: Passage, sentence: Sentence, from: number, options: Options): number {
  const keys = passage.tokens.key;
  let depth = 0;
  let last = from;
  const hasSemicolon = options.colon;
  for (let i = from; i < sentence.to; i++) {
    const key = keys[i]!;
    if (key === '(') depth++;
    else if (key === ')') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && (key === '.' || key === '。')) return i;
    else if (depth === 0 && options.dash === true && i > from && isDash(passage, i) && !isInName(sentence, i))
      return i;
    else if (depth === 0 && key === ';' && !hasSemicolon) return i;
    else if (depth === 0 && key === ';' && startsCount(sentence, i + 1)) return i;
    last = i + 1;
  }
  return last;
}

/** "Ba Ria - Vung Tau" */
function isInName({ places }: Sentence, at: number): boolean {
  return places.some(({ from, to }) => from < at && at < to - 1);
}

/** A figure right after a semicolon begins another count with its own list. */
function startsCount(sentence: Sentence, at: number): boolean {
  return sentence.spots.some(spot => spot.figure.kind === 'count' && spot.from >= at && spot.from <= at + 1);
}

function breaksOff(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const key = passage.tokens.key[i]!;
    if (key === '…' || key === '...') return true;
    if (passage.cues[i]?.value.includes('open') && i > from) return true;
  }
  return false;
}

function splitAt(passage: Passage, from: number, to: number, sign: string): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const key = passage.tokens.key[i]!;
    if (key === '(') depth++;
    else if (key === ')') depth--;
    else if (depth === 0 && key === sign) {
      if (i > start) found.push([start, i]);
      start = i + 1;
    }
  }
  if (to > start) found.push([start, to]);
  return found;
}

/** Items of a group: parted by commas, the last one also by "and". Brackets are no items. */
function itemsOf(passage: Passage, from: number, to: number): [number, number][] {
  const parts = splitAt(passage, from, to, ',').filter(([a, b]) => b > a);
  const last = parts.at(-1);
  if (!last) return [];
  const joint = andIn(passage, last[0], last[1]);
  if (joint === undefined) return parts;
  const [at, after] = joint;
  const head = parts.slice(0, -1);
  if (at > last[0]) head.push([last[0], at]);
  if (last[1] > after) head.push([after, last[1]]);
  return head;
}

function partedByAnd(passage: Passage, from: number, to: number): [number, number][] {
  const joint = andIn(passage, from, to);
  if (!joint) return from < to ? [[from, to]] : [];
  const head: [number, number][] = joint[0] > from ? [[from, joint[0]]] : [];
  return joint[1] < to ? [...head, ...partedByAnd(passage, joint[1], to)] : head;
}

function andIn(passage: Passage, from: number, to: number): [number, number] | undefined {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const key = passage.tokens.key[i]!;
    if (key === '(') depth++;
    else if (key === ')') depth--;
    const cue = passage.cues[i];
    if (depth === 0 && cue?.value.includes('and')) return [i, cue.to];
  }
  return undefined;
}

/** Short items, most of them names or the last behind "and": a list, not a clause that happens to have commas. */
function looksListed(passage: Passage, from: number, to: number, colon: boolean): boolean {
  const items = itemsOf(passage, from, to);
  if (items.length < 2 || !items.every(([a, b]) => b - a <= 14)) return false;
  if (colon && items.length > 2)
    return andIn(passage, ...splitAt(passage, from, to, ',').at(-1)!) !== undefined;
  return items.filter(([a]) => isName(passage, a)).length >= items.length / 2;
}

/** "A, B and C, with an area of 1,462 hectares": behind the item that "and" leads to, a comma ends the list. */
function trailingEnd(passage: Passage, from: number, to: number): number {
  const parts = splitAt(passage, from, to, ',');
  if (splitAt(passage, from, to, ';').length > 1) return to;
  const joined = parts.findLastIndex(([a, b]) => andIn(passage, a, b) !== undefined);
  if (joined < 0 || joined === parts.length - 1) return to;
  // More than one group with "and" inside: "electronics and IT, chemicals, food and drinks".
  if (parts.slice(0, joined).some(([a, b]) => andIn(passage, a, b) !== undefined)) return to;
  return parts[joined]![1];
}

function isName(passage: Passage, at: number): boolean {
  const article = passage.cues[at]?.value.includes('definite') === true;
  const first = passage.tokens.text.charAt(passage.tokens.start[article ? at + 1 : at]!);
  return first !== first.toLowerCase() || first.charCodeAt(0) > 0x2e7f;
}

function isArticle(passage: Passage, at: number): boolean {
  return passage.cues[at]?.value.some(kind => kind === 'definite' || kind === 'each') === true;
}
