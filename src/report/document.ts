import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import { articleOf } from '../reading/html.ts';
import { type ReportOptions, report } from './report.ts';

/** The media types of documents that a report can be made of. */
export const DOCUMENT_TYPES = [
  'text/plain',
  'text/csv',
  'text/html',
  'text/tab-separated-values',
  'text/markdown',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** The text that is read of a document, with what its type and its markup say of it. */
export interface DocumentText extends Pick<ReportOptions, 'form' | 'lang' | 'date' | 'title'> {
  readonly text: string;
}

/** The text of a document: of a page its article and its tables, of all else what was given. */
export function documentText(source: string, type: DocumentType): DocumentText {
  if (type === 'text/csv') return { text: source, form: 'csv' };
  if (type === 'text/tab-separated-values') return { text: source, form: 'tsv' };
  if (type !== 'text/html') return { text: source };
  const { lang, ...article } = articleOf(source);
  return lang === undefined ? article : { ...article, lang: lang.split('-')[0]!.toLowerCase() };
}

/**
 * Reads and checks a document. What the caller knows of it comes before what it says itself. The report of a page has its
 * `text`, which its spans index: that was not what was sent.
 *
 * @throws UnreadableTable where a delimited text cannot be read as a table
 * @throws {TooManyFigures} where it has more than `most`
 */
export function reportOnDocument(
  { text, ...said }: DocumentText,
  type: DocumentType,
  known: Pick<ReportOptions, 'lang' | 'date' | 'title' | 'most'> & {
    readonly corrections?: readonly Correction[];
  } = {},
): Report {
  const found = report(text, { ...said, ...known });
  return type === 'text/html' ? { ...found, text } : found;
}
