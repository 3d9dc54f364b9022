import type { Table } from '../../model/table.ts';
import type { Scene } from '../bind-places.ts';
import type { Known } from '../relations/known.ts';
import type { TableSurroundings } from './cell-claims.ts';

/** How far above a table prose still says what it is of, in characters. */
const REACH = 1500;

/** What the prose above each table says of whom and when, and the headline. */
export function surroundingsIn(known: Known, scenes: readonly Scene[]): (table: Table) => TableSurroundings {
  const headline = known.passage.sentences.find(({ segment }) => segment.role === 'title')?.segment;
  const title = known.title ?? (headline && known.passage.reading.text.slice(headline.start, headline.end));
  return table => surroundingsOf(known, scenes, title, table);
}

function surroundingsOf(
  { passage, claims, documentDate }: Known,
  scenes: readonly Scene[],
  title: string | undefined,
  table: Table,
): TableSurroundings {
  const { reading, spots, sentences } = passage;
  const at = lastBefore(spots.length, index => spots[index]!.figure.start < table.start);
  const near = at >= 0 && table.start - spots[at]!.figure.end < REACH ? at : -1;
  const above = lastBefore(sentences.length, index => sentences[index]!.segment.start < table.start);
  const claim = claims.slice(Math.max(0, near - 5), near + 1).findLast(({ period }) => period !== null);
  return {
    lang: reading.lang,
    documentDate,
    title,
    subject: claim?.subject ?? (above >= 0 ? (scenes[above]!.subject?.id ?? null) : null),
    period: claim?.period ?? null,
  };
}

/** The last index below `length` that a test holds for, which holds for all before it; -1 for none. */
export function lastBefore(length: number, test: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
