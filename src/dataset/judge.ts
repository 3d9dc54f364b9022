import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import { report } from '../report/report.ts';
import { documentDate } from './source-record.ts';

/** Reads and checks a document's text as it is published, with what people set right about it. */
export function judge(
  document: Pick<
    SourceDocument,
    'id' | 'title' | 'published' | 'inferred' | 'language' | 'digest' | 'original'
  >,
  corrections: readonly Correction[] = [],
): Report {
  const { id, title, language: lang, digest } = document;
  const date = documentDate(document);
  return report(digest, { id, title, lang, corrections, ...(date === null ? {} : { date }) });
}
