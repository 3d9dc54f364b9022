import type { NumberReading } from '../model/relation.ts';
import type { Span } from '../number/interval.ts';
import type { Constraint, Variable } from './constraint.ts';
import type { RoleReader } from './role-reader.ts';

/**
 * What may fill a role.
 *
 * - `figures`: a figure's name, a list of names (their sum), or null where it is not printed;
 * - `names`: a list of names, each by itself; `terms`: `[name, weight]` pairs; `pairs`: `[figures, name]` pairs; `pair`: one;
 * - the others are literals.
 */
export type RoleShape =
  | 'figures'
  | 'names'
  | 'terms'
  | 'pairs'
  | 'pair'
  | 'decimal'
  | 'count'
  | 'year'
  | 'date'
  | 'weekday'
  | 'event'
  | 'boolean'
  | 'signs'
  | 'op';

export interface Role {
  readonly shape: RoleShape;
  /** Absent in a worksheet is then allowed. */
  readonly optional?: boolean;
}

/** A figure that follows beside the ones the roles name: the growth in per cent from a change, and the reverse. */
export interface Companion {
  readonly variable: Variable;
  readonly constraint: Constraint;
}

/** What a relation asserts, for judging it alone and for solving it with others. */
export interface Assertion {
  /**
   * `value`: the target is what the others make it; `bound`: the others only limit it; `fact`: true or false by itself.
   */
  readonly test: 'value' | 'bound' | 'fact';
  /** The figure whose stated interval is held against what the others imply; null where no figure is asked. */
  readonly target: Variable | null;
  /** What gives the implied interval. */
  readonly constraints: readonly Constraint[];
  /** What gives the stated interval where it is not the target's own. */
  readonly statedBy?: readonly Constraint[];
  /** For a sum that need not be complete: the constraints under which its parts may fall short of the total. */
  readonly short?: readonly Constraint[];
  /** The implied interval, where it does not follow from the constraints by solving them for the target. */
  readonly implied?: (reading: NumberReading) => Span;
  /** Whether the printed values satisfy it, where recomputing the target does not say. */
  readonly agrees?: () => boolean;
  /** Why it cannot be judged, as a code the texts explain. */
  readonly undecided?: string;
  /** Set where not every figure need be there: whether enough are. */
  readonly enough?: boolean;
  readonly companions?: readonly Companion[];
}

/** One kind of relation: its roles, which of them must be measured alike, and what it asserts. */
export interface Kind {
  readonly roles: Readonly<Record<string, Role>>;
  /** Groups of roles whose figures must share a unit. */
  readonly alike: readonly (readonly string[])[];
  /** Roles that hold percentages. */
  readonly percentages?: readonly string[];
  assert(read: RoleReader): Assertion;
}
