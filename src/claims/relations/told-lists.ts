import { findCue, hasCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { addable, type Known } from './known.ts';

/** Amounts that words or a sign open as the parts of the one before: they belong together, or not at all. */
export interface ToldList {
  readonly whole: Spot;
  readonly parts: readonly Spot[];
  /** What opens it: words for all there is ("comprising"), for some of it ("of which"), a sign, or the whole itself ("of the 73"). */
  readonly opener: 'all' | 'some' | 'sign' | 'head';
  /** An amount among them that words of change lead to was left out: it may be a part or a change. */
  readonly doubtful: boolean;
  /** "and" or words for what is left lead to the last part. */
  readonly closed: boolean;
}

/** Tokens from an amount to the word that opens its parts, to a sign that does, and from either to the first part. */
const WORD_WITHIN = 24;
const SIGN_WITHIN = 8;
const FIRST_WITHIN = 14;
/** Tokens between two parts, and amounts of one list. */
const APART = 24;
const LONGEST = 16;

/** The lists of parts told in a text, by their whole. `aside`: amounts that say something else (values of before, plans). */
export function toldLists(known: Known, aside: ReadonlySet<Spot>): ReadonlyMap<Spot, ToldList> {
  const found = new Map<Spot, ToldList>();
  for (const sentence of known.passage.sentences) {
    const { spots } = sentence;
    if (spots.length < 3) continue;
    for (const [at, whole] of spots.entries()) {
      if (!whole.figure.amount || aside.has(whole)) continue;
      const list = listOf(known, sentence, at, aside);
      if (list) found.set(whole, list);
    }
  }
  return found;
}

function listOf(
  known: Known,
  sentence: Sentence,
  at: number,
  aside: ReadonlySet<Spot>,
): ToldList | undefined {
  const { passage } = known;
  const whole = sentence.spots[at]!;
  const rest: Spot[] = [];
  for (let i = at + 1; i < sentence.spots.length && rest.length <= LONGEST; i++) {
    const spot = sentence.spots[i]!;
    if (spot.figure.amount && !aside.has(spot) && addable(known, spot, whole)) rest.push(spot);
  }
  const first = rest[0];
  if (!first || rest.length < 2) return undefined;
  const open = openerOf(passage, whole, first) ?? headOf(passage, sentence, whole);
  if (!open) return undefined;
  const base = depthTo(passage, open.to, first.from);
  const parts = [first];
  let signs: ',' | ';' | undefined;
  let doubtful = isMoved(passage, first, whole.to);
  for (const spot of rest.slice(1)) {
    const before = parts.at(-1)!;
    const depth = base + depthTo(passage, first.to, spot.from);
    // What stands in brackets behind a part is of that part.
    if (depth > base) continue;
    if (depth < 0) break;
    if (spot.from - before.to > APART) break;
    if (isMoved(passage, spot, before.to)) {
      doubtful = true;
      continue;
    }
    const sign = separator(passage, before.to, spot.from);
    if (sign === undefined || (signs === ',' && sign === ';')) break;
    if (hasCue(passage, before.to, spot.from, 'pointer', 'part', 'compose')) return undefined;
    if (hasCue(passage, before.to, spot.from, 'takeTo', 'together', 'when', 'aim', 'former')) break;
    if (sign !== 'and') signs ??= sign;
    parts.push(spot);
  }
  if (parts.length < 2) return undefined;
  const [last, other] = [parts.at(-1)!, parts.at(-2)!];
  const closed =
    hasCue(passage, other.to, last.from, 'and', 'rest') || hasCue(passage, last.to, last.to + 4, 'rest');
  return { whole, parts, opener: open.kind, closed, doubtful };
}

/** Tokens from "up" to what something is up by. */
const MOVED_WITHIN = 3;

/** "500 billion of domestic revenue, up 50 billion": what words of change lead to may be no part. */
function isMoved(passage: Passage, spot: Spot, from: number): boolean {
  const floor = Math.max(from, spot.from - MOVED_WITHIN);
  return hasCue(passage, floor, spot.from, 'up', 'down') && !hasCue(passage, floor, spot.from, 'to');
}

/** The word or sign that opens the parts: the last one before the first of them. */
function openerOf(
  passage: Passage,
  whole: Spot,
  first: Spot,
): { readonly kind: ToldList['opener']; readonly to: number } | undefined {
  const keys = passage.tokens.key;
  for (let i = first.from - 1; i >= whole.to && first.from - i <= FIRST_WITHIN; i--) {
    const kinds = passage.cues[i]?.value;
    if (
      kinds?.some(kind => kind === 'pointer' || kind === 'compose' || kind === 'namely' || kind === 'part')
    ) {
      if (i - whole.to > WORD_WITHIN) return undefined;
      const all = kinds.includes('compose') || kinds.includes('namely');
      return { kind: all && !kinds.includes('open') ? 'all' : 'some', to: passage.cues[i]!.to };
    }
    const key = keys[i]!;
    if ((key === ':' || key === '(') && i - whole.to <= SIGN_WITHIN) return { kind: 'sign', to: i + 1 };
    if (key === ';' || key === '.' || key === ')') return undefined;
  }
  return undefined;
}

/** Tokens at the head of a clause before a whole that "of" leads to. */
const HEAD = 3;

/** "Of the 73 plants, 51 …": the whole opens its clause. */
function headOf(
  passage: Passage,
  sentence: Sentence,
  whole: Spot,
): { readonly kind: ToldList['opener']; readonly to: number } | undefined {
  const from = Math.max(sentence.from, whole.from - HEAD);
  const cue = findCue(passage, from, whole.from, 'of', 'among', 'part');
  const opens = cue && (cue.from <= sentence.from + 1 || passage.signs[cue.from - 1]! > 0);
  return opens ? { kind: 'head', to: whole.to } : undefined;
}

/** How many brackets more are opened than closed between two tokens. */
function depthTo({ tokens }: Passage, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (tokens.key[i] === '(') depth++;
    else if (tokens.key[i] === ')') depth--;
  }
  return depth;
}

/** What parts two amounts: a semicolon before a comma, a comma before "and". */
function separator(passage: Passage, from: number, to: number): ',' | ';' | 'and' | undefined {
  let found: ',' | 'and' | undefined;
  for (let i = from; i < to; i++) {
    const key = passage.tokens.key[i]!;
    if (key === ';') return ';';
    if (key === '.') return undefined;
    if (key === ',' || key === '、' || key === '，') found = ',';
    else if (found === undefined && passage.cues[i]?.value.includes('and')) found = 'and';
  }
  return found;
}

/** How the parts compare with their whole as printed: 1 where they make it. */
export function ratioOf({ whole, parts }: ToldList): number {
  return parts.reduce((sum, part) => sum + rangeOf(part.figure).value, 0) / rangeOf(whole.figure).value;
}
