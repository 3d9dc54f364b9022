import { hasCue, lastCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { firstSign } from '../signs.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** Tokens from "founded" to its date, from a word of age to the age, and from an age to the year it is reached in. */
const FOUNDED_WITHIN = 4;
const AGED_WITHIN = 2;
const REACHED_WITHIN = 8;
const OLDEST = 2000;
/** An age this many years off is of someone else. */
const FAR = 10;

/** "Founded in 1994, it turned 30 in 2024": an age or anniversary, and the year of founding that the sentence prints. */
export function findPrintedAges(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    const founded = foundedIn(known.passage, sentence);
    if (!founded) continue;
    for (const spot of sentence.spots) {
      const draft = ageOf(known, sentence, founded, spot);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** The date of a sentence that its words call one of founding: of several the first in time. */
function foundedIn(passage: Passage, sentence: Sentence): Spot | undefined {
  const dates = sentence.spots.filter(spot => {
    if (spot.figure.kind !== 'date') return false;
    const cue = lastCue(passage, Math.max(sentence.from, spot.from - FOUNDED_WITHIN), spot.from, 'founded');
    return cue !== undefined && firstSign(passage, cue.to, spot.from) === spot.from;
  });
  return dates.sort((a, b) => (a.figure.value < b.figure.value ? -1 : 1))[0];
}

function ageOf(known: Known, sentence: Sentence, founded: Spot, spot: Spot): Draft | undefined {
  const isKept = claimOf(known, spot).measure?.startsWith('anniversary-') === true;
  if (!isKept && !isAge(known.passage, sentence, spot)) return undefined;
  if (!isOfFounding(known.passage, sentence, spot)) return undefined;
  const year = reachedIn(known, sentence, founded, spot);
  const since = yearOf(founded);
  if (year === undefined || since === undefined || year <= since) return undefined;
  const age = Number(spot.figure.value);
  if (Math.abs(age - (year - since)) > FAR) return undefined;
  // Before its day of the year has come, one is a year younger.
  if (!isKept && age === year - since - 1) return undefined;
  return {
    kind: 'anniversary',
    roles: { ordinal: known.id(spot), founded: String(since), year: String(year) },
    ...wordsOf(founded, spot),
  };
}

/** "turned 30", "berusia 50 tahun", "30 years old" */
function isAge(passage: Passage, sentence: Sentence, { figure, from, to }: Spot): boolean {
  const years = figure.unit === 'year' || (figure.kind === 'count' && figure.scale === 0 && !figure.counted);
  if (!years || !/^\d+$/.test(figure.value) || Number(figure.value) > OLDEST) return false;
  if (figure.qualifier !== 'exact') return false;
  return (
    hasCue(passage, Math.max(sentence.from, from - AGED_WITHIN), from, 'aged') ||
    (figure.unit === 'year' && hasCue(passage, to, Math.min(to + 1, sentence.to), 'aged'))
  );
}

/** "its 45th anniversary this year", "the 25th anniversary of its founding", not "of its first ship". */
function isOfFounding(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  for (let i = spot.to; i < Math.min(spot.to + REACHED_WITHIN, sentence.to); ) {
    const cue = passage.cues[i];
    if (cue?.value.includes('founded') || cue?.value.includes('and')) return true;
    if (passage.signs[i]! > 0 || sentence.spots.some(({ from }) => from === i)) return true;
    if (!cue && WORD.test(passage.keys[i]!)) return false;
    i = cue?.to ?? i + 1;
  }
  return true;
}

const WORD = /^\p{L}/u;

/** The year that words beside the age name; else that of the document. */
function reachedIn(known: Known, sentence: Sentence, founded: Spot, spot: Spot): number | undefined {
  const behind = sentence.spots.find(
    ({ figure, from }) => figure.kind === 'date' && from >= spot.to && from - spot.to <= REACHED_WITHIN,
  );
  const ahead = sentence.spots.findLast(
    ({ figure, to }) => figure.kind === 'date' && to <= spot.from && spot.from - to <= REACHED_WITHIN,
  );
  const date = [behind, ahead].find(one => one !== undefined && one !== founded);
  if (date) return yearOf(date);
  const year = Number(known.documentDate?.slice(0, 4) ?? Number.NaN);
  return Number.isNaN(year) ? undefined : year;
}

function yearOf({ figure }: Spot): number | undefined {
  const year = /^\d{4}(?!.*\/)/.exec(figure.value)?.[0];
  return year === undefined ? undefined : Number(year);
}
