import type { Segment } from '../model/reading.ts';
import { MARK, SPACED, type Tokens } from '../reading/tokens.ts';
import { isMarked, toneKey } from './keys.ts';
import type { Announcement, Lexicon } from './lexicon.ts';
import type { Mark, Sentence } from './passage.ts';
import { eachFrom, longestFrom, type Phrase } from './phrase-trie.ts';
import type { PlaceName } from './places.ts';
import { type Word, wordOf } from './vocabulary.ts';

/** The words of a text that phrases are matched over. */
export interface Words {
  /** The language of the tables; Vietnamese spells names with all their marks or with none. */
  readonly lang: string;
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
  return { lang: lexicon.lang, keys, tokens: at, words, stems, names };
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
  const written = tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!);
  const values =
    text.lang === 'vi' && isMarked(written) ? spelt(phrase.values, toneKey(written)) : phrase.values;
  if (values.length === 0) return undefined;
  const value = clearest(values);
  if (value.capitals && written !== written.toUpperCase()) return null;
  if (phrase.length === 1 && isPartOfName(tokens, text, at, value)) return null;
  return { from, to, value };
}

/** Of the places of a name written with diacritics those that are spelt so: "Văn Nam" is not Vân Nam. */
function spelt(values: readonly PlaceName[], key: string): readonly PlaceName[] {
  return values.filter(({ marked }) => marked.length === 0 || marked.includes(key));
}

/** "Michael Jordan", "Chad Miller", "Thị Nga", "Mỹ Phước": a country's name that is another's word as well. */
function isPartOfName(tokens: Tokens, text: Words, at: number, { ambiguous, place }: PlaceName): boolean {
  if (!ambiguous || place.kind !== 'country') return false;
  return isBeside(tokens, text, at, at - 1) || isBeside(tokens, text, at, at + 1);
}

/** Whether the word at `other` is one more of a name: a capital, no word of the tables, one blank between. */
function isBeside(tokens: Tokens, text: Words, at: number, other: number): boolean {
  const [own, beside] = [text.tokens[at]!, text.tokens[other]];
  if (beside === undefined || Math.abs(own - beside) !== 1) return false;
  if (tokens.gap[Math.max(own, beside)] !== SPACED) return false;
  const { cue, measure, place } = text.words[other]!;
  const written = tokens.text.slice(tokens.start[beside]!, tokens.end[beside]!);
  if (other < at && cue?.values.includes('courtesy')) return true;
  if (written === written.toUpperCase() || written[0] === written[0]!.toLowerCase()) return false;
  if (cue || measure || other > at) return !cue && !measure;
  const opens = beside === 0 || tokens.gap[beside] !== SPACED || tokens.kind[beside - 1] === MARK;
  return !opens && !place;
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
  if (values.length === 1) return values[0]!;
  const clear = values.filter(value => !value.ambiguous);
  const of = clear.length > 0 ? clear : values;
  return of.find(value => value.place.id.startsWith('VN')) ?? of[0]!;
}

/** The phrases of a sentence that measures are announced with. */
export interface Phrases {
  readonly inOrder: readonly Mark<number>[];
  readonly byId: ReadonlyMap<number, readonly Mark<number>[]>;
}

export const NO_PHRASES: Phrases = { inOrder: [], byId: new Map() };

/** The phrases in words [from, to): in the order of their first word, of one word the shorter first. */
export function phrasesIn(text: Words, from: number, to: number): Phrases {
  const inOrder: Mark<number>[] = [];
  const byId = new Map<number, Mark<number>[]>();
  for (let i = from; i < to; i++) {
    const { measure } = text.words[i]!;
    if (!measure) continue;
    eachFrom(measure, text.stems, i, (id, length) => {
      if (i + length > to) return;
      const mark = { from: text.tokens[i]!, to: text.tokens[i + length - 1]! + 1, value: id };
      inOrder.push(mark);
      const of = byId.get(id);
      if (of) of.push(mark);
      else byId.set(id, [mark]);
    });
  }
  return inOrder.length === 0 ? NO_PHRASES : { inOrder, byId };
}

export function announcedBy(
  lexicon: Lexicon,
  phrases: Phrases,
  context: (id: number) => boolean,
): Mark<Announcement>[] {
  const marks: Mark<Announcement>[] = [];
  const covers = coversOf(phrases.inOrder);
  for (const [id, heads] of phrases.byId) {
    for (const announcement of lexicon.announced.get(id) ?? []) {
      const { phrases: all, measure } = announcement;
      if (all.length > 1 && !all.every(other => phrases.byId.has(other) || context(other))) continue;
      for (const head of heads) {
        const longer = covers.get(head);
        if (longer?.some(mark => announcesUnit(lexicon, mark.value, measure.unit))) continue;
        marks.push({ from: head.from, to: head.to, value: announcement });
      }
    }
  }
  return marks;
}

/** What the two sentences before spoke of, where they are of the same paragraph. */
export function contextOf(sentences: readonly Sentence[], segment: Segment): (id: number) => boolean {
  const own = (sentence: Sentence | undefined, id: number) =>
    sentence !== undefined && sentence.segment.paragraph === segment.paragraph && sentence.phrases.has(id);
  return id => own(sentences.at(-1), id) || own(sentences.at(-2), id);
}

const LONGEST_PHRASE = 8;

/** The longer phrases that a phrase stands in: "export" inside "import-export turnover" announces nothing of its own. */
function coversOf(inOrder: readonly Mark<number>[]): ReadonlyMap<Mark<number>, readonly Mark<number>[]> {
  const covers = new Map<Mark<number>, Mark<number>[]>();
  for (const [at, mark] of inOrder.entries()) {
    for (let i = at - 1; i >= 0 && mark.from - inOrder[i]!.from <= LONGEST_PHRASE; i--) {
      cover(covers, mark, inOrder[i]!);
      cover(covers, inOrder[i]!, mark);
    }
  }
  return covers;
}

function cover(covers: Map<Mark<number>, Mark<number>[]>, inner: Mark<number>, outer: Mark<number>): void {
  if (outer.from > inner.from || outer.to < inner.to) return;
  if (outer.to - outer.from === inner.to - inner.from) return;
  const of = covers.get(inner);
  if (of) of.push(outer);
  else covers.set(inner, [outer]);
}

function announcesUnit(lexicon: Lexicon, id: number, unit: string): boolean {
  return lexicon.announced.get(id)?.some(({ measure }) => measure.unit === unit) === true;
}
