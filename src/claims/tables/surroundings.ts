import type { Table } from '../../model/table.ts';
import type { Scene } from '../bind-places.ts';
import type { Known } from '../relations/known.ts';
import type { TableSurroundings } from './cell-claims.ts';

/** How far above a table prose still says what it is of, in characters. */
const REACH = 1500;

/** What the prose above a table says of whom and when, and the headline. */
export function surroundingsOf(known: Known, scenes: readonly Scene[], table: Table): TableSurroundings {
  const { passage, claims, documentDate } = known;
  const { reading, spots, sentences } = passage;
  const at = lastBefore(spots.length, index => spots[index]!.figure.start < table.start);
  const near = at >= 0 && table.start - spots[at]!.figure.end < REACH ? at : -1;
  const above = lastBefore(sentences.length, index => sentences[index]!.segment.start < table.start);
  const headline = sentences.find(({ segment }) => segment.role === 'title')?.segment;
  const claim = claims.slice(Math.max(0, near - 5), near + 1).findLast(({ period }) => period !== null);
  return {
    lang: reading.lang,
    documentDate,
    title: known.title ?? (headline && reading.text.slice(headline.start, headline.end)),
    subject: claim?.subject ?? (above >= 0 ? (scenes[above]!.subject?.id ?? null) : null),
    period: claim?.period ?? null,
  };
}

/** The last index below `length` that a test holds for, which holds for all before it; -1 for none. */
function lastBefore(length: number, test: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
