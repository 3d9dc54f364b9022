import { NUMERAL, WORD } from '../../reading/tokens.ts';
import { hasCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';

/** Tokens of what is counted, before its first name; and of a whole list. */
const NOUN_WITHIN = 5;
const LONGEST = 60;
/** Names by which a list of known places may miss its count and still be all of it; the most it may count, the least it has. */
const MISSED = 2;
const FEW = 8;
const SEVERAL = 3;
/** What is counted that known places are; offices in three cities are as many as they may be. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  'province',
  'city',
  'locality',
  'district',
  'country',
  'market',
  'buyer',
  'economy',
  'destination',
]);
const KINDS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'country']);

/**
 * "bốn huyện A, B, C và D", "empat wilayah A, B, C dan D": names right behind what is counted, without a word or sign that
 * opens them. They count where they agree, or where all of them are known places and "and" leads to the last.
 */
export function namesBehind(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  value: number,
): { readonly listed: number; readonly to: number } | undefined {
  if (!spot.figure.counted) return undefined;
  const { tokens } = passage;
  let from = spot.to;
  while (from < sentence.to && tokens.kind[from] === WORD && !isCapital(passage, from)) from++;
  if (from === spot.to || from - spot.to > NOUN_WITHIN || from >= sentence.to) return undefined;
  let at = from;
  let listed = 0;
  let joined = false;
  const limit = Math.min(sentence.to, from + LONGEST);
  while (at < limit && isCapital(passage, at)) {
    at = nameEnd(passage, at, limit);
    listed++;
    if (joined) break;
    const next = tokens.key[at] === ',' ? at + 1 : at;
    const and = passage.cues[next]?.value.includes('and') ? passage.cues[next] : undefined;
    joined = and !== undefined;
    const begin = and?.to ?? next;
    if (begin === at || begin >= limit || !isCapital(passage, begin)) return undefined;
    at = begin;
  }
  if (!joined || listed < 2) return undefined;
  if (listed === value) return { listed, to: at };
  const places = sentence.places.filter(
    mark => mark.from >= from && mark.to <= at && KINDS.has(mark.value.place.kind),
  );
  if (
    !PLACE_NOUNS.has(spot.figure.counted) ||
    hasCue(passage, spot.to, from, 'in', 'from', 'of', 'joins', 'with')
  )
    return undefined;
  const all = places.length === listed && listed >= SEVERAL && value <= FEW;
  return all && Math.abs(listed - value) <= MISSED ? { listed, to: at } : undefined;
}

/** The end of a name: words with capitals, the numbers behind them, what hyphens join. */
function nameEnd(passage: Passage, from: number, limit: number): number {
  const { tokens } = passage;
  let at = from;
  while (at < limit) {
    if (isCapital(passage, at) || (at > from && tokens.kind[at] === NUMERAL)) at++;
    else if (at > from && tokens.key[at] === '-' && isCapital(passage, at + 1)) at++;
    else break;
  }
  return at;
}

function isCapital({ tokens }: Passage, at: number): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const first = tokens.text.charAt(tokens.start[at]!);
  return first !== first.toLowerCase();
}
