import type { ReadFigure } from '../model/figure.ts';
import type { Reading, Segment } from '../model/reading.ts';
import { type Tokens, tokenise } from '../reading/tokens.ts';
import { foldMarks, stem } from './keys.ts';
import { type Announcement, type CueKind, type Lexicon, lexiconOf } from './lexicon.ts';
import { eachAt, longestAt } from './phrase-trie.ts';
import { type PlaceName, placeTrie } from './places.ts';

/** A phrase of the tables in the text; `from`, `to` are tokens, end exclusive. */
export interface Mark<V> {
  readonly from: number;
  readonly to: number;
  readonly value: V;
}

/** A figure with its place among the tokens and sentences. */
export interface Spot {
  readonly index: number;
  readonly figure: ReadFigure;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** One sentence: its tokens (end exclusive), and what was found in it. */
export interface Sentence {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  readonly spots: readonly Spot[];
  readonly places: readonly Mark<PlaceName>[];
  readonly measures: readonly Mark<Announcement>[];
  /** Where each phrase that announces a measure stands, by phrase id. */
  readonly phrases: ReadonlyMap<number, readonly Mark<number>[]>;
}

/** A reading with the phrases of the tables marked in it: all that claims and relations are made from. */
export interface Passage {
  readonly reading: Reading;
  readonly tokens: Tokens;
  /** Stemmed keys. */
  readonly keys: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly spots: readonly Spot[];
  /** The cue that starts at a token (the longest), with every kind it has. */
  readonly cues: ReadonlyMap<number, { readonly to: number; readonly kinds: readonly CueKind[] }>;
}

/** Marks the phrases of the tables in a reading, in one pass. */
export function passageOf(reading: Reading): Passage {
  const tokens = tokenise(reading.text);
  const keys = tokens.key.map(stem);
  const words = wordsOf(tokens);
  const compact = words.map(token => keys[token]!);
  const names = words.map(token => foldMarks(tokens.key[token]!));
  const lexicon = lexiconOf(reading.lang);
  const cues = new Map<number, { to: number; kinds: readonly CueKind[] }>();
  const sentences: Sentence[] = [];
  const spots: Spot[] = [];
  let at = 0;
  let word = 0;
  let figure = 0;
  for (const segment of reading.segments) {
    while (at < tokens.count && tokens.start[at]! < segment.start) at++;
    const from = at;
    while (at < tokens.count && tokens.start[at]! < segment.end) at++;
    while (word < words.length && words[word]! < from) word++;
    const first = word;
    while (word < words.length && words[word]! < at) word++;
    const own: Spot[] = [];
    let token = from;
    while (figure < reading.figures.length && reading.figures[figure]!.start < segment.end) {
      const read = reading.figures[figure]!;
      while (token < at && tokens.end[token]! <= read.start) token++;
      const begin = token;
      while (token < at && tokens.start[token]! < read.end) token++;
      const spot = { index: figure, figure: read, from: begin, to: token, sentence: sentences.length };
      own.push(spot);
      spots.push(spot);
      figure++;
    }
    const furniture = segment.role === 'furniture';
    const phrases = furniture
      ? new Map<number, Mark<number>[]>()
      : phrasesIn(lexicon, compact, words, first, word);
    sentences.push({
      segment,
      from,
      to: at,
      spots: own,
      places: furniture ? [] : placesIn(names, tokens, words, first, word),
      measures: own.length === 0 ? [] : announcedBy(lexicon, phrases, contextOf(sentences, segment)),
      phrases,
    });
    for (let i = first; i < word; ) {
      const found = longestAt(lexicon.cues, compact, i);
      if (found) cues.set(words[i]!, { to: words[i + found.length - 1]! + 1, kinds: found.values });
      i += found?.length ?? 1;
    }
  }
  return { reading, tokens, keys, sentences, spots, cues };
}

/** The tokens that phrases are matched over: hyphens and dashes are left out ("import-export", "Antwerp - Bruges"). */
function wordsOf(tokens: Tokens): number[] {
  const words: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const key = tokens.key[i]!;
    if (key !== '-' && key !== '') words.push(i);
  }
  return words;
}

function placesIn(
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

function phrasesIn(
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

function announcedBy(
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
function contextOf(sentences: readonly Sentence[], segment: Segment): (id: number) => boolean {
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

/** Whether a cue of one of `kinds` starts at a token in [from, to). */
export function hasCue(passage: Passage, from: number, to: number, ...kinds: readonly CueKind[]): boolean {
  return findCue(passage, from, to, ...kinds) !== undefined;
}

/** The first cue of one of `kinds` that starts at a token in [from, to). */
export function findCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Mark<readonly CueKind[]> | undefined {
  for (let i = Math.max(0, from); i < to; i++) {
    const cue = passage.cues.get(i);
    if (cue?.kinds.some(kind => kinds.includes(kind))) return { from: i, to: cue.to, value: cue.kinds };
  }
  return undefined;
}

/** The last cue of one of `kinds` that starts at a token in [from, to). */
export function lastCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Mark<readonly CueKind[]> | undefined {
  for (let i = to - 1; i >= Math.max(0, from); i--) {
    const cue = passage.cues.get(i);
    if (cue?.kinds.some(kind => kinds.includes(kind))) return { from: i, to: cue.to, value: cue.kinds };
  }
  return undefined;
}
