import type { Segment } from '../model/reading.ts';
import { type Context, contextOf } from './context.ts';
import { bestOf, languageScores } from './detect.ts';
import { lexiconOf } from './lexicon.ts';

/** Another language must be told by this many words more than twice those of the text's own. */
const MARGIN = 3;
/** Enough of a paragraph to know its language. */
const SAMPLE = 200;

/**
 * The context in which each segment is read: the text's own, or that of another language where a whole paragraph is
 * clearly written in it (an English caption under a Vietnamese article).
 */
export function contextsOf(context: Context, segments: readonly Segment[]): readonly Context[] {
  const { tokens, lexicon } = context;
  const byLanguage = new Map<string, Context>([[lexicon.lang, context]]);
  const contexts: Context[] = [];
  let token = 0;
  for (let first = 0; first < segments.length; ) {
    let last = first;
    while (last + 1 < segments.length && segments[last + 1]!.paragraph === segments[first]!.paragraph) last++;
    while (token < tokens.count && tokens.start[token]! < segments[first]!.start) token++;
    const from = token;
    while (token < tokens.count && tokens.start[token]! < segments[last]!.end) token++;
    const scores = languageScores(tokens, from, Math.min(token, from + SAMPLE));
    const best = bestOf(scores);
    const own = scores.get(lexicon.lang) ?? 0;
    const lang = best && scores.get(best)! >= own * 2 + MARGIN ? best : lexicon.lang;
    let chosen = byLanguage.get(lang);
    if (!chosen) {
      chosen = contextOf(tokens, lexiconOf(lang));
      byLanguage.set(lang, chosen);
    }
    for (; first <= last; first++) contexts.push(chosen);
  }
  return contexts;
}
