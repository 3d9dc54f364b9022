import type { Reading } from '../model/reading.ts';
import type { ClaimedFigure, RelationClaim, Understanding } from '../model/understanding.ts';
import { inferDate } from './bind-period.ts';
import { scenesOf } from './bind-places.ts';
import { boundaryOf } from './boundary.ts';
import { claimsOf } from './claims.ts';
import { type Passage, passageOf, type Spot } from './passage.ts';
import { type Percent, percentsIn } from './percents.ts';
import { findRelations } from './relations/find-relations.ts';
import type { Draft } from './relations/known.ts';

/** What is known of the document a reading is of. `id` prefixes the ids of its figures and relations. */
export interface Document {
  readonly id: string;
  readonly title?: string;
  readonly date?: string | null;
}

/**
 * What the figures of a text measure, of whom, with whom and when, and which of them the text ties together. Pure, and
 * linear in the length of the text.
 *
 * @example understand(read('Exports were $7 billion, imports $5 billion.'), { id: 'a' }).relations
 */
export function understand(reading: Reading, document: Document): Understanding {
  const passage = passageOf(reading);
  const percents = new Map<Spot, Percent>();
  for (const sentence of passage.sentences) {
    for (const percent of percentsIn(passage, sentence)) percents.set(percent.spot, percent);
  }
  const documentDate = document.date ?? reading.date ?? inferDate(passage);
  const claims = claimsOf(passage, percents, scenesOf(passage, null), documentDate);
  const id = (spot: Spot) => `${document.id}.${spot.figure.start}`;
  const figures: ClaimedFigure[] = passage.spots.map((spot, i) => {
    const claim = claims[i]!;
    const boundary = boundaryOf(claim);
    return {
      id: id(spot),
      source: document.id,
      ...reading.figures[i]!,
      ...claim,
      ...(boundary ? { boundary } : {}),
    };
  });
  const drafts = findRelations({ passage, percents, claims, documentDate, title: document.title, id });
  return { figures, relations: named(passage, document.id, drafts) };
}

/** Ids from kind and place; the second of a place has `-2`. */
function named(passage: Passage, document: string, drafts: readonly Draft[]): RelationClaim[] {
  const taken = new Map<string, number>();
  return drafts.map(draft => {
    const base = `${document}.${draft.kind}.${draft.start}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    const end = Math.min(draft.end, passage.reading.text.length);
    return { ...draft, end, id: times === 1 ? base : `${base}-${times}` };
  });
}
