import * as v from 'valibot';
import { FigureSchema } from './figure.ts';
import { RelationSchema } from './relation.ts';
import { CulpritSchema, DeducedSchema } from './worksheet.ts';

/** Digits that were left aside, and why. */
export const LeftSchema = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  reason: v.string(),
});

/** What reading and checking one text gives. */
export const ReportSchema = v.object({
  lang: v.string(),
  /** The text that the spans index, where it is not what was sent (the text of an HTML page). */
  text: v.optional(v.string()),
  figures: v.array(FigureSchema),
  relations: v.array(RelationSchema),
  deduced: v.array(DeducedSchema),
  conflicts: v.array(v.array(v.string())),
  culprits: v.array(CulpritSchema),
  left: v.optional(v.array(LeftSchema)),
  /** Corrections whose figures or relation the text no longer has, by id. */
  lost: v.optional(v.array(v.string())),
});
export type Report = Readonly<v.InferOutput<typeof ReportSchema>>;
