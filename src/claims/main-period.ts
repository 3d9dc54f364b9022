import type { Passage, Sentence } from './passage.ts';
import type { Time } from './times.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The period that a text reports on, and whether it says so (else it follows from "this year" and the date). */
export interface MainPeriod {
  readonly value: string;
  readonly said: boolean;
}

/** The period a text reports on: the first it names that is not past or to come, and no mere day. */
export function mainPeriod(
  sentences: readonly Sentence[],
  times: readonly (readonly Time[])[],
  documentDate: string | null,
): MainPeriod | null {
  const year = Number(documentDate?.slice(0, 4) ?? 'NaN');
  for (const [at, sentence] of sentences.entries()) {
    const { role } = sentence.segment;
    if (role === 'furniture' || role === 'caption') continue;
    for (const { only, relative, future, value, flow } of times[at]!) {
      if (only || relative || future || flow === null || DAY.test(flow)) continue;
      const own = Number(flow.split('/').at(-1)!.slice(0, 4));
      if (documentDate === null || own === year || (own === year - 1 && documentDate.slice(5, 7) <= '03'))
        return { value: flow, said: flow === value };
    }
  }
  return null;
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
