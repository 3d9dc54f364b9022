import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { firstSign, hasSign } from '../signs.ts';
import { amountsOf } from './counted-amounts.ts';
import type { Draft, Known } from './known.ts';
import { isPlaceNoun, laterLists } from './later-lists.ts';
import { countItems, type Items, isDash } from './list-items.ts';
import { namesBehind, PLACE_NOUNS } from './names-behind.ts';

const LARGEST = 60;
const ANNOUNCED_WITHIN = 20;
/** Tokens from a count to the dash that opens its list. */
const DASHED_WITHIN = 6;
/** Figures that may be part of a name: "the second stage". */
const NAMING = new Set(['date', 'rank']);

/** A count and the list that it announces, with the number of its items. */
export function findListCounts(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    if (sentence.segment.role === 'furniture') continue;
    for (const spot of sentence.spots) {
      if (spot.figure.kind !== 'count' || spot.figure.qualifier !== 'exact') continue;
      if (isNaming(known.passage, spot)) continue;
      const { value } = rangeOf(spot.figure);
      if (!(value >= 2 && value <= LARGEST)) continue;
      const told = listBefore(known.passage, sentence, spot, value);
      if (told) {
        drafts.push({
          kind: 'list-count',
          roles: { count: known.id(spot), listed: String(told.listed) },
          start: known.passage.tokens.start[told.from]!,
          end: spot.figure.end,
        });
        continue;
      }
      if (isDefinite(known.passage, spot) || isDenominator(known.passage, sentence, spot)) continue;
      const found = listAfter(known.passage, sentence, spot, value);
      if (!found) {
        const valued = amountsOf(known, sentence, spot, value);
        if (valued) drafts.push(valued);
        continue;
      }
      const { passage } = known;
      drafts.push({
        kind: 'list-count',
        roles: { count: known.id(spot), listed: String(found.listed) },
        start: spot.figure.start,
        end: passage.tokens.end[found.to - 1]!,
      });
    }
  }
  return drafts.concat(laterLists(known, drafts));
}

/** "A, B and C were the three biggest buyers": the list comes first; it counts where it agrees. */
function listBefore(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  value: number,
): { readonly listed: number; readonly from: number } | undefined {
  if (spot.figure.kind !== 'count' || !(value >= 3 && value <= LARGEST)) return undefined;
  const verb = lastCue(passage, Math.max(sentence.from, spot.from - 3), spot.from, 'announce');
  if (!verb) return undefined;
  let from = verb.from;
  while (from > sentence.from && !CLAUSES.has(passage.tokens.key[from - 1]!)) from--;
  const items = countItems(passage, { ...sentence, to: verb.from }, from, { colon: false, value });
  return items?.listed === value && items.uniform && items.to === verb.from
    ? { listed: value, from }
    : undefined;
}

const CLAUSES = new Set([';', ':', '.', '(', ')']);

/** "the two sides": known things, not things about to be listed. */
function isDefinite(passage: Passage, spot: Spot): boolean {
  return (
    hasCue(passage, spot.from, spot.to, 'sides') || hasCue(passage, spot.from - 1, spot.from, 'definite')
  );
}

/** "6 of 34 provinces": the list is of the six. */
function isOutOf(passage: Passage, a: Spot, b: Spot): boolean {
  return b.from - a.to <= 3 && hasCue(passage, a.to, b.from, 'of', 'among', 'part');
}

function isDenominator(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  const before = sentence.spots[sentence.spots.indexOf(spot) - 1];
  return before !== undefined && before.figure.kind === 'count' && isOutOf(passage, before, spot);
}

interface FoundList {
  readonly listed: number;
  readonly to: number;
}

/** The list that follows a count: after "namely", "including:", a colon, or in brackets of names. */
function listAfter(passage: Passage, sentence: Sentence, spot: Spot, value: number): FoundList | undefined {
  const keys = passage.tokens.key;
  const counts = sentence.spots.filter(
    other => other.from > spot.from && other.figure.kind === 'count' && !isNaming(passage, other),
  );
  const first = counts[0];
  const ofMany = first !== undefined && isOutOf(passage, spot, first);
  const nextCount = (ofMany ? counts[1] : first)?.from ?? sentence.to;
  const limit = Math.min(sentence.to, spot.to + ANNOUNCED_WITHIN);
  // "among the ten largest are …": some of them.
  let breaksOff = hasCue(passage, spot.from - 2, spot.from, 'among', 'part');
  for (let i = spot.to; i < limit; i++) {
    const key = keys[i]!;
    if (key === ';' || (i >= nextCount && i > spot.to)) return undefined;
    const cue = passage.cues[i];
    const announces = cue?.value.includes('announce') === true;
    const open = cue?.value.includes('open') === true;
    const dash = isDash(passage, i) && i < spot.to + DASHED_WITHIN;
    if (open && !announces) breaksOff = true;
    if (!announces && key !== ':' && !dash) continue;
    const colon = key === ':' || (!dash && keys[cue!.to] === ':');
    const from = key === ':' || dash ? i + 1 : colon ? cue!.to + 1 : cue!.to;
    const items = countItems(passage, sentence, from, {
      colon: colon || dash,
      dash,
      value,
      places: isPlaceNoun(spot.figure.counted ?? (ofMany ? first.figure.counted : undefined)),
    });
    if (!items) continue;
    const strict =
      !breaksOff &&
      !hasCue(passage, from, items.to, 'rest') &&
      (colon || (!dash && isStrict(passage, i)) || isNameList(passage, sentence, spot, i, items, value));
    if (!strict && items.listed !== value && hasSign(passage, i + 1, limit, ':')) continue;
    if (items.open || (!strict && items.listed !== value)) return undefined;
    // Items that carry figures of their own are clauses: only agreement tells that they were counted right.
    const bare = !sentence.spots.some(
      other => other.from >= from && other.to <= items.to && !isNaming(passage, other),
    );
    if (items.listed !== value && !(bare && items.uniform)) return undefined;
    if (!colon && !dash && !items.uniform) return undefined;
    return { listed: items.listed, to: items.to };
  }
  return bracketList(passage, sentence, spot, value);
}

/** "Trà Nóc 2": a bare number behind a name is part of it. */
function isNaming({ tokens }: Passage, { figure, from }: Spot): boolean {
  if (NAMING.has(figure.kind)) return true;
  if (figure.kind !== 'count' || figure.counted || figure.scale > 0 || figure.digits > 2) return false;
  const first = from > 0 ? tokens.text.charAt(tokens.start[from - 1]!) : '';
  return first !== first.toLowerCase();
}

/** Items by which a bare list of names may miss its count and still be a list of what is counted; the most it may count. */
const MISSED = 2;
const FEW = 12;

/**
 * "three markets are A, B, C and D", "six economies – A, B, C, D and E – have …": nothing but names, up to the one that
 * "and" leads to, right behind what is counted, lists all of it.
 */
function isNameList(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  at: number,
  items: Items,
  value: number,
): boolean {
  if (!items.names || !items.joined || value > FEW || Math.abs(items.listed - value) > MISSED) return false;
  if (firstSign(passage, spot.to, at) < at || hasCue(passage, spot.to, at, 'pointer', 'part')) return false;
  if (hasCue(passage, at + 1, items.to + 1, 'among', 'open', 'part')) return false;
  // "Five firms are Korean, Japanese and Thai": where a word leads to them, only places told of places are sure to be names.
  const kinds = passage.cues[at]?.value;
  if (kinds && !kinds.includes('copula') && !PLACE_NOUNS.has(spot.figure.counted ?? '')) return false;
  return items.to >= sentence.to - 1 || passage.signs[items.to]! > 0 || isDash(passage, items.to);
}

/** "namely" lists all; "including" may list some, and "are" may not list at all. */
function isStrict(passage: Passage, at: number): boolean {
  const kinds = passage.cues[at]?.value ?? [];
  return (
    kinds.includes('namely') ||
    (kinds.includes('announce') &&
      (kinds.includes('compose') || kinds.includes('or')) &&
      !kinds.includes('part'))
  );
}

/** Tokens of what is counted, before the bracket or comma that opens its list. */
const BESIDE = 3;
/** Tokens from that comma to the "and" of the list. */
const APPOSED = 24;

/** "Two international gates, Moc Bai and Xa Mat, cleared …": names between commas; they count where they agree. */
function apposition(passage: Passage, sentence: Sentence, spot: Spot, value: number): FoundList | undefined {
  const comma = firstSign(passage, spot.to, Math.min(sentence.to, spot.to + BESIDE + 1));
  if (passage.tokens.key[comma] !== ',') return undefined;
  const and = findCue(passage, comma, Math.min(sentence.to, comma + APPOSED), 'and');
  const to = and ? firstSign(passage, and.to, sentence.to) : sentence.to;
  if (to === sentence.to) return undefined;
  const items = countItems(passage, { ...sentence, to }, comma + 1, { colon: false, value });
  if (!items?.names || !items.joined || items.open || items.listed !== value) return undefined;
  return { listed: items.listed, to: items.to };
}

/** "seven parks that take up … (Ba Thien, Ba Thien II, …)": names in brackets later in the sentence. */
function bracketList(passage: Passage, sentence: Sentence, spot: Spot, value: number): FoundList | undefined {
  const keys = passage.tokens.key;
  for (let i = spot.to; i < sentence.to; i++) {
    if (keys[i] !== '(') continue;
    const items = countItems(passage, sentence, i + 1, { colon: false, value, bracket: true });
    if (items && items.listed === value) return { listed: items.listed, to: items.to };
    const beside = i <= spot.to + BESIDE;
    if (items && beside && isNameList(passage, sentence, spot, i, items, value))
      return { listed: items.listed, to: items.to };
  }
  return apposition(passage, sentence, spot, value) ?? namesBehind(passage, sentence, spot, value);
}
