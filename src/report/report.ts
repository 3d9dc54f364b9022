import { checkWorksheet } from '../checks/check-worksheet.ts';
import { understand } from '../claims/understand.ts';
import type { Correction } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import { type ReadOptions, read } from '../reading/read.ts';
import { assemble, type Understood } from './assemble.ts';
import { correct, noteCorrections } from './correct.ts';
import { TooManyFigures } from './too-many-figures.ts';
import { undecidedOf, worksheetOf } from './worksheet-of.ts';

/** What a caller knows of a text. `id` prefixes the ids of its figures; `date` (ISO 8601) is when it was published. */
export interface ReportOptions {
  readonly id?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly title?: string;
  /** The whole text is one table. */
  readonly form?: NonNullable<ReadOptions['form']>;
  /** The decimal sign of its tables, where the caller knows it. */
  readonly decimal?: '.' | ',';
  /** What people set right about an earlier reading of this text, in its order. */
  readonly corrections?: readonly Correction[];
  /** A text of more figures than this is read, but not understood; without it there is no limit. */
  readonly most?: number;
}

/**
 * Reads a text and understands its figures; `date` is the one against which relative dates were read, null if unknown.
 *
 * @throws {TooManyFigures} where there are more than `most`
 */
export function understandText(
  text: string,
  { id = 'text', corrections: _, most = Number.POSITIVE_INFINITY, ...known }: ReportOptions = {},
): Understood & { readonly date: string | null } {
  const reading = read(text, known);
  const { lang, date, left, figures } = reading;
  if (figures.length > most) throw new TooManyFigures(figures.length, most);
  const { title } = known;
  const understanding = understand(reading, { id, ...(title === undefined ? {} : { title }), date });
  return { text, lang, date, left, understanding };
}

/** Relations of a text that hang together and are still solved jointly to the end; an article has a dozen or two. */
const LARGEST = 64;

/** Checks what ties the figures of an understood text together, with what people set right about it. */
export function reportOn(understood: Understood, corrections: readonly Correction[] = []): Report {
  const corrected = correct(understood.understanding, corrections);
  const { understanding } = corrected;
  const result = checkWorksheet(worksheetOf(understanding, understood.lang), {
    culprits: 'component',
    largest: LARGEST,
    undecided: undecidedOf(understanding.relations),
  });
  return noteCorrections(assemble({ ...understood, understanding }, result), corrected);
}

/**
 * Reads a text, understands its figures, and checks what ties them together.
 *
 * Pure: equal input gives equal output, in Node and in workerd. Linear in the length of the text.
 *
 * @throws {TooManyFigures} where there are more than `most`
 * @example report('Exports were $7 billion, imports $5 billion.', { lang: 'en' }).deduced
 */
export const report = (text: string, options: ReportOptions = {}): Report =>
  reportOn(understandText(text, options), options.corrections);
