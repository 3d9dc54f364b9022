import { extname } from 'node:path';
import type { Report } from '../model/report.ts';
import { DOCUMENT_TYPES, type DocumentType, documentText, reportOnDocument } from '../report/document.ts';
import { tableFault } from '../report/table-fault.ts';
import { API_TEXTS } from '../texts/api.ts';
import { fill } from '../texts/fill.ts';
import { type Io, readBytes, readText } from './io.ts';
import { reportOnWorkbook } from './spreadsheet.ts';
import { UsageError } from './usage-error.ts';

const TYPES: Readonly<Record<string, DocumentType>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.tab': 'text/tab-separated-values',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
};

const NAMES: Readonly<Record<string, DocumentType>> = {
  text: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  html: 'text/html',
  markdown: 'text/markdown',
};

/** Spreadsheet files: .xlsx, with macros or without. */
const SPREADSHEETS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm']);

/** A document of a file with its report. */
export interface ReportedFile {
  readonly text: string;
  readonly report: Report;
}

/** What a document is: as the caller says (`--as`), else by the end of its file's name, else plain text. */
function documentType(path: string, as: string | undefined): DocumentType {
  if (as === undefined) return TYPES[extname(path).toLowerCase()] ?? 'text/plain';
  const type = NAMES[as] ?? DOCUMENT_TYPES.find(known => known === as);
  if (type === undefined)
    throw new UsageError(`--as "${as}" is none of ${[...Object.keys(NAMES), 'xlsx'].join(', ')}`);
  return type;
}

/**
 * Reads a file (or standard input, for `-`) as the document it is, and checks it.
 *
 * @throws UsageError naming the file, and what and where it cannot be read
 */
export async function reportFile(
  path: string,
  as: string | undefined,
  known: { readonly lang?: string; readonly date?: string; readonly title?: string },
  io: Io,
): Promise<ReportedFile> {
  if (as === 'xlsx' || (as === undefined && SPREADSHEETS.has(extname(path).toLowerCase())))
    return reportOnWorkbook(path, await readBytes(path, io), known);
  const type = documentType(path, as);
  const document = documentText(await readText(path, io), type);
  if (document.text.trim() === '') throw new UsageError(`${path}: there is no text in it`);
  try {
    return { text: document.text, report: reportOnDocument(document, type, known) };
  } catch (error) {
    const fault = tableFault(error);
    if (fault === undefined) throw error;
    throw new UsageError(`${path}: ${fill(API_TEXTS.en[`table.${fault.trouble}`], fault.values)}`);
  }
}
