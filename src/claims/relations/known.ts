import type { Claim } from '../../model/figure.ts';
import type { RelationKind, Roles } from '../../model/relation.ts';
import type { Unprinted } from '../../model/understanding.ts';
import { comparable } from '../amounts.ts';
import type { Passage, Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';

/** All that is known of a passage when its relations are sought. */
export interface Known {
  readonly passage: Passage;
  readonly percents: ReadonlyMap<Spot, Percent>;
  /** By figure index. */
  readonly claims: readonly Claim[];
  readonly documentDate: string | null;
  readonly title: string | undefined;
  /** The id of a figure. */
  readonly id: (spot: Spot) => string;
}

/** A relation before it has an id. */
export interface Draft {
  readonly kind: RelationKind;
  readonly roles: Roles;
  readonly unprinted?: Readonly<Record<string, Unprinted>>;
  readonly undecided?: string;
  /** Where its target figure stands, if not where the words begin: what its id is made from. */
  readonly at?: number;
  /** The words that state it. */
  readonly start: number;
  readonly end: number;
}

/** The words from one figure to another, as offsets. */
export function wordsOf(...spots: readonly Spot[]): { readonly start: number; readonly end: number } {
  return {
    start: Math.min(...spots.map(spot => spot.figure.start)),
    end: Math.max(...spots.map(spot => spot.figure.end)),
  };
}

export function claimOf(known: Known, spot: Spot) {
  return known.claims[spot.index]!;
}

/** Whether two amounts can be added: alike in unit and noun, or counts that are told of one measure ("52 tàu … 31 chuyến"). */
export function addable(known: Known, a: Spot, b: Spot): boolean {
  if (comparable(a, b)) return true;
  if (a.figure.kind !== 'count' || b.figure.kind !== 'count') return false;
  const { measure, open } = claimOf(known, a);
  return measure !== null && !open && claimOf(known, b).measure === measure;
}
