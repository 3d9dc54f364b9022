import { LANGUAGES, lexiconOf } from './lexicon.ts';
import { CHARACTER, type Tokens, WORD } from './tokens.ts';

/** Enough of a text to know its language; the rest is not looked at. */
const SAMPLE = 4000;

/**
 * The language of tokens [from, to), by its most common words (data/languages, `common`); each counts the more the fewer
 * languages share it. Undefined where nothing speaks for any.
 */
export function detectLanguage(tokens: Tokens, from = 0, to = tokens.count): string | undefined {
  const scores = new Map<string, number>();
  const weights = commonWeights();
  const limit = Math.min(to, from + SAMPLE);
  for (let at = from; at < limit; at++) {
    if (tokens.kind[at] !== WORD && tokens.kind[at] !== CHARACTER) continue;
    const languages = weights.get(tokens.key[at]!);
    if (!languages) continue;
    for (const lang of languages) scores.set(lang, (scores.get(lang) ?? 0) + 1 / languages.length);
  }
  let best: string | undefined;
  let most = 0;
  for (const [lang, score] of scores) {
    if (score > most) {
      most = score;
      best = lang;
    }
  }
  return best;
}

let weightsOnce: Map<string, string[]> | undefined;

function commonWeights(): Map<string, string[]> {
  if (weightsOnce) return weightsOnce;
  weightsOnce = new Map();
  for (const lang of LANGUAGES) {
    for (const word of lexiconOf(lang).common) {
      const known = weightsOnce.get(word);
      if (known) known.push(lang);
      else weightsOnce.set(word, [lang]);
    }
  }
  return weightsOnce;
}
