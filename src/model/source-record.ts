import * as v from 'valibot';
import { CorrectionSchema } from './correction.ts';
import { FigureSchema } from './figure.ts';
import { RelationSchema } from './relation.ts';
import { StatusCountsSchema } from './snapshot.ts';
import { BibliographySchema } from './source.ts';
import { CulpritSchema, DeducedSchema } from './worksheet.ts';

/** A source as lists show it: its bibliography and how its figures fare. */
export const SourceSummarySchema = v.object({
  ...BibliographySchema.entries,
  figures: v.number(),
  checks: v.number(),
  statuses: StatusCountsSchema,
});
export type SourceSummary = Readonly<v.InferOutput<typeof SourceSummarySchema>>;

/** A source with all that reading and checking it gave. `digest` is absent where the text may not be served. */
export const SourceRecordSchema = v.object({
  ...BibliographySchema.entries,
  digest: v.optional(v.string()),
  figures: v.array(FigureSchema),
  relations: v.array(RelationSchema),
  deduced: v.array(DeducedSchema),
  conflicts: v.array(v.array(v.string())),
  culprits: v.array(CulpritSchema),
  /** What people set right, in its order; `lost` are those that the text no longer has a place for, by id. */
  corrections: v.optional(v.array(CorrectionSchema)),
  lost: v.optional(v.array(v.string())),
});
export type SourceRecord = Readonly<v.InferOutput<typeof SourceRecordSchema>>;

/** A relation as it is served by itself: with the source that states it. */
export const CheckSchema = v.object({ source: v.string(), ...RelationSchema.entries });
export type Check = Readonly<v.InferOutput<typeof CheckSchema>>;
