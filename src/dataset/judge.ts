import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import type { SourceDocument } from '../model/source.ts';
import { report, reportOn } from '../report/report.ts';
import { documentDate } from './source-record.ts';

/**
 * Reads and checks a document's text as it is published, or checks what was read of it, with what people set right.
 *
 * @throws {TooManyFigures} where its text has more than `most`
 */
export function judge(
  document: Omit<SourceDocument, 'checklist' | 'withheld'>,
  corrections: readonly Correction[] = [],
  most = Number.POSITIVE_INFINITY,
): Report {
  const { id, title, language: lang, digest, read } = document;
  if (read !== undefined) {
    return reportOn({ text: null, lang: read.lang, left: [], understanding: read }, corrections);
  }
  const date = documentDate(document);
  return report(digest, { id, title, lang, corrections, most, ...(date === null ? {} : { date }) });
}
