import * as v from 'valibot';
import { LANGUAGES } from '../texts/language.ts';
import type { Parameter } from './parameters.ts';

/** The most records that a page of a list holds, and how many where nobody says. */
export const MAX_LIMIT = 1000;
const DEFAULT_LIMIT = 100;
const MAX_ID = 200;

/** Records a page of a list holds: a whole number from 1 to {@link MAX_LIMIT}. */
export const LIMIT = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^(?:[1-9]\d{0,2}|1000)$/)), String(DEFAULT_LIMIT)),
  fault: { key: 'parameter.limit', values: { max: MAX_LIMIT } },
} as const satisfies Parameter;

/** Where a page begins: opaque, taken from `next` of the page before. */
export const CURSOR = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._~-]{1,512}$/))),
  fault: { key: 'parameter.cursor' },
} as const satisfies Parameter;

/** A snapshot to read from instead of the one that is served: its id. */
export const SNAPSHOT = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  fault: { key: 'parameter.snapshot' },
} as const satisfies Parameter;

/** An id of a place, a measure, a source: an equality filter. */
export const ID = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,200}$/))),
  fault: { key: 'parameter.id', values: { max: MAX_ID } },
} as const satisfies Parameter;

/** The code of a measure: one of data/measures.json, or a text's own noun phrase in any script. */
export const MEASURE = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[^\p{C}]{1,200}$/u))),
  fault: { key: 'parameter.measure', values: { max: MAX_ID } },
} as const satisfies Parameter;

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return {
    schema: v.optional(v.picklist(words)),
    fault: { key: 'parameter.choice', values: { choices: words.join(', ') } },
  } as const satisfies Parameter;
}

/** A day of the calendar: 2023-02-29 is none. */
function isCalendarDate(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** When a text was published. */
export const DATE = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isCalendarDate))),
  fault: { key: 'parameter.date' },
} as const satisfies Parameter;

/** The language of a text that is sent, as a BCP 47 tag: `vi`, `ms`, `en-GB`. */
export const ARTICLE_LANG = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/))),
  fault: { key: 'parameter.lang' },
} as const satisfies Parameter;

/** A language of ours for what people read. */
export const READER_LANG = choice(LANGUAGES);
