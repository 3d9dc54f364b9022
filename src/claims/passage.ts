import type { Reading, Segment } from '../model/reading.ts';
import { tokensOf } from '../reading/read.ts';
import type { Tokens } from '../reading/tokens.ts';
import { type Announcement, type CueKind, lexiconOf } from './lexicon.ts';
import { announcedBy, contextOf, NO_PHRASES, phrasesIn, placesIn, wordsOf } from './marks.ts';
import { longestFrom } from './phrase-trie.ts';
import type { PlaceName } from './places.ts';
import { type ScreenedFigure, screened } from './screened-figure.ts';
import { sentencePieces } from './sentence-pieces.ts';
import { signsOf } from './signs.ts';

/** A phrase of the tables in the text; `from`, `to` are tokens, end exclusive. */
export interface Mark<V> {
  readonly from: number;
  readonly to: number;
  readonly value: V;
}

/** A phrase of data/phrases in the text; `value`: what it can do in a sentence. */
export type Cue = Mark<readonly CueKind[]>;

/** A figure with its place among the tokens and sentences. */
export interface Spot {
  readonly index: number;
  readonly figure: ScreenedFigure;
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
  /** By token: the code of a sign that parts a sentence, or 0. */
  readonly signs: Uint8Array;
  /** By token: the cue that starts there (the longest), with every kind it has. */
  readonly cues: readonly (Cue | undefined)[];
}

/** Marks the phrases of the tables in a reading, in one pass. */
export function passageOf(reading: Reading): Passage {
  const tokens = tokensOf(reading);
  const lexicon = lexiconOf(reading.lang);
  const text = wordsOf(tokens, lexicon);
  const cues = new Array<Cue | undefined>(tokens.count).fill(undefined);
  const sentences: Sentence[] = [];
  const spots: Spot[] = [];
  let at = 0;
  let word = 0;
  let figure = 0;
  for (const segment of sentencePieces(reading.segments, reading.figures)) {
    while (at < tokens.count && tokens.start[at]! < segment.start) at++;
    const from = at;
    while (at < tokens.count && tokens.start[at]! < segment.end) at++;
    while (word < text.tokens.length && text.tokens[word]! < from) word++;
    const first = word;
    while (word < text.tokens.length && text.tokens[word]! < at) word++;
    const own: Spot[] = [];
    let token = from;
    while (figure < reading.figures.length && reading.figures[figure]!.start < segment.end) {
      const read = reading.figures[figure]!;
      while (token < at && tokens.end[token]! <= read.start) token++;
      const begin = token;
      while (token < at && tokens.start[token]! < read.end) token++;
      const spot = {
        index: figure,
        figure: screened(read),
        from: begin,
        to: token,
        sentence: sentences.length,
      };
      own.push(spot);
      spots.push(spot);
      figure++;
    }
    const furniture = segment.role === 'furniture';
    const phrases = furniture ? NO_PHRASES : phrasesIn(text, first, word);
    const places = furniture ? [] : placesIn(tokens, text, first, word);
    sentences.push({
      segment,
      from,
      to: at,
      spots: own,
      places,
      measures:
        own.length === 0
          ? []
          : announcedBy(lexicon, phrases, contextOf(sentences, segment)).filter(
              mark => !isInside(mark, places),
            ),
      phrases: phrases.byId,
    });
    for (let i = first; i < word; ) {
      const found = longestFrom(text.words[i]!.cue, text.stems, i);
      if (found) {
        const begin = text.tokens[i]!;
        cues[begin] = { from: begin, to: text.tokens[i + found.length - 1]! + 1, value: found.values };
      }
      i += found?.length ?? 1;
    }
  }
  return { reading, tokens, keys: text.keys, sentences, spots, signs: signsOf(tokens), cues };
}

/** "Hải Phòng" holds no "phòng": words within a longer name of a place announce nothing. */
function isInside(mark: Mark<unknown>, places: readonly Mark<PlaceName>[]): boolean {
  return places.some(
    ({ from, to, value }) =>
      from <= mark.from && mark.to <= to && to - from > mark.to - mark.from && value.place.kind !== 'port',
  );
}
