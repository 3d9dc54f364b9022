import type { Basis } from '../model/figure.ts';
import { hasCue } from './cues.ts';
import type { Measure } from './lexicon.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** What periods are resolved against: the document's date (ISO 8601: day, month or year), and what the text spoke of last. */
export interface PeriodState {
  readonly documentDate: string | null;
  /** The last period named, and in which sentence. */
  readonly last: { readonly value: string; readonly sentence: number } | null;
}

const CARRIED = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const BASE_REACH = 7;

/** The period a figure stands for; null where the text gives none and its measure needs one. */
export function periodOf(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  measure: Measure | undefined,
  basis: Basis | null,
  state: PeriodState,
): string | null {
  if (measure?.unit === 'rank') return state.documentDate?.slice(0, 4) ?? null;
  const stated = statedPeriod(passage, sentence, spot, basis === 'flow');
  if (stated) return stated;
  if (measure?.timeless) return null;
  const now = hasCue(passage, sentence.from, sentence.to, 'now');
  if (basis !== 'flow') {
    if (now) return state.documentDate;
    // A day (of a meeting, of printing) dates no stock.
    const { last } = state;
    if (last && !DAY.test(last.value) && spot.sentence - last.sentence <= CARRIED) return last.value;
    return state.documentDate?.slice(0, 4) ?? null;
  }
  const reach = state.last && state.last.value.length === 10 ? 1 : CARRIED;
  if (state.last && spot.sentence - state.last.sentence <= reach && !now) return state.last.value;
  return state.documentDate?.slice(0, 4) ?? null;
}

/** The date the sentence gives the figure: right after it, else the last before it, else the first after. */
export function statedPeriod(passage: Passage, sentence: Sentence, spot: Spot, flow: boolean): string | null {
  let dates = sentence.spots.filter(
    other => other.figure.kind === 'date' && !isBase(passage, sentence, other),
  );
  // A flow lasts: where the sentence names a month or a span, a day beside it dates something else.
  const spans = dates.filter(date => !DAY.test(date.figure.value));
  if (flow && spans.length > 0) dates = spans;
  const after = dates.find(date => date.from >= spot.to);
  if (after && after.from - spot.to <= 3 && passage.tokens.key[spot.to] !== ',') return after.figure.value;
  const before = dates.filter(date => date.to <= spot.from).at(-1);
  return (before ?? after)?.figure.value ?? null;
}

/** "compared with 2023", "a year earlier": a date that a figure is compared with, not one it is of. */
function isBase(passage: Passage, sentence: Sentence, date: Spot): boolean {
  const words = passage.tokens.key.slice(Math.max(sentence.from, date.from - BASE_REACH), date.from);
  const from = date.from - (words.length - 1 - words.lastIndexOf(','));
  return hasCue(passage, from, date.to, 'base') || hasCue(passage, from, date.from, 'earlier');
}

/**
 * The year of a document that gives no date: the latest it names, or the one after, where figures of that whole year are
 * told (a year's figures are printed when it is over).
 */
export function inferDate(passage: Passage): string | null {
  let latest = 0;
  let told = false;
  for (const sentence of passage.sentences) {
    if (sentence.segment.role === 'furniture') continue;
    for (const spot of sentence.spots) {
      if (spot.figure.kind !== 'date') continue;
      const end = spot.figure.value.split('/').at(-1)!;
      const year = Number(end.slice(0, 4));
      const whole = end.length === 4 && sentence.spots.some(other => other.figure.kind === 'money');
      if (year > latest) told = whole;
      else if (year === latest) told ||= whole;
      latest = Math.max(latest, year);
    }
  }
  if (latest === 0) return null;
  return String(told ? latest + 1 : latest);
}
