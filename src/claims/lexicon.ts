import measuresTable from '../../data/measures.json' with { type: 'json' };
import de from '../../data/phrases/de.json' with { type: 'json' };
import en from '../../data/phrases/en.json' with { type: 'json' };
import fr from '../../data/phrases/fr.json' with { type: 'json' };
import id from '../../data/phrases/id.json' with { type: 'json' };
import ja from '../../data/phrases/ja.json' with { type: 'json' };
import ko from '../../data/phrases/ko.json' with { type: 'json' };
import ms from '../../data/phrases/ms.json' with { type: 'json' };
import vi from '../../data/phrases/vi.json' with { type: 'json' };
import zh from '../../data/phrases/zh.json' with { type: 'json' };
import { phraseKeys } from './keys.ts';
import { addPhrase, emptyTrie, type PhraseTrie } from './phrase-trie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a phrase of data/phrases does in a sentence: `up`, `share`, `compose` … */
export type CueKind = keyof typeof en;

/** An entry of data/measures.json. */
export interface Measure {
  readonly code: string;
  readonly unit: string;
  readonly basis: 'stock' | 'flow';
  readonly additive: boolean;
  readonly parent: string | null;
  /** Where the partner of such a figure is found beyond its own sentence; `none`: it has no partner. */
  readonly partner?: 'none' | 'paragraph' | 'document';
  /** Whose rank such a rank is: countries that invest are no one's partners, but the one that ranks second among them is. */
  readonly ranks?: 'partner';
  /** Dated only where the text dates it. */
  readonly timeless?: boolean;
  /** Announced by words of wide meaning: any other measure nearby is meant instead. */
  readonly general?: boolean;
  /** Groups that figures are spread over (provinces, markets): a rate beside them is of what they have, not of them. */
  readonly groups?: boolean;
  /** Announced by words for anyone (people): who was spoken of before is meant, if anyone was. */
  readonly anyone?: boolean;
  /** An addition by its nature (added capital): words of growth beside it do not make it a change. */
  readonly increment?: boolean;
}

export const MEASURES: ReadonlyMap<string, Measure> = new Map(
  measuresTable.map(entry => [entry.code, entry as Measure]),
);

/** One way a measure is announced: all of `phrases` (ids) in one sentence; the first is its head. */
export interface Announcement {
  readonly measure: Measure;
  readonly phrases: readonly number[];
  /** Tokens in all phrases: the more specific wins. */
  readonly weight: number;
}

/** The phrase tables of one language, ready to be matched. */
export interface Lexicon {
  /** The first of its tables' languages. */
  readonly lang: string;
  readonly cues: PhraseTrie<CueKind>;
  /** Phrase ids. */
  readonly measures: PhraseTrie<number>;
  /** Announcements by the phrase id of their head. */
  readonly announced: ReadonlyMap<number, readonly Announcement[]>;
  /** The words met so far. */
  readonly vocabulary: Vocabulary;
}

const PHRASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en,
  vi,
  ms,
  id,
  ja,
  ko,
  zh,
  fr,
  de,
};
/** Malay and Indonesian share most of their words; each reads the other's where its own table is silent. */
const TABLES: Readonly<Record<string, readonly string[]>> = { ms: ['ms', 'id'], id: ['id', 'ms'] };
/** Scripts without spaces have a token a character: length beyond this says nothing more. */
const LONGEST_WEIGHT = 5;
const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language (BCP 47), built once; English where there is no table. */
export function lexiconOf(lang: string): Lexicon {
  const primary = lang.split('-')[0]!.toLowerCase();
  const known = PHRASES[primary] ? primary : 'en';
  const built = lexicons.get(known) ?? buildLexicon(TABLES[known] ?? [known]);
  lexicons.set(known, built);
  return built;
}

function buildLexicon(languages: readonly string[]): Lexicon {
  const cues = emptyTrie<CueKind>();
  const seen = new Set<string>();
  for (const language of languages) {
    for (const [kind, phrases] of Object.entries(PHRASES[language]!)) {
      for (const phrase of phrases) {
        const keys = phraseKeys(phrase);
        const name = `${kind} ${keys.join(' ')}`;
        if (!seen.has(name)) addPhrase(cues, keys, kind as CueKind);
        seen.add(name);
      }
    }
  }
  const ids = new Map<string, number>();
  const measures = emptyTrie<number>();
  const announced = new Map<number, Announcement[]>();
  for (const entry of measuresTable) {
    for (const words of languages.flatMap(
      language => (entry.words as Readonly<Record<string, readonly string[]>>)[language] ?? [],
    )) {
      const parts = words.split(' + ').map(phraseKeys);
      const phrases = parts.map(keys => {
        const name = keys.join(' ');
        const id = ids.get(name) ?? ids.size;
        if (!ids.has(name)) addPhrase(measures, keys, id);
        ids.set(name, id);
        return id;
      });
      const head = phrases[0]!;
      const of = announced.get(head) ?? [];
      of.push({ measure: entry as Measure, phrases, weight: Math.min(LONGEST_WEIGHT, parts.flat().length) });
      announced.set(head, of);
    }
  }
  return { lang: languages[0]!, cues, measures, announced, vocabulary: new Map() };
}
