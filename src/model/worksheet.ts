import * as v from 'valibot';
import { DecimalStringSchema } from './decimal-string.ts';
import { IntervalSchema } from './interval.ts';
import { QualifierSchema } from './qualifier.ts';
import { FindingSchema, NumberReadingSchema, RelationKindSchema } from './relation.ts';

/** How a number was rounded, where that is known; absent: to the nearest first, cut as the weaker reading. */
export const RoundingSchema = v.picklist([
  'nearest',
  'half-up',
  'half-even',
  'truncate',
  'floor',
  'ceiling',
  'multiple',
]);
export type Rounding = v.InferOutput<typeof RoundingSchema>;

/** One printed number as the engine takes it: `value` × 10^`scale`. Without `value` it is unknown, to be bounded or deduced. */
export const SheetFigureSchema = v.strictObject({
  value: v.optional(
    v.union(
      [
        DecimalStringSchema,
        v.pipe(v.string(), v.regex(/^-?\d{1,400}(\.\d{1,400})?\.\.-?\d{1,400}(\.\d{1,400})?$/)),
      ],
      'must be a decimal number as a string, such as "13.92", or a range "8..8.5"',
    ),
  ),
  scale: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400))),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400))),
  kind: v.optional(v.string()),
  qualifier: v.optional(QualifierSchema),
  unit: v.optional(v.nullable(v.string())),
  rounding: v.optional(RoundingSchema),
  step: v.optional(DecimalStringSchema),
  /** What people call it, for sentences: the surface it was printed with. Absent: its name. */
  label: v.optional(v.string()),
});
export type SheetFigure = Readonly<v.InferOutput<typeof SheetFigureSchema>>;

/** A relation of a worksheet: its kind, and its roles as further members (contract.md §3 and §5). */
export const SheetRelationSchema = v.looseObject({ id: v.string(), kind: RelationKindSchema });
export type SheetRelation = Readonly<v.InferOutput<typeof SheetRelationSchema>>;

/** Printed numbers and the relations between them: what the engine checks, from a text or from a caller. */
export const WorksheetSchema = v.strictObject({
  id: v.optional(v.string()),
  figures: v.record(v.string(), SheetFigureSchema),
  relations: v.array(SheetRelationSchema),
  weights: v.optional(v.record(v.string(), DecimalStringSchema)),
  rounding: v.optional(RoundingSchema),
  step: v.optional(DecimalStringSchema),
  lang: v.optional(v.string()),
});
export type Worksheet = Readonly<v.InferOutput<typeof WorksheetSchema>>;

/** A slip that would mend every relation of a culprit: `printed` is the corrected form ("38.3 billion USD"). */
export const RepairSchema = v.object({
  figure: v.string(),
  value: v.string(),
  printed: v.string(),
  slip: v.string(),
});
export type Repair = Readonly<v.InferOutput<typeof RepairSchema>>;

/** A set of figures of minimum total weight whose change would let everything hold (Fellegi and Holt 1976). */
export const CulpritSchema = v.object({
  figures: v.array(v.string()),
  weight: v.string(),
  repairs: v.array(RepairSchema),
});
export type Culprit = Readonly<v.InferOutput<typeof CulpritSchema>>;

/** A figure that the relations fix or bound. In a report it says of what; in a worksheet it has its name. */
export const DeducedSchema = v.object({
  name: v.optional(v.string()),
  measure: v.optional(v.nullable(v.string())),
  subject: v.optional(v.nullable(v.string())),
  partner: v.optional(v.nullable(v.string())),
  period: v.optional(v.nullable(v.string())),
  unit: v.nullable(v.string()),
  interval: IntervalSchema,
  reading: NumberReadingSchema,
  relations: v.array(v.string()),
});
export type Deduced = Readonly<v.InferOutput<typeof DeducedSchema>>;

export const CheckedRelationSchema = v.object({
  id: v.string(),
  kind: RelationKindSchema,
  figures: v.array(v.string()),
  ...FindingSchema.entries,
});
export type CheckedRelation = Readonly<v.InferOutput<typeof CheckedRelationSchema>>;

/** What checking a worksheet gives. `holds` is null where neither was settled within the limits, with the `reason`. */
export const WorksheetResultSchema = v.object({
  id: v.optional(v.string()),
  holds: v.nullable(v.boolean()),
  reason: v.optional(v.string()),
  relations: v.array(CheckedRelationSchema),
  bounds: v.record(v.string(), IntervalSchema),
  boundsReading: v.nullable(NumberReadingSchema),
  conflicts: v.array(v.array(v.string())),
  culprits: v.array(CulpritSchema),
  deduced: v.array(DeducedSchema),
  cut: v.optional(v.array(v.string())),
});
export type WorksheetResult = Readonly<v.InferOutput<typeof WorksheetResultSchema>>;
