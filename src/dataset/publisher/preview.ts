import type { SourceDocument } from '../../model/source.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import { compareRecords, type RecordsDifference } from '../queries/compare-snapshots.ts';
import { sourceRecord } from '../source-record.ts';
import { correctionsAsOf } from './corrections.ts';
import { type Accepted, heldBody } from './documents.ts';
import { lastEntry } from './journal.ts';
import { parseDocuments } from './publishing.ts';
import type { PublisherTools } from './tools.ts';

/** What publishing documents would lead to. */
export type Preview = Accepted & { readonly difference: RecordsDifference };

/** What would change if documents were published, against what is held. Nothing is kept. @throws as `takeIn` */
export function previewPublishing(tools: PublisherTools, documents: readonly SourceDocument[]): Preview {
  const { sql, judge } = tools;
  const recordOf = (document: SourceDocument): SourceRecord => {
    const corrections = correctionsAsOf(sql, document.id, lastEntry(sql));
    return sourceRecord(document, judge(document, corrections), corrections);
  };
  const accepted = { added: [] as string[], replaced: [] as string[], unchanged: [] as string[] };
  const before: SourceRecord[] = [];
  const after: SourceRecord[] = [];
  for (const document of parseDocuments(documents)) {
    const held = heldBody(sql, document.id);
    if (held === canonicalJson(document)) {
      accepted.unchanged.push(document.id);
      continue;
    }
    accepted[held === undefined ? 'added' : 'replaced'].push(document.id);
    if (held !== undefined) before.push(recordOf(JSON.parse(held) as SourceDocument));
    after.push(recordOf(document));
  }
  return { ...accepted, difference: compareRecords(before, after) };
}
