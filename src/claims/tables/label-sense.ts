import { type HeadWord, headWords, isWholly } from '../../reading/tables/table-words.ts';
import { tokenise } from '../../reading/tokens.ts';
import { foldMarks } from '../keys.ts';
import type { Announcement, Lexicon } from '../lexicon.ts';
import { announcedBy, phrasesIn, placesIn, wordsOf } from '../marks.ts';
import type { Mark } from '../passage.ts';
import type { PlaceName } from '../places.ts';

/** What a label names: measures it may announce, and places. */
export interface LabelSense {
  readonly announced: readonly Announcement[];
  readonly places: readonly PlaceName[];
  /** It says that it is the whole. */
  readonly total: boolean;
  /** Its words, without marks and what stands in brackets: what an open measure is named by. */
  readonly words: readonly string[];
}

const OPEN = /^[\p{L}]/u;
const BRACKETED = /\([^()]*\)/g;
const LONGEST = 300;
/** "US" in "US$" is no place. */
const CURRENCY = /\p{Lu}{1,3}(?=[$€£¥])/gu;

const plain = (label: string): string => label.slice(0, LONGEST).replace(CURRENCY, ' ');
/** Words of data/tables whose parts announce nothing. */
const SILENT: ReadonlySet<HeadWord> = new Set(['additive', 'sector']);

export function wordsOfLabel(label: string, lexicon: Lexicon) {
  const tokens = tokenise(plain(label));
  const text = wordsOf(tokens, lexicon);
  return { tokens, text, phrases: phrasesIn(text, 0, text.tokens.length) };
}

/** Reads labels, each once; `spoken`: phrases of the caption, which complete those of a label ("projects" under "FDI"). */
export function senses(lexicon: Lexicon, spoken: ReadonlySet<number>): (label: string) => LabelSense {
  const known = new Map<string, LabelSense>();
  return label => {
    const seen = known.get(label);
    if (seen) return seen;
    const { tokens, text, phrases } = wordsOfLabel(label, lexicon);
    const announced: readonly Mark<Announcement>[] = announcedBy(lexicon, phrases, id => spoken.has(id));
    // "Value" is no price, and "FDI firms" say whose figures these are.
    const said = headWords(plain(label));
    const others = said.marks.filter(({ kinds }) => kinds.some(kind => SILENT.has(kind)));
    const made = {
      announced: announced
        .filter(
          ({ from, to, value }) =>
            value.phrases.length > 1 || !others.some(other => other.from <= from && other.to >= to),
        )
        .map(({ value }) => value),
      // "Lao động" is labour and not Laos, unless the name is all the label says.
      places: placesIn(tokens, text, 0, text.tokens.length)
        .filter(({ from, to, value }) => !value.ambiguous || to - from === tokens.count)
        .map(({ value }) => value),
      total: isWholly(said, 'total'),
      words: tokenise(plain(label).replace(BRACKETED, ' '))
        .key.filter(key => OPEN.test(key))
        .map(key => foldMarks(key).replace(/[^\p{L}\p{N}]/gu, ''))
        .filter(key => key !== ''),
    };
    known.set(label, made);
    return made;
  };
}
