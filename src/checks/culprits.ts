import type { NumberReading } from '../model/relation.ts';
import { compare, type Rational } from '../number/rational.ts';
import { type Variable, variablesOf } from './constraint.ts';
import { lightestHittingSets } from './hitting-sets.ts';
import type { Prepared } from './prepare.ts';
import type { Network } from './solve/network.ts';
import { type Budget, isCut, minimalConflict, refuted, solveWith, spend } from './trial.ts';

/** Culprits listed of one worksheet. */
export const CULPRIT_LIMIT = 256;

/** A set of figures that would have to change, and the readings in which that lets everything hold. */
export interface CulpritSet {
  readonly figures: readonly Variable[];
  readonly readings: readonly NumberReading[];
}

export interface Culprits {
  readonly weight: Rational | null;
  readonly sets: readonly CulpritSet[];
  readonly cut: boolean;
}

/**
 * Every set of figures of least total weight which, set free, lets a component hold (Fellegi and Holt 1976). Sets that hit
 * all known conflicts are tried; each that does not suffice shows one more conflict, until all of least weight do
 * (implicit hitting sets). No set at all where some conflict involves no figure.
 */
export function culprits(
  relations: readonly Prepared[],
  net: Network,
  readings: readonly NumberReading[],
  weightOf: (figure: Variable) => Rational,
  budget: Budget,
): Culprits {
  let weight: Rational | null = null;
  const found = new Map<string, { figures: readonly Variable[]; readings: NumberReading[] }>();
  let cut = false;
  for (const reading of readings) {
    const one = lightestIn(relations, net, reading, weightOf, weight, budget);
    cut ||= one.cut;
    if (one.weight === null) continue;
    if (weight === null || compare(one.weight, weight) < 0) {
      weight = one.weight;
      found.clear();
    }
    for (const figures of one.sets) {
      const key = figures
        .map(f => f.name)
        .sort()
        .join('\u0000');
      const known = found.get(key);
      if (known === undefined) found.set(key, { figures, readings: [reading] });
      else known.readings.push(reading);
    }
  }
  const sets = [...found.values()];
  const minimal = sets.filter(s => {
    const own = new Set(s.figures);
    return !sets.some(o => o !== s && o.figures.every(f => own.has(f)));
  });
  return { weight, sets: minimal.slice(0, CULPRIT_LIMIT), cut: cut || minimal.length > CULPRIT_LIMIT };
}

function lightestIn(
  relations: readonly Prepared[],
  net: Network,
  reading: NumberReading,
  weightOf: (figure: Variable) => Rational,
  limit: Rational | null,
  budget: Budget,
): { weight: Rational | null; sets: readonly (readonly Variable[])[]; cut: boolean } {
  const cores: (readonly Variable[])[] = [];
  const sufficient = new Map<string, readonly Variable[]>();
  for (;;) {
    const hitting = lightestHittingSets(cores, weightOf, CULPRIT_LIMIT, budget.meter);
    if (isCut(budget)) return { weight: null, sets: [], cut: true };
    if (hitting === null) return { weight: null, sets: [], cut: false };
    if (limit !== null && compare(hitting.weight, limit) > 0) return { weight: null, sets: [], cut: false };
    let learnt = false;
    for (const set of hitting.sets) {
      const key = set.map(f => f.name).join('\u0000');
      if (sufficient.has(key)) continue;
      if (isCut(budget)) return { weight: null, sets: [], cut: true };
      spend(budget, net);
      const freed = new Set(set);
      if (solveWith(net, reading, freed, false).holds !== false) {
        sufficient.set(key, set);
        continue;
      }
      // A set shown insufficient by a core learnt in this round needs no core of its own.
      if (learnt && cores.some(core => !core.some(f => freed.has(f)))) continue;
      cores.push(coreOf(relations, reading, freed, budget));
      if (isCut(budget)) return { weight: null, sets: [], cut: true };
      learnt = true;
    }
    if (!learnt) {
      const sets = hitting.sets.filter(set => sufficient.has(set.map(f => f.name).join('\u0000')));
      return { weight: hitting.weight, sets, cut: hitting.cut };
    }
  }
}

/** Figures not yet free, one of which must change as well: those of a minimal conflict. */
function coreOf(
  relations: readonly Prepared[],
  reading: NumberReading,
  freed: ReadonlySet<Variable>,
  budget: Budget,
): readonly Variable[] {
  const conflict = minimalConflict(relations, some => refuted(some, [reading], freed, budget));
  const figures = new Set(conflict.flatMap(r => r.constraints.flatMap(variablesOf)));
  return [...figures].filter(f => f.printed !== null && !freed.has(f));
}
