import * as v from 'valibot';
import { DecimalStringSchema } from './decimal-string.ts';

/** How sure a fact of record is: read at its source, derived from it with a margin, or general knowledge. */
export const ConfidenceSchema = v.picklist(['verified', 'derived', 'known']);

const date = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** One entry of data/events.json: something that happened on a day, in a month or in a year; `partner` null for a locality's own. */
export const EventSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist([
    'diplomatic-relations',
    'province-founded',
    'province-re-established',
    'city-became-municipality',
    'accession',
    'agreement',
  ]),
  subject: v.string(),
  partner: v.nullable(v.string()),
  date,
  /** Another date that the press uses for it: of the resolution, of the signature, of the other side. */
  dateAlso: v.optional(date),
  names: v.strictObject({ en: v.string(), vi: v.string(), ms: v.string() }),
  source: v.string(),
  confidence: ConfidenceSchema,
});
export type EventOfRecord = Readonly<v.InferOutput<typeof EventSchema>>;

/** One entry of data/rates.json: between which rates a currency traded in a year, in units of it for 1 USD. */
export const RateBracketSchema = v.strictObject({
  year: v.pipe(v.number(), v.integer()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  low: DecimalStringSchema,
  high: DecimalStringSchema,
  source: v.string(),
  confidence: ConfidenceSchema,
});
export type RateBracket = Readonly<v.InferOutput<typeof RateBracketSchema>>;
