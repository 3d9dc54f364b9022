import { findCue, hasCue } from './cues.ts';
import type { Cue, Passage, Sentence, Spot } from './passage.ts';
import { isCapital, nameBefore, nameFrom, type Span, wordsOf } from './source-name.ts';

/** Who is given as the source of figures, and what words of the sentence say so (tokens). */
export interface Attribution extends Span {
  readonly words: string;
}

const QUOTES = new Set(['"', '”', '“', '»', '’', "'"]);
/** What a sign between a figure and a source costs, in tokens: sources are told in the clause of their figures. */
const SIGNS: Readonly<Record<string, number>> = { ';': 40, ',': 8, '(': 4, ')': 4, '.': 40 };

/**
 * Who a sentence gives as the sources of its figures, in order: "according to the Department of Planning", "Sở Công Thương
 * cho biết", "kata Datuk Ahmad", "HSBC forecast that …", "(source: …)". Plans, laws and what is only sorted ("by type") are
 * no sources, nor is a pronoun.
 */
export function attributionsIn(passage: Passage, sentence: Sentence): Attribution[] {
  const found: Attribution[] = [];
  for (let from = sentence.from; from < sentence.to; ) {
    const cue = findCue(passage, from, sentence.to, 'attribution', 'inverted', 'attributed', 'reckons');
    if (!cue) break;
    from = cue.to;
    const name = nameBy(passage, sentence, cue);
    if (!name || found.some(other => other.from < name.to && name.from < other.to)) continue;
    found.push({
      words: wordsOf(passage, name),
      from: Math.min(name.from, cue.from),
      to: Math.max(name.to, cue.to),
    });
  }
  return found;
}

function nameBy(passage: Passage, sentence: Sentence, cue: Cue): Span | undefined {
  if (cue.value.includes('attribution') && !isInName(passage, sentence, cue)) {
    const after = nameFrom(passage, sentence, cue.to);
    if (after) return after;
  }
  if (cue.value.includes('inverted') && isQuoted(passage, sentence, cue)) {
    const after = nameFrom(passage, sentence, cue.to);
    if (after) return after;
  }
  if (cue.value.includes('attributed') && isSpeech(passage, sentence, cue))
    return nameBefore(passage, sentence, cue.from, false);
  return cue.value.includes('reckons') ? nameBefore(passage, sentence, cue.from, true) : undefined;
}

/** "Kantor Statistik Umum": a word for data inside a name. */
function isInName(passage: Passage, sentence: Sentence, cue: Cue): boolean {
  if (cue.to - cue.from > 1) return false;
  return cue.from > sentence.from && isCapital(passage, cue.from) && isCapital(passage, cue.from - 1);
}

/** "…," said Mr Bao: behind a comma or what was quoted. */
function isQuoted(passage: Passage, sentence: Sentence, cue: Cue): boolean {
  const key = passage.tokens.key[cue.from - 1];
  return cue.from > sentence.from && key !== undefined && (key === ',' || QUOTES.has(key));
}

/** "Announced that …", "… reported.": not "announced the opening of 3 parks". */
function isSpeech(passage: Passage, sentence: Sentence, cue: Cue): boolean {
  if (!hasCue(passage, cue.from, cue.to, 'tells')) return true;
  const next = passage.tokens.key[cue.to];
  return cue.to >= sentence.to || next === '.' || next === ',' || hasCue(passage, cue.to, cue.to + 1, 'that');
}

/** The source of one figure: the one of its clause, else the nearest. */
export function attributionOf(
  passage: Passage,
  attributions: readonly Attribution[],
  spot: Spot,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { words, from, to } of attributions) {
    const [first, last] = to <= spot.from ? [to, spot.from] : [spot.to, from];
    let cost = last - first;
    for (let i = first; i < last; i++) cost += SIGNS[passage.tokens.key[i]!] ?? 0;
    if (cost >= least) continue;
    [best, least] = [words, cost];
  }
  return best;
}
