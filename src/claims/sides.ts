import table from '../../data/partitions.json' with { type: 'json' };
import { phraseKeys } from './keys.ts';
import type { Passage } from './passage.ts';
import { addPhrase, emptyTrie, longestAt, type PhraseTrie } from './phrase-trie.ts';

/** One side of a division of a whole: new capital (of new, added, contributed), women (of women and men). */
export interface Side {
  readonly axis: string;
  readonly side: string;
}

type Words = Readonly<Record<string, readonly string[]>>;

const AXES: Readonly<Record<string, Readonly<Record<string, Words>>>> = table;
/** Malay and Indonesian read each other's words; other languages without words of their own have none. */
const TABLES: Readonly<Record<string, readonly string[]>> = { ms: ['ms', 'id'], id: ['id', 'ms'] };
const tries = new Map<string, PhraseTrie<Side>>();

function trieOf(lang: string): PhraseTrie<Side> {
  const primary = lang.split('-')[0]!.toLowerCase();
  const known = tries.get(primary);
  if (known) return known;
  const trie = emptyTrie<Side>();
  for (const [axis, sides] of Object.entries(AXES)) {
    for (const [side, words] of Object.entries(sides)) {
      const phrases = (TABLES[primary] ?? [primary]).flatMap(language => words[language] ?? []);
      for (const phrase of new Set(phrases.map(one => phraseKeys(one).join(' '))))
        addPhrase(trie, phrase.split(' '), { axis, side });
    }
  }
  tries.set(primary, trie);
  return trie;
}

/** The sides that tokens [from, to) name, of data/partitions.json: an axis to the sides of it, in their order. */
export function sidesIn(passage: Passage, from: number, to: number): ReadonlyMap<string, readonly string[]> {
  const trie = trieOf(passage.reading.lang);
  const keys: string[] = [];
  for (let i = from; i < to; i++) {
    const key = passage.keys[i]!;
    if (key !== '-' && key !== '') keys.push(key);
  }
  const found = new Map<string, string[]>();
  for (let i = 0; i < keys.length; ) {
    const phrase = longestAt(trie, keys, i);
    for (const { axis, side } of phrase?.values ?? []) {
      const sides = found.get(axis);
      if (!sides) found.set(axis, [side]);
      else if (!sides.includes(side)) sides.push(side);
    }
    i += phrase?.length ?? 1;
  }
  return found;
}
