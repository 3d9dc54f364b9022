import * as v from 'valibot';
import { FigureSettingSchema } from './corrected.ts';
import { RelationKindSchema, RolesSchema } from './relation.ts';

const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** What is asked about a figure: to set something, or to reject it as none. */
export const FigureCorrectionRequestSchema = v.union([
  v.strictObject({
    set: v.pipe(
      FigureSettingSchema,
      v.check(set => Object.keys(set).length > 0, 'must set something'),
    ),
    reason,
  }),
  v.strictObject({ reject: v.literal(true), reason }),
]);
export type FigureCorrectionRequest = Readonly<v.InferOutput<typeof FigureCorrectionRequestSchema>>;

/** What is asked about a relation: to confirm or to reject it, or to add one between given figures of one source. */
export const CheckCorrectionRequestSchema = v.union([
  v.strictObject({ confirm: v.literal(true), reason }),
  v.strictObject({ reject: v.literal(true), reason }),
]);
export type CheckCorrectionRequest = Readonly<v.InferOutput<typeof CheckCorrectionRequestSchema>>;

/** A relation that a person adds: its roles name figures of one source. */
export const AddedCheckSchema = v.strictObject({ kind: RelationKindSchema, roles: RolesSchema, reason });
export type AddedCheck = Readonly<v.InferOutput<typeof AddedCheckSchema>>;

/** By what a figure is found again when its text is read anew: what is printed, and where. */
export const AnchorSchema = v.object({ surface: v.string(), start: v.number() });
export type Anchor = Readonly<v.InferOutput<typeof AnchorSchema>>;

/**
 * One correction of what was read, by a person: a layer over the reading that survives reading again. Figures are named by
 * anchors; an added relation's roles hold indexes into `figures` in the place of ids.
 */
export const CorrectionSchema = v.object({
  id: v.string(),
  /** The figure or relation that it was made about, as it was called then. */
  target: v.string(),
  by: v.string(),
  at: v.string(),
  reason: v.string(),
  figures: v.array(AnchorSchema),
  change: v.variant('kind', [
    v.object({ kind: v.literal('set'), set: FigureSettingSchema }),
    v.object({ kind: v.literal('reject-figure') }),
    v.object({ kind: v.literal('confirm-relation'), relation: RelationKindSchema }),
    v.object({ kind: v.literal('reject-relation'), relation: RelationKindSchema }),
    v.object({ kind: v.literal('add-relation'), relation: RelationKindSchema, roles: RolesSchema }),
  ]),
});
export type Correction = Readonly<v.InferOutput<typeof CorrectionSchema>>;
