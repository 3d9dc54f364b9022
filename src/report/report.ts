import { checkWorksheet } from '../checks/check-worksheet.ts';
import { understand } from '../claims/understand.ts';
import type { Report } from '../model/report.ts';
import { read } from '../reading/read.ts';
import { assemble } from './assemble.ts';
import { worksheetOf } from './worksheet-of.ts';

/** What a caller knows of a text. `id` prefixes the ids of its figures; `date` (ISO 8601) is when it was published. */
export interface ReportOptions {
  readonly id?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
}

/**
 * Reads a text, understands its figures, and checks what ties them together.
 *
 * Pure: equal input gives equal output, in Node and in workerd. Linear in the length of the text.
 *
 * @example report('Exports were $7 billion, imports $5 billion.', { lang: 'en' }).deduced
 */
export function report(text: string, options: ReportOptions = {}): Report {
  const { id = 'text', ...known } = options;
  const reading = read(text, known);
  const understanding = understand(reading, {
    id,
    ...(options.title === undefined ? {} : { title: options.title }),
    date: reading.date,
  });
  const result = checkWorksheet(worksheetOf(understanding, reading.lang), { culprits: 'component' });
  return assemble(reading, understanding, result);
}
