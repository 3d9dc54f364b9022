import type { Qualifier } from '../../model/qualifier.ts';
import type { RelationKind, Verdict } from '../../model/relation.ts';

/** A number as it is to be written: digits before the scale word. */
export interface WrittenNumber {
  readonly digits: string;
  readonly scale: number;
  readonly unit: string | null;
}

/** A figure as people know it: the surface it was printed with, or its number, and the word beside it. */
export interface NamedFigure {
  readonly label: string | null;
  readonly number: WrittenNumber | null;
  readonly name: string;
  readonly qualifier: Qualifier;
  /** The upper end of a range. */
  readonly upper: WrittenNumber | null;
}

/** What a sentence about a relation says. */
export interface RelationFacts {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly roles: Readonly<Record<string, readonly NamedFigure[]>>;
  readonly target: NamedFigure | null;
  /** The target recomputed from the printed values, where they give one number. */
  readonly recomputed: WrittenNumber | null;
  /** What the other figures allow. */
  readonly low: WrittenNumber | null;
  readonly high: WrittenNumber | null;
  readonly literals: Readonly<Record<string, string>>;
}
