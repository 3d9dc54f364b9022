import { findCue } from './cues.ts';
import { isDateline } from './named-aside.ts';
import type { Passage, Sentence } from './passage.ts';
import { isVietnamese, PLACES, type Place, unitOf } from './places.ts';

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
    for (const mark of sentence.places) {
      if (!isVietnamese(mark.value.place) || mark.value.adjective) continue;
      const unit = unitOf(mark.value.place);
      if (isDateline(passage, sentence, mark)) {
        if (mark.value.place.id !== unit.id) filed = unit;
        continue;
      }
      if (unit.id !== COUNTRY && (at < OPENING || pointed)) return spokenOf(named, mark.value.place);
    }
  }
  if (pointed) return filed;
  return passage.sentences.some(isAtHome) ? (PLACES.get(COUNTRY) ?? null) : null;
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
