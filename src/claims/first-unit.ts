import { findCue } from './cues.ts';
import { isDateline, isSeat } from './named-aside.ts';
import type { Mark, Passage, Sentence } from './passage.ts';
import { isVietnamese, PLACES, type Place, type PlaceName, unitOf } from './places.ts';

const COUNTRY = 'VN';
/** Sentences in which a text says what it is about. */
const OPENING = 3;

/** The provinces and countries that a text names, not by a place within them. */
export function namedIn(passage: Passage): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { places } of passage.sentences) for (const { value } of places) named.add(value.place.id);
  return named;
}

/** What is counted for a place: its province; a town of a province that the text never names stands for itself. */
export function spokenOf(named: ReadonlySet<string>, place: Place): Place {
  const unit = unitOf(place);
  return place.kind === 'city' && !named.has(unit.id) ? place : unit;
}

/**
 * What the text is about before it says so: the first province, if its opening or "the province" points to it; else the
 * country, unless only an unnamed province is spoken of.
 */
export function firstUnit(passage: Passage, named: ReadonlySet<string>): Place | null {
  let pointed = false;
  let filed: Place | null = null;
  for (const [at, sentence] of passage.sentences.entries()) {
    if (sentence.segment.role === 'furniture') continue;
    pointed ||= isPointing(passage, sentence);
    const listed = isList(sentence, sentence.places);
    let local = false;
    for (const mark of sentence.places) {
      if (!isVietnamese(mark.value.place) || mark.value.adjective) continue;
      if (isSeat(passage, sentence, mark)) continue;
      const unit = unitOf(mark.value.place);
      if (isDateline(passage, sentence, mark)) {
        if (mark.value.place.id !== unit.id) filed = unit;
        continue;
      }
      local ||= unit.id !== COUNTRY;
      if (unit.id !== COUNTRY && listed && !pointed) return PLACES.get(COUNTRY) ?? null;
      if (unit.id !== COUNTRY && (at < OPENING || pointed)) return spokenOf(named, mark.value.place);
    }
    // "76 per cent of the whole country's": figures told before any province is named are not of the first one.
    if (!local && !pointed && isOfAll(passage, sentence)) return PLACES.get(COUNTRY) ?? null;
  }
  if (pointed) return filed;
  return passage.sentences.some(isAtHome) ? (PLACES.get(COUNTRY) ?? null) : null;
}

function isOfAll(passage: Passage, sentence: Sentence): boolean {
  const amounts = sentence.spots.some(({ figure }) => figure.kind === 'money');
  return amounts && findCue(passage, sentence.from, sentence.to, 'country') !== undefined;
}

const LISTED = 3;
const LEAD = 6;
const BESIDE = 2;

/** Three provinces or more, none of which leads the sentence: a list is about none of them. */
export function isList(sentence: Sentence, marks: readonly Mark<PlaceName>[]): boolean {
  const local = marks.filter(({ value }) => isVietnamese(value.place) && unitOf(value.place).id !== COUNTRY);
  const [first, second] = local;
  if (!first || !second || new Set(local.map(({ value }) => unitOf(value.place).id)).size < LISTED)
    return false;
  return first.from - sentence.from > LEAD || second.from - first.to <= BESIDE;
}

/** Whether a sentence names a place in Vietnam, or the country. */
function isAtHome(sentence: Sentence): boolean {
  return sentence.places.some(mark => isVietnamese(mark.value.place));
}

/** "the province", but not "41 provinces, cities". */
function isPointing(passage: Passage, sentence: Sentence): boolean {
  for (let from = sentence.from; from < sentence.to; ) {
    const cue = findCue(passage, from, sentence.to, 'province', 'city');
    if (!cue) return false;
    const counted = sentence.spots.some(spot => spot.to === cue.from);
    if (!counted && passage.tokens.key[cue.to] !== ',' && passage.tokens.key[cue.from - 1] !== ',')
      return true;
    from = cue.to;
  }
  return false;
}
