import type { NumberReading } from '../model/relation.ts';
import type { Prepared } from './prepare.ts';
import { charge } from './solve/meter.ts';
import { type Budget, isCut, minimalConflict, NONE, refuted } from './trial.ts';

/** Conflicts listed of one component. */
const CONFLICT_LIMIT = 64;

export interface Conflicts {
  readonly sets: readonly (readonly Prepared[])[];
  readonly cut: boolean;
}

/**
 * The minimal sets of relations of a component that cannot hold together in any reading: one is found, then every other
 * that avoids one relation or another of those known (Reiter 1987, hitting-set tree).
 */
export function conflicts(
  relations: readonly Prepared[],
  readings: readonly NumberReading[],
  budget: Budget,
): Conflicts {
  const fails = (some: readonly Prepared[]) => refuted(some, readings, NONE, budget);
  const alone = relations.filter(r => fails([r]));
  const sets: (readonly Prepared[])[] = alone.map(r => [r]);
  const rest = relations.filter(r => !alone.includes(r));
  const seen = new Set<string>();
  const holding: ReadonlySet<Prepared>[] = [];
  const queue: ReadonlySet<Prepared>[] = [new Set()];
  for (let head = 0; head < queue.length; head++) {
    const without = queue[head]!;
    charge(budget.meter, relations.length * (1 + without.size + holding.length));
    if (sets.length >= CONFLICT_LIMIT || isCut(budget)) return { sets, cut: true };
    if (holding.some(h => [...h].every(r => without.has(r)))) continue;
    const left = rest.filter(r => !without.has(r));
    let conflict = sets.find(set => set.length > 1 && set.every(r => !without.has(r)));
    if (conflict === undefined) {
      if (left.length < 2 || !fails(left)) {
        if (isCut(budget)) return { sets, cut: true };
        holding.push(without);
        continue;
      }
      conflict = minimalConflict(left, fails);
      // What a search cut short leaves is a conflict, but perhaps not a minimal one.
      if (isCut(budget)) return { sets, cut: true };
      sets.push(conflict);
    }
    for (const relation of conflict) {
      const next = new Set([...without, relation]);
      const key = [...next]
        .map(r => r.id)
        .sort()
        .join('\u0000');
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return { sets, cut: false };
}
