import type { NumberReading } from '../model/relation.ts';
import type { Prepared } from './prepare.ts';
import { type Budget, minimalConflict, NONE, refuted } from './trial.ts';

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
    if (sets.length >= CONFLICT_LIMIT || budget.left <= 0) return { sets, cut: true };
    const without = queue[head]!;
    if (holding.some(h => [...h].every(r => without.has(r)))) continue;
    const left = rest.filter(r => !without.has(r));
    let conflict = sets.find(set => set.length > 1 && set.every(r => !without.has(r)));
    if (conflict === undefined) {
      if (left.length < 2 || !fails(left)) {
        holding.push(without);
        continue;
      }
      conflict = minimalConflict(left, fails);
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
