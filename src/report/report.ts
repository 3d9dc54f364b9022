import { checkWorksheet } from '../checks/check-worksheet.ts';
import { understand } from '../claims/understand.ts';
import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import { read } from '../reading/read.ts';
import { assemble } from './assemble.ts';
import { correct, noteCorrections } from './correct.ts';
import { worksheetOf } from './worksheet-of.ts';

/** What a caller knows of a text. `id` prefixes the ids of its figures; `date` (ISO 8601) is when it was published. */
export interface ReportOptions {
  readonly id?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
  /** What people set right about an earlier reading of this text, in its order. */
  readonly corrections?: readonly Correction[];
}

/**
 * Reads a text, understands its figures, and checks what ties them together.
 *
 * Pure: equal input gives equal output, in Node and in workerd. Linear in the length of the text.
 *
 * @example report('Exports were $7 billion, imports $5 billion.', { lang: 'en' }).deduced
 */
export function report(text: string, options: ReportOptions = {}): Report {
  const { id = 'text', corrections = [], ...known } = options;
  const reading = read(text, known);
  const understood = understand(reading, {
    id,
    ...(options.title === undefined ? {} : { title: options.title }),
    date: reading.date,
  });
  const corrected = correct(understood, corrections);
  const { understanding } = corrected;
  const result = checkWorksheet(worksheetOf(understanding, reading.lang), { culprits: 'component' });
  return noteCorrections(assemble(reading, understanding, result), corrected);
}
