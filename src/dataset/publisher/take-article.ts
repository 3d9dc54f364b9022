import type { SourceRecord } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import { compareRecords, type RecordsDifference } from '../queries/compare-snapshots.ts';
import { sourceRecord } from '../source-record.ts';
import { type ArticleDraft, documentOf, findByText, idFor } from './articles.ts';
import { correctionsAsOf } from './corrections.ts';
import { heldBody } from './documents.ts';
import { lastEntry } from './journal.ts';
import { takeIn } from './publishing.ts';
import type { PublisherTools } from './tools.ts';
import { judgeHeld } from './up-to-date.ts';

/** What became of an article, or would: its source as it is (to be) served, and what that changes. */
export interface ArticleTaken {
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  readonly record: SourceRecord;
  readonly difference: RecordsDifference;
}

/**
 * Takes an article in: as a new source or, with `id`, in the place of that one. A text that is held already is not taken in
 * again.
 *
 * @param dry only tells what would become of it
 * @returns undefined where no source has that id
 * @throws RangeError where what was read of it cannot be held
 */
export function takeArticle(
  tools: PublisherTools,
  draft: ArticleDraft,
  { by, dry, id }: { readonly by: string; readonly dry: boolean; readonly id?: string | undefined },
): ArticleTaken | undefined {
  const { sql, judge } = tools;
  const known = id ?? findByText(sql, draft.sha256);
  const held = known === undefined ? undefined : heldBody(sql, known);
  if (id !== undefined && held === undefined) return undefined;
  const before = held === undefined ? [] : [judgeHeld(tools, known!, lastEntry(sql))];
  const unchanged = (): ArticleTaken => ({
    outcome: 'unchanged',
    record: before[0]!,
    difference: compareRecords(before, before),
  });
  if (held !== undefined && id === undefined) return unchanged();
  const document = documentOf(draft, id ?? idFor(sql, draft));
  if (held === canonicalJson(document)) return unchanged();
  const corrections = correctionsAsOf(sql, document.id, lastEntry(sql));
  const record = sourceRecord(document, judge(document, corrections), corrections);
  if (!dry) takeIn(tools, [document], by);
  const outcome = held === undefined ? 'added' : 'replaced';
  return { outcome, record, difference: compareRecords(before, [record]) };
}
