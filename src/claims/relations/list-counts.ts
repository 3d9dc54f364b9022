import { hasCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { claimOf, type Draft, type Known } from './known.ts';
import { countItems } from './list-items.ts';

const LARGEST = 60;
const ANNOUNCED_WITHIN = 16;

/** A count and the list that it announces, with the number of its items. */
export function findListCounts(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    if (sentence.segment.role === 'furniture') continue;
    for (const spot of sentence.spots) {
      if (spot.figure.kind !== 'count' || spot.figure.qualifier !== 'exact') continue;
      const { value } = rangeOf(spot.figure);
      if (!(value >= 2 && value <= LARGEST)) continue;
      if (isDefinite(known.passage, spot) || isDenominator(known.passage, sentence, spot)) continue;
      const found = listAfter(known.passage, sentence, spot, value);
      if (!found) continue;
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
  const counts = sentence.spots.filter(other => other.from > spot.from && other.figure.kind === 'count');
  const first = counts[0];
  const ofMany = first !== undefined && isOutOf(passage, spot, first);
  const nextCount = (ofMany ? counts[1] : first)?.from ?? sentence.to;
  const limit = Math.min(sentence.to, spot.to + ANNOUNCED_WITHIN);
  for (let i = spot.to; i < limit; i++) {
    const key = keys[i]!;
    if (key === ';' || (i >= nextCount && i > spot.to)) return undefined;
    const cue = passage.cues[i];
    const announces = cue?.value.includes('announce') === true;
    const open = cue?.value.includes('open') === true;
    if (open && !announces) return undefined;
    if (!announces && key !== ':') continue;
    const colon = key === ':' || keys[cue!.to] === ':';
    const from = key === ':' ? i + 1 : colon ? cue!.to + 1 : cue!.to;
    const items = countItems(passage, sentence, from, {
      colon,
      value,
      places: isPlaceNoun(spot.figure.counted ?? (ofMany ? first.figure.counted : undefined)),
    });
    if (!items) continue;
    const strict = colon || isStrict(passage, i);
    if (!strict && items.listed !== value && hasSign(passage, i + 1, limit, ':')) continue;
    if (items.open || (!strict && items.listed !== value)) return undefined;
    // Items that carry figures of their own are clauses: only agreement tells that they were counted right.
    const bare = !sentence.spots.some(
      other => other.from >= from && other.to <= items.to && other.figure.kind !== 'date',
    );
    if (items.listed !== value && !(bare && items.uniform)) return undefined;
    if (!colon && !items.uniform) return undefined;
    return { listed: items.listed, to: items.to };
  }
  return bracketList(passage, sentence, spot, value);
}

/** "namely" lists all; "including" may list some, and "are" may not list at all. */
function isStrict(passage: Passage, at: number): boolean {
  const kinds = passage.cues[at]?.value ?? [];
  return (
    kinds.includes('announce') &&
    (kinds.includes('compose') || kinds.includes('or')) &&
    !kinds.includes('part')
  );
}

/** "seven parks that take up … (Ba Thien, Ba Thien II, …)": names in brackets later in the sentence. */
function bracketList(passage: Passage, sentence: Sentence, spot: Spot, value: number): FoundList | undefined {
  const keys = passage.tokens.key;
  for (let i = spot.to; i < sentence.to; i++) {
    if (keys[i] !== '(') continue;
    const items = countItems(passage, sentence, i + 1, { colon: false, value, bracket: true });
    if (items && items.listed === value) return { listed: items.listed, to: items.to };
  }
  return undefined;
}

/**
 * A list that a later sentence gives: "partnerships with two U.S. cities" … "Seattle in Washington and Portland in
 * Oregon". Known names of the partner's places are counted.
 */
function laterLists(known: Known, drafts: readonly Draft[]): Draft[] {
  const { passage } = known;
  const found: Draft[] = [];
  const done = new Set(drafts.map(draft => draft.roles.count));
  for (const spot of passage.spots) {
    const claim = claimOf(known, spot);
    if (spot.figure.kind !== 'count' || claim.partner === null || done.has(known.id(spot))) continue;
    if (!isPlaceNoun(spot.figure.counted)) continue;
    for (const sentence of passage.sentences.slice(spot.sentence + 1, spot.sentence + 8)) {
      const cities = new Set(
        sentence.places
          .filter(
            mark => mark.value.place.kind === 'city' && mark.value.place.id.startsWith(`${claim.partner}-`),
          )
          .map(mark => mark.value.place.id),
      );
      if (cities.size < 2 || cities.size !== rangeOf(spot.figure).value) continue;
      if (!hasCue(passage, sentence.from, sentence.to, 'and')) continue;
      const marks = sentence.places.filter(mark => cities.has(mark.value.place.id));
      const nearer = passage.spots.some(
        other =>
          other.index > spot.index &&
          other.sentence < passage.sentences.indexOf(sentence) &&
          other.figure.kind === 'count' &&
          other.figure.counted === spot.figure.counted,
      );
      if (nearer) break;
      found.push({
        kind: 'list-count',
        roles: { count: known.id(spot), listed: String(cities.size) },
        start: passage.tokens.start[marks[0]!.from]!,
        end: passage.tokens.end[marks.at(-1)!.to - 1]!,
      });
      break;
    }
  }
  return found;
}

function isPlaceNoun(counted: string | null | undefined): boolean {
  return counted === 'city' || counted === 'locality' || counted === 'province' || counted === 'prefecture';
}
