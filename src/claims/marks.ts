import type { Segment } from '../model/reading.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { Announcement, Lexicon } from './lexicon.ts';
import type { Mark, Sentence } from './passage.ts';
import { eachFrom, longestFrom, type Phrase } from './phrase-trie.ts';
import type { PlaceName } from './places.ts';
import { type Word, wordOf } from './vocabulary.ts';

/** The words of a text that phrases are matched over. */
export interface Words {
  /** Stems by token. */
  readonly keys: readonly string[];
  /** The tokens of the words. */
  readonly tokens: readonly number[];
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  readonly names: readonly string[];
}

/** Hyphens and dashes are left out ("import-export", "Antwerp - Bruges"). */
export function wordsOf(tokens: Tokens, lexicon: Lexicon): Words {
  const keys: string[] = [];
  const at: number[] = [];
  const words: Word[] = [];
  const stems: string[] = [];
  const names: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.key[i]!;
    if (key === '-' || key === '') {
      keys.push(key);
      continue;
    }
    const word = wordOf(lexicon, key);
    keys.push(word.stem);
    at.push(i);
    words.push(word);
    stems.push(word.stem);
    names.push(word.name);
  }
  return { keys, tokens: at, words, stems, names };
}

/** The places named by words [from, to). */
export function placesIn(tokens: Tokens, text: Words, from: number, to: number): Mark<PlaceName>[] {
  const marks: Mark<PlaceName>[] = [];
  for (let i = from; i < to; ) {
    const found = longestFrom(text.words[i]!.place, text.names, i);
    const mark = found && i + found.length <= to ? placeAt(tokens, text, i, found) : undefined;
    i += mark === undefined ? 1 : found!.length;
    if (mark) marks.push(mark);
  }
  return marks;
}

/** The place of a phrase; null where it is written as a word of the language is, undefined where it is no name at all. */
function placeAt(
  tokens: Tokens,
  text: Words,
  at: number,
  phrase: Phrase<PlaceName>,
): Mark<PlaceName> | null | undefined {
  const from = text.tokens[at]!;
  const to = text.tokens[at + phrase.length - 1]! + 1;
  const letter = phrase.length === 1 && tokens.text.charCodeAt(tokens.start[from]!) > 0x2e7f;
  if (letter || !isName(tokens, from, to)) return undefined;
  const value = clearest(phrase.values);
  if (value.capitals) {
    const written = tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!);
    if (written !== written.toUpperCase()) return null;
  }
  return { from, to, value };
}

/** A name has a capital (in "port of Antwerp" not its first), or is written in a script without. */
function isName(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const first = tokens.text.charAt(tokens.start[i]!);
    if (first !== first.toLowerCase() || first.charCodeAt(0) > 0x2e7f) return true;
  }
  return false;
}

/** Of several places of one name the one that is not marked ambiguous, then a Vietnamese one. */
function clearest(values: readonly PlaceName[]): PlaceName {
  const clear = values.filter(value => !value.ambiguous);
  const of = clear.length > 0 ? clear : values;
  return of.find(value => value.place.id.startsWith('VN')) ?? of[0]!;
}

/** The phrases that announce measures in words [from, to), by phrase id. */
export function phrasesIn(text: Words, from: number, to: number): Map<number, Mark<number>[]> {
  const phrases = new Map<number, Mark<number>[]>();
  for (let i = from; i < to; i++) {
    const { measure } = text.words[i]!;
    if (!measure) continue;
    eachFrom(measure, text.stems, i, (id, length) => {
      if (i + length > to) return;
      const mark = { from: text.tokens[i]!, to: text.tokens[i + length - 1]! + 1, value: id };
      const of = phrases.get(id);
      if (of) of.push(mark);
      else phrases.set(id, [mark]);
    });
  }
  return phrases;
}

export function announcedBy(
  lexicon: Lexicon,
  phrases: ReadonlyMap<number, readonly Mark<number>[]>,
  context: (id: number) => boolean,
): Mark<Announcement>[] {
  const marks: Mark<Announcement>[] = [];
  const ends = longestEnds(lexicon, phrases);
  for (const [id, heads] of phrases) {
    for (const announcement of lexicon.announced.get(id) ?? []) {
      if (!announcement.phrases.every(other => phrases.has(other) || context(other))) continue;
      const longest = ends.get(announcement.measure.unit)!;
      for (const head of heads) {
        if (!isInside(longest, head)) marks.push({ ...head, value: announcement });
      }
    }
  }
  return marks;
}

/** What the two sentences before spoke of, where they are of the same paragraph. */
export function contextOf(sentences: readonly Sentence[], segment: Segment): (id: number) => boolean {
  const before = sentences.slice(-2).filter(sentence => sentence.segment.paragraph === segment.paragraph);
  return id => before.some(sentence => sentence.phrases.has(id));
}

/** By unit and first token, the end of the longest phrase that starts there and announces a measure of the unit. */
function longestEnds(
  lexicon: Lexicon,
  phrases: ReadonlyMap<number, readonly Mark<number>[]>,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const byUnit = new Map<string, Map<number, number>>();
  for (const [id, marks] of phrases) {
    for (const { measure } of lexicon.announced.get(id) ?? []) {
      const ends = byUnit.get(measure.unit) ?? new Map<number, number>();
      byUnit.set(measure.unit, ends);
      for (const mark of marks) ends.set(mark.from, Math.max(mark.to, ends.get(mark.from) ?? 0));
    }
  }
  return byUnit;
}

const LONGEST_PHRASE = 8;

/** "export" inside "import-export turnover" announces nothing of its own. */
function isInside(longest: ReadonlyMap<number, number>, mark: Mark<unknown>): boolean {
  for (let from = mark.from - LONGEST_PHRASE; from <= mark.from; from++) {
    const to = longest.get(from) ?? 0;
    if (to >= mark.to && to - from > mark.to - mark.from) return true;
  }
  return false;
}
