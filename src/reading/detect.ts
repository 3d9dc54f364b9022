import { dataOf, LANGUAGES } from './lexicon.ts';
import { CHARACTER, type Tokens, WORD } from './tokens.ts';

/** Enough of a text to know its language; the rest is not looked at. */
const SAMPLE = 4000;
/** A letter of one's own says less than a common word: names bring it into other languages. */
const LETTER_WEIGHT = 0.4;
/** Months and scale words tell close relatives apart (Ogos, Agustus; bilion, miliar). */
const TELLING: readonly ('months' | 'weekdays' | 'scales')[] = ['months', 'weekdays', 'scales'];

/** How much speaks for each language in tokens [from, to): common words, each counting the more the fewer languages share it. */
export function languageScores(tokens: Tokens, from = 0, to = tokens.count): Map<string, number> {
  const { words, letters } = evidence();
  const scores = new Map<string, number>();
  const limit = Math.min(to, from + SAMPLE);
  for (let at = from; at < limit; at++) {
    if (tokens.kind[at] !== WORD && tokens.kind[at] !== CHARACTER) continue;
    const key = tokens.key[at]!;
    const languages = words.get(key);
    if (languages) {
      for (const lang of languages) scores.set(lang, (scores.get(lang) ?? 0) + 1 / languages.length);
      continue;
    }
    for (let i = 0; i < key.length && i < 24; i++) {
      // No language has an unaccented letter to itself.
      const lang = key.charCodeAt(i) < 0x80 ? undefined : letters.get(key[i]!);
      if (!lang) continue;
      scores.set(lang, (scores.get(lang) ?? 0) + LETTER_WEIGHT);
      break;
    }
  }
  return scores;
}

/** The language for which most speaks, of equals the preferred one; undefined where nothing speaks for any. */
export function detectLanguage(tokens: Tokens): string | undefined {
  return bestOf(languageScores(tokens));
}

export function bestOf(scores: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  const { preferred = [] } = dataOf('und');
  for (const lang of [...preferred, ...scores.keys()]) {
    const score = scores.get(lang) ?? 0;
    // A hair more is none: thirds and halves of shared words do not add up to the same float in every order.
    if (score > most + 1e-9) {
      most = score;
      best = lang;
    }
  }
  return best;
}

interface Evidence {
  readonly words: Map<string, string[]>;
  readonly letters: Map<string, string>;
}

let evidenceOnce: Evidence | undefined;

function evidence(): Evidence {
  if (evidenceOnce) return evidenceOnce;
  const words = new Map<string, string[]>();
  const letters = new Map<string, string>();
  for (const lang of LANGUAGES) {
    const data = dataOf(lang);
    const telling = new Set([...(data.common ?? []), ...(data.fieldWords ?? [])]);
    for (const member of TELLING) for (const word of Object.keys(data[member] ?? {})) telling.add(word);
    for (const word of telling) {
      const known = words.get(word);
      if (known) known.push(lang);
      else words.set(word, [lang]);
    }
    for (const letter of data.letters ?? '') letters.set(letter, lang);
  }
  evidenceOnce = { words, letters };
  return evidenceOnce;
}
