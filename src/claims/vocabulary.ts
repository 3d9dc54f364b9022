import { foldMarks, stem } from './keys.ts';
import type { CueKind, Lexicon } from './lexicon.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import { type PlaceName, placeTrie } from './places.ts';

/** What the tables of a language make of a word: the phrases that begin with it. */
export interface Word {
  readonly stem: string;
  /** Without diacritics, as names are matched. */
  readonly name: string;
  readonly cue: PhraseTrie<CueKind> | undefined;
  readonly measure: PhraseTrie<number> | undefined;
  readonly place: PhraseTrie<PlaceName> | undefined;
}

/** A text repeats its words, and texts each other's: each is looked up in the tables once. */
export type Vocabulary = Map<string, Word>;

const KEPT = 50_000;

/** The word of a token key. Pure but for what it remembers. */
export function wordOf(lexicon: Lexicon, key: string): Word {
  const { vocabulary } = lexicon;
  const known = vocabulary.get(key);
  if (known) return known;
  const [stemmed, name] = [stem(key), foldMarks(key)];
  const word = {
    stem: stemmed,
    name,
    cue: lexicon.cues.next.get(stemmed),
    measure: lexicon.measures.next.get(stemmed),
    place: placeTrie().next.get(name),
  };
  if (vocabulary.size >= KEPT) vocabulary.clear();
  vocabulary.set(key, word);
  return word;
}
