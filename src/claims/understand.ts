import type { Claim, ReadFigure } from '../model/figure.ts';
import type { Reading } from '../model/reading.ts';
import type { ClaimedFigure, RelationClaim, Understanding } from '../model/understanding.ts';
import { proseOf } from '../reading/read.ts';
import { scenesOf } from './bind-places.ts';
import { acrossBoundary, boundaryOf } from './boundary.ts';
import { claimsOf } from './claims.ts';
import { inferDate } from './main-period.ts';
import { passageOf, type Spot } from './passage.ts';
import { type Percent, percentsIn } from './percents.ts';
import { findRelations } from './relations/find-relations.ts';
import type { Draft, Known } from './relations/known.ts';
import { findProseTotals } from './tables/prose-totals.ts';
import { findRestatedCells } from './tables/restated-cells.ts';
import { surroundingsIn } from './tables/surroundings.ts';
import { understandTables } from './tables/understand-tables.ts';

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
  const prose = proseOf(reading);
  const passage = passageOf(prose);
  const percents = new Map<Spot, Percent>();
  for (const sentence of passage.sentences) {
    for (const percent of percentsIn(passage, sentence)) percents.set(percent.spot, percent);
  }
  const documentDate = document.date ?? reading.date ?? inferDate(passage);
  const scenes = scenesOf(passage, null);
  const claims = claimsOf(passage, percents, scenes, documentDate);
  const idOf = (figure: { readonly start: number }) => `${document.id}.${figure.start}`;
  const known: Known = {
    passage,
    percents,
    claims,
    documentDate,
    title: document.title,
    id: spot => idOf(spot.figure),
  };
  const drafts = findRelations(known);
  const claimed = new Map<ReadFigure, Claim>(prose.figures.map((figure, i) => [figure, claims[i]!]));
  if (reading.tables) {
    const tables = understandTables(reading.tables, surroundingsIn(known, scenes), idOf);
    drafts.push(
      ...tables.drafts,
      ...findRestatedCells(known, tables, idOf),
      ...findProseTotals(known, tables.open, tables.claims, idOf),
    );
    for (const [figure, claim] of tables.claims) claimed.set(figure, claim);
  }
  const figures: ClaimedFigure[] = reading.figures.map(figure => {
    const claim = claimed.get(figure)!;
    const boundary = boundaryOf(claim, documentDate);
    return {
      id: idOf(figure),
      source: document.id,
      ...figure,
      ...claim,
      ...(boundary ? { boundary } : {}),
    };
  });
  const byId = new Map(figures.map(figure => [figure.id, figure]));
  const judged = drafts.map(draft => acrossBoundary(draft, byId));
  return { figures, relations: named(reading.text.length, document.id, judged) };
}

/** Ids from kind and place; the second of a place has `-2`. */
function named(length: number, document: string, drafts: readonly Draft[]): RelationClaim[] {
  const taken = new Map<string, number>();
  return drafts.map(({ at, ...draft }) => {
    const base = `${document}.${draft.kind}.${at ?? draft.start}`;
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    const end = Math.min(draft.end, length);
    return { ...draft, end, id: times === 1 ? base : `${base}-${times}` };
  });
}
