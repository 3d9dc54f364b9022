import * as v from 'valibot';
import { FigureSchema } from './figure.ts';
import { RelationKindSchema, type Roles, RolesSchema } from './relation.ts';

/** A figure that is read and understood but not yet checked. */
export const ClaimedFigureSchema = v.omit(FigureSchema, ['status', 'checks']);
export type ClaimedFigure = Readonly<v.InferOutput<typeof ClaimedFigureSchema>>;

/** What a role stands for whose figure is not printed, so that a deduced value can be named. */
export const UnprintedSchema = v.object({
  ...v.pick(FigureSchema, ['measure', 'subject', 'partner', 'period']).entries,
  unit: v.nullable(v.string()),
});
export type Unprinted = Readonly<v.InferOutput<typeof UnprintedSchema>>;

/**
 * Figures that the text (or arithmetic: `part-of`, `balance`) ties together, before anything is judged. Roles hold figure
 * ids; a role that is not printed is null and described in `unprinted` under the role's name.
 */
export const RelationClaimSchema = v.object({
  id: v.string(),
  kind: RelationKindSchema,
  roles: RolesSchema,
  unprinted: v.optional(v.record(v.string(), UnprintedSchema)),
  /** The words that state it: UTF-16 offsets into the text. */
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  /** Why it cannot be judged although it is stated (`boundary`, `unnamed-ranks` …). */
  undecided: v.optional(v.string()),
});
export interface RelationClaim extends Readonly<Omit<v.InferOutput<typeof RelationClaimSchema>, 'roles'>> {
  readonly roles: Roles;
}

/** All that a text says: its figures with their claims, and what ties them together. */
export const UnderstandingSchema = v.object({
  figures: v.array(ClaimedFigureSchema),
  relations: v.array(RelationClaimSchema),
});
export interface Understanding {
  readonly figures: readonly ClaimedFigure[];
  readonly relations: readonly RelationClaim[];
}
