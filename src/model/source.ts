import * as v from 'valibot';
import { UnderstandingSchema } from './understanding.ts';

const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be an ISO 8601 date, month or year'),
);

/** Who published a document, when, where, and how to recognise a holder's copy of the original. */
export const BibliographySchema = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
  ),
  title: v.string(),
  publisher: v.nullable(v.string()),
  url: v.nullable(v.string()),
  /** The date printed, or null; then `inferred` may give one with the reason. */
  published: v.nullable(isoDate),
  inferred: v.optional(v.strictObject({ date: isoDate, reason: v.string() })),
  language: v.string(),
  licence: v.string(),
  /** SHA-256 (hex) of the original's UTF-8 bytes, and its length in UTF-16 units. */
  original: v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), length: v.number() }),
});
export type Bibliography = Readonly<v.InferOutput<typeof BibliographySchema>>;

/** One place of the original where a figure's surface stands; used by `crossfoot confirm` alone. */
export const ChecklistEntrySchema = v.strictObject({
  surface: v.string(),
  start: v.number(),
  end: v.number(),
});

/** A file of data/sources: bibliography, what to confirm in the original, and our own digest of what it reports. */
export const SourceDocumentSchema = v.strictObject({
  ...BibliographySchema.entries,
  checklist: v.array(ChecklistEntrySchema),
  digest: v.string(),
  /** The text read is a third party's: its figures are served, its words are not. Absent: the text is our own digest. */
  withheld: v.optional(v.boolean()),
  /** What was read of a text that is not kept, and its language; the digest is empty then. */
  read: v.optional(v.object({ lang: v.string(), ...UnderstandingSchema.entries })),
});
export type SourceDocument = Readonly<v.InferOutput<typeof SourceDocumentSchema>>;
