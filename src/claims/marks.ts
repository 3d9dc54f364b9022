import type { Segment } from '../model/reading.ts';
import type { Tokens } from '../reading/tokens.ts';
import type { Announcement, Lexicon } from './lexicon.ts';
import type { Mark, Sentence } from './passage.ts';
import { eachAt, longestAt } from './phrase-trie.ts';
import { type PlaceName, placeTrie } from './places.ts';

/** The tokens that phrases are matched over: hyphens and dashes are left out ("import-export", "Antwerp - Bruges"). */
export function wordsOf(tokens: Tokens): number[] {
  const words: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.key[i]!;
    if (key !== '-' && key !== '') words.push(i);
  }
  return words;
}

export function placesIn(
  names: readonly string[],
  tokens: Tokens,
  words: readonly number[],
  from: number,
  to: number,
): Mark<PlaceName>[] {
  const trie = placeTrie();
  const marks: Mark<PlaceName>[] = [];
  for (let i = from; i < to; ) {
    const found = longestAt(trie, names, i);
    const letter = found?.length === 1 && tokens.text.charCodeAt(tokens.start[words[i]!]!) > 0x2e7f;
    if (
      found &&
      !letter &&
      i + found.length <= to &&
      isName(tokens, words[i]!, words[i + found.length - 1]! + 1)
    ) {
      const [first, last] = [words[i]!, words[i + found.length - 1]! + 1];
      const value = clearest(found.values);
      const written = tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!);
      if (!value.capitals || written === written.toUpperCase()) marks.push({ from: first, to: last, value });
      i += found.length;
    } else i++;
  }
  return marks;
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

export function phrasesIn(
  lexicon: Lexicon,
  compact: readonly string[],
  words: readonly number[],
  from: number,
  to: number,
): Map<number, Mark<number>[]> {
  const phrases = new Map<number, Mark<number>[]>();
  for (let i = from; i < to; i++) {
    eachAt(lexicon.measures, compact, i, (id, length) => {
      if (i + length > to) return;
      const of = phrases.get(id) ?? [];
      of.push({ from: words[i]!, to: words[i + length - 1]! + 1, value: id });
      phrases.set(id, of);
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
