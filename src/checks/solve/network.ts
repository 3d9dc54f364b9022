import { add, type Rational, sign } from '../../number/rational.ts';
import type { Constraint, Form, Variable } from '../constraint.ts';
import { occurrences, variablesOf } from '../constraint.ts';
import { charge, type Meter, meterFor } from './meter.ts';

/** A coefficient and the index of its variable. */
export interface Part {
  readonly at: number;
  readonly by: Rational;
}
export type Parts = readonly Part[];

export interface LinearRow {
  readonly form: 'linear';
  readonly parts: Parts;
  readonly constant: Rational;
}
export interface ProductRow {
  readonly form: 'product';
  readonly numerator: Parts;
  readonly rate: number;
  readonly alpha: Rational;
  readonly beta: Rational;
  readonly denominator: Parts;
}
export interface GridRow {
  readonly form: 'grid';
  readonly quotient: number;
  readonly count: number;
  readonly items: Rational;
}
export interface RankingRow {
  readonly form: 'ranking';
  readonly subject: number;
  readonly rank: number;
  readonly among: readonly number[];
}
export interface TruthRow {
  readonly form: 'truth';
  readonly holds: boolean;
}
export type Row = LinearRow | ProductRow | GridRow | RankingRow | TruthRow;

/** Constraints over variables known by number: what the solver works on. */
export interface Network {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  /** The variables of each row, each once. */
  readonly members: readonly (readonly number[])[];
  /** The rows of each variable. */
  readonly uses: readonly (readonly number[])[];
  /** True for a row in which a variable occurs twice: its projections are then not exact one by one. */
  readonly repeats: readonly boolean[];
  /** What solving it may still cost. */
  readonly meter: Meter;
}

/** Steps that numbering a variable of a row counts for. */
const NUMBERED = 60;

/** Numbers the variables of some constraints. Without a meter of the worksheet's, solving them has one of its own. */
export function network(
  constraints: readonly Constraint[],
  meter: Meter = meterFor(constraints.length),
): Network {
  const index = new Map<Variable, number>();
  for (const constraint of constraints) {
    for (const variable of occurrences(constraint)) {
      if (!index.has(variable)) index.set(variable, index.size);
    }
  }
  const members = constraints.map(c => variablesOf(c).map(v => index.get(v)!));
  const uses: number[][] = Array.from({ length: index.size }, () => []);
  members.forEach((list, row) => {
    charge(meter, NUMBERED * list.length);
    for (const at of list) uses[at]!.push(row);
  });
  const rows = constraints.map(c => number(c, index));
  const repeats = rows.map((row, r) => row.form === 'product' && countParts(row) !== members[r]!.length);
  return { variables: [...index.keys()], rows, members, uses, repeats, meter };
}

function countParts(row: ProductRow): number {
  return row.numerator.length + row.denominator.length + 1;
}

function number(constraint: Constraint, index: ReadonlyMap<Variable, number>): Row {
  switch (constraint.form) {
    case 'linear':
      return { form: 'linear', parts: merge(constraint.terms, index), constant: constraint.constant };
    case 'product':
      return {
        ...constraint,
        numerator: merge(constraint.numerator, index),
        rate: index.get(constraint.rate)!,
        denominator: merge(constraint.denominator, index),
      };
    case 'grid':
      return {
        ...constraint,
        quotient: index.get(constraint.quotient)!,
        count: index.get(constraint.count)!,
      };
    case 'ranking':
      return {
        form: 'ranking',
        subject: index.get(constraint.subject)!,
        rank: index.get(constraint.rank)!,
        among: constraint.among.map(v => index.get(v)!),
      };
    case 'truth':
      return constraint;
  }
}

/** One part a variable; those that cancel are left out. */
function merge(form: Form, index: ReadonlyMap<Variable, number>): Parts {
  const sums = new Map<number, Rational>();
  for (const { variable, coefficient } of form) {
    const at = index.get(variable)!;
    const before = sums.get(at);
    sums.set(at, before === undefined ? coefficient : add(before, coefficient));
  }
  return [...sums].filter(([, by]) => sign(by) !== 0).map(([at, by]) => ({ at, by }));
}
