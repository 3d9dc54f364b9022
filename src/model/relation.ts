import * as v from 'valibot';
import { CorrectedSchema } from './corrected.ts';
import { IntervalSchema } from './interval.ts';

/** The ways figures can be tied together; contract.md §3 gives the roles of each. */
export const RELATION_KINDS = [
  'share',
  'sum',
  'change',
  'growth',
  'ratio',
  'balance',
  'whole-of-shares',
  'percent-total',
  'weighted-growth',
  'conversion',
  'at-most',
  'same',
  'list-count',
  'rank',
  'weekday',
  'anniversary',
  'part-of',
  'mean',
  'percent-of-count',
  'linear',
  'restated',
] as const;
export const RelationKindSchema = v.picklist(RELATION_KINDS);
export type RelationKind = v.InferOutput<typeof RelationKindSchema>;

export const VERDICTS = [
  'equal',
  'rounded',
  'edge',
  'truncated',
  'loose',
  'incomplete',
  'undecided',
  'contradicts',
] as const;
export const VerdictSchema = v.picklist(VERDICTS);
export type Verdict = v.InferOutput<typeof VerdictSchema>;

/** The weakest way of reading the printed numbers under which a relation holds. */
export const NumberReadingSchema = v.picklist(['nearest', 'truncated', 'loose']);
export type NumberReading = v.InferOutput<typeof NumberReadingSchema>;

/**
 * How far a contradicting relation is from holding: the distance between the stated and the implied interval in base
 * units, as a share of the stated value, and in units of its last printed place.
 */
export const GapSchema = v.object({
  absolute: v.string(),
  relative: v.optional(v.string()),
  places: v.optional(v.string()),
});
export type Gap = Readonly<v.InferOutput<typeof GapSchema>>;

/** How one relation fares. `use` runs from 0 (centred) to 1 (touching); `slack` = 1 − use. */
export const FindingSchema = v.object({
  verdict: VerdictSchema,
  reading: v.nullable(NumberReadingSchema),
  stated: v.nullable(IntervalSchema),
  implied: v.nullable(IntervalSchema),
  use: v.nullable(v.string()),
  slack: v.nullable(v.string()),
  gap: v.optional(GapSchema),
  /** Why a verdict is `undecided`, as a code the texts explain. */
  reason: v.optional(v.string()),
  /** One plain sentence in the language asked for. */
  text: v.string(),
});
export type Finding = Readonly<v.InferOutput<typeof FindingSchema>>;

/** What fills a relation's roles: figure names, lists of them (their sum), literals; null where it is not printed. */
export const RolesSchema = v.record(v.string(), v.any());
export type Roles = Readonly<Record<string, unknown>>;

/** What a text, a table or arithmetic ties together. `start`, `end`: the words that state it, absent where nothing does. */
export const RelationSchema = v.object({
  id: v.string(),
  kind: RelationKindSchema,
  roles: RolesSchema,
  figures: v.array(v.string()),
  ...FindingSchema.entries,
  quote: v.optional(v.string()),
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  /** Who confirmed or added it. */
  correction: v.optional(CorrectedSchema),
});
export type Relation = Readonly<v.InferOutput<typeof RelationSchema>>;
