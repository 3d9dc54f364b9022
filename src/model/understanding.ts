import type { Claim, Figure } from './figure.ts';
import type { RelationKind, Roles } from './relation.ts';

/** A figure that is read and understood but not yet checked. */
export type ClaimedFigure = Omit<Figure, 'status' | 'checks'>;

/** What a role stands for whose figure is not printed, so that a deduced value can be named. */
export type Unprinted = Pick<Claim, 'measure' | 'subject' | 'partner' | 'period'> & {
  readonly unit: string | null;
};

/**
 * Figures that the text (or arithmetic: `part-of`, `balance`) ties together, before anything is judged. Roles hold figure
 * ids; a role that is not printed is null and described in `unprinted` under the role's name.
 */
export interface RelationClaim {
  readonly id: string;
  readonly kind: RelationKind;
  readonly roles: Roles;
  readonly unprinted?: Readonly<Record<string, Unprinted>>;
  /** The words that state it: UTF-16 offsets into the text. */
  readonly start?: number;
  readonly end?: number;
  /** Why it cannot be judged although it is stated (`boundary`, `unnamed-ranks` …). */
  readonly undecided?: string;
}

/** All that a text says: its figures with their claims, and what ties them together. */
export interface Understanding {
  readonly figures: readonly ClaimedFigure[];
  readonly relations: readonly RelationClaim[];
}
