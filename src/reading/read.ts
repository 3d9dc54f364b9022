import type { Reading } from '../model/reading.ts';
import { type Day, isoDay, parseIso } from './calendar.ts';
import { type Context, contextOf } from './context.ts';
import { matchDate } from './date-pattern.ts';
import { dateValue } from './date-value.ts';
import { detectLanguage } from './detect.ts';
import { doubtDollars } from './dollars.ts';
import { inheritUnits } from './inherit.ts';
import { lexiconOf } from './lexicon.ts';
import { contextsOf } from './mixed.ts';
import { scan } from './scan.ts';
import { segmentsOf } from './segments.ts';
import { tableUnits } from './table-units.ts';
import type { TableForm } from './tables/find-grids.ts';
import { addTables, segmentsWithTables, withoutTables } from './tables/join-reading.ts';
import { readTables } from './tables/read-tables.ts';
import { type Tokens, tokenise } from './tokens.ts';
import { placeWeekdays } from './weekdays.ts';

export interface ReadOptions {
  /** BCP 47 language; detected where absent. */
  readonly lang?: string;
  /** ISO 8601 date of the document, against which "last year" and bare months are resolved. */
  readonly date?: string;
  readonly title?: string;
  /** The whole text is one table: comma-separated (or with semicolons, tabs, bars), or tab-separated. */
  readonly form?: TableForm;
  /** The decimal sign of its tables, where the caller knows it; found out from their cells when absent. */
  readonly decimal?: '.' | ',';
}

/** A dateline stands in the first words of a text, or not at all. */
const DATELINE_TOKENS = 60;

/**
 * Reads every figure of a press text with its exact place, value in base units, unit and qualifier. One pass from left to
 * right, in time linear in the text; offsets are UTF-16 units of `text` as given. Tables in it are read as such.
 *
 * @throws UnreadableTable only where `form` says that the text is a table, and it cannot be read as one
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const tokens = tokenise(text);
  const lang = options.lang ?? detectLanguage(tokens) ?? 'en';
  const lexicon = lexiconOf(lang);
  const context = contextOf(tokens, lexicon);
  const reference = (options.date ? parseIso(options.date) : undefined) ?? dateline(context);
  const tables = readTables(text, { lexicon, reference, form: options.form, decimal: options.decimal });
  const segments = segmentsWithTables(segmentsOf(context, options.title), tables);
  const contexts = contextsOf(context, segments);
  const { figures, left, weekdays } = scan(context, segments, reference, contexts);
  const complete = doubtDollars(inheritUnits(figures, segments, tableUnits(context), text, lexicon), context);
  const placed = placeWeekdays(complete, weekdays, segments, reference, text);
  const prose: Reading = {
    text,
    lang,
    date: options.date ?? (reference ? isoDay(reference) : null),
    figures: placed.figures,
    segments,
    weekdays: placed.weekdays,
    left,
  };
  const reading = addTables(prose, tables);
  cut.set(reading, tokens);
  return reading;
}

const cut = new WeakMap<Reading, Tokens>();

/** The tokens of a reading's text: those it was read from, while they are at hand. */
export function tokensOf(reading: Reading): Tokens {
  return cut.get(reading) ?? tokenise(reading.text);
}

/** A reading without its tables: what prose is understood from. */
export function proseOf(reading: Reading): Reading {
  const prose = withoutTables(reading);
  if (prose !== reading) cut.set(prose, tokensOf(reading));
  return prose;
}

/** The first full date among the first words: the document's own, where none was given. */
function dateline(context: Context): Day | undefined {
  const { tokens } = context;
  for (let at = 0; at < tokens.count && at < DATELINE_TOKENS; at++) {
    const match = matchDate(context, at);
    if (!match) continue;
    const value = dateValue(match, undefined, undefined);
    if (value && /^\d{4}-\d\d-\d\d$/.test(value)) return parseIso(value);
    at = match.at - 1;
  }
  return undefined;
}
