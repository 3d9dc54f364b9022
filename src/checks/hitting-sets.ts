import { add, compare, type Rational, ZERO } from '../number/rational.ts';
import { charge, isSpent, type Meter } from './solve/meter.ts';

export interface HittingSets<T> {
  readonly weight: Rational;
  readonly sets: readonly (readonly T[])[];
  readonly cut: boolean;
}

/** Steps that copying a member of a set counts for, and looking whether one set is hit by one figure. */
const SET = 2;
const LOOK = 1 / 4;

/**
 * Every set of least total weight that shares a member with each of the given sets, each found once: of a set that is not
 * hit yet one member is taken, the members before it being left out for good. Null where a given set is empty. What is found counts only while `meter` is
 * not spent.
 */
export function lightestHittingSets<T>(
  sets: readonly (readonly T[])[],
  weightOf: (item: T) => Rational,
  limit: number,
  meter: Meter,
): HittingSets<T> | null {
  let best: Rational | null = null;
  let found: (readonly T[])[] = [];
  let cut = false;
  const search = (chosen: readonly T[], barred: ReadonlySet<T>, weight: Rational): void => {
    charge(meter, LOOK * (1 + sets.length) * (1 + chosen.length) + SET * barred.size);
    if (isSpent(meter) || (best !== null && compare(weight, best) > 0)) return;
    const open = sets.find(set => !set.some(item => chosen.includes(item)));
    if (open === undefined) {
      if (best === null || compare(weight, best) < 0) {
        best = weight;
        found = [];
        cut = false;
      }
      if (found.length < limit) found.push(chosen);
      else cut = true;
      return;
    }
    const left = new Set(barred);
    for (const item of [...open].sort((a, b) => compare(weightOf(a), weightOf(b)))) {
      if (left.has(item)) continue;
      search([...chosen, item], new Set(left), add(weight, weightOf(item)));
      left.add(item);
    }
  };
  search([], new Set(), ZERO);
  return best === null ? null : { weight: best, sets: found, cut };
}
