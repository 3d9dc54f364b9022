import table from '../../data/phrases/ranks.json' with { type: 'json' };
import { bindAnyMeasure } from './bind-measure.ts';
import { hasCue } from './cues.ts';
import { phraseKeys } from './keys.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { addPhrase, emptyTrie, longestAt, type PhraseTrie } from './phrase-trie.ts';

const REACH = 10;
let built: PhraseTrie<string> | undefined;

function rankedTrie(): PhraseTrie<string> {
  if (built) return built;
  const trie = emptyTrie<string>();
  const seen = new Set<string>();
  for (const [code, languages] of Object.entries(table)) {
    for (const phrase of Object.values(languages).flat()) {
      const keys = phraseKeys(phrase);
      const name = keys.join(' ');
      if (!seen.has(name)) addPhrase(trie, keys, code);
      seen.add(name);
    }
  }
  built = trie;
  return trie;
}

/** What a rank ranks: `rank-of-foreign-investors`; or which anniversary an ordinal counts. */
export function bindRank(passage: Passage, sentence: Sentence, spot: Spot): string {
  const anniversary =
    hasCue(passage, spot.to, spot.to + 3, 'anniversary') ||
    hasCue(passage, spot.from - 4, spot.from, 'anniversary');
  if (anniversary) {
    const next =
      sentence.spots.find(other => other.from >= spot.to && other.figure.kind === 'rank')?.from ??
      sentence.to;
    const diplomatic = sentence.measures.some(
      mark =>
        mark.value.measure.code === 'anniversary-diplomatic-relations' &&
        mark.value.phrases.length === 1 &&
        mark.from >= spot.from &&
        mark.from < next,
    );
    return diplomatic ? 'anniversary-diplomatic-relations' : 'anniversary-founding';
  }
  const trie = rankedTrie();
  let best: { code: string; distance: number } | undefined;
  for (
    let i = Math.max(sentence.from, spot.from - 2 * REACH);
    i < Math.min(sentence.to, spot.to + REACH);
    i++
  ) {
    const found = longestAt(trie, passage.keys, i);
    if (!found) continue;
    const end = i + found.length;
    const distance = (i >= spot.to ? i - spot.to : 2 + Math.max(0, spot.from - end)) - 2 * found.length;
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { code: found.values[0]!, distance };
  }
  if (best) return `rank-of-${best.code}`;
  const measure = bindAnyMeasure(passage, sentence, spot);
  return measure ? `rank-of-${measure.measure.code}` : 'rank';
}
