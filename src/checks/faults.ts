import type { Culprit, Worksheet } from '../model/worksheet.ts';
import { fromDecimal, toExact } from '../number/decimal.ts';
import { add, ONE, type Rational, ZERO } from '../number/rational.ts';
import type { Language } from '../texts/language.ts';
import { conflicts } from './conflicts.ts';
import type { Variable } from './constraint.ts';
import { CULPRIT_LIMIT, culprits } from './culprits.ts';
import { type JointResult, readingsOf } from './joint.ts';
import { REPAIR_LIMIT, repairsOf } from './repairs.ts';
import { costOf, type Slip } from './slips/slip.ts';
import type { Meter } from './solve/meter.ts';
import { TRIAL_LIMIT } from './trial.ts';

/** What is wrong with a worksheet that cannot hold. */
export interface Faults {
  readonly conflicts: readonly (readonly string[])[];
  readonly culprits: readonly Culprit[];
  /** Which lists were cut, and at what limit. */
  readonly cut: readonly string[];
}

/**
 * The conflicts and culprits of the components that cannot hold. With `whole`, sets of culprits are made for the worksheet:
 * one of each component together; else they are listed component by component.
 */
export function faults(
  broken: readonly JointResult[],
  sheet: Worksheet,
  figures: readonly Variable[],
  lang: Language,
  whole: boolean,
  meter: Meter,
): Faults {
  const budget = { left: TRIAL_LIMIT, meter };
  const cut = new Set<string>();
  const weightOf = (figure: Variable): Rational => {
    const weight = sheet.weights?.[figure.name];
    return weight === undefined ? ONE : fromDecimal(weight);
  };
  const sets: string[][] = [];
  const groups: Culprit[][] = [];
  for (const joint of broken) {
    const readings = readingsOf(joint.net.variables);
    const found = conflicts(joint.relations, readings, budget);
    if (found.cut)
      cut.add(`conflicts: the search ended at its limit, ${found.sets.length} listed of one component`);
    sets.push(...found.sets.map(set => set.map(r => r.id)));
    const guilty = culprits(joint.relations, joint.net, readings, weightOf, budget);
    if (guilty.cut) {
      cut.add(
        guilty.sets.length === 0
          ? 'culprits: the search ended at its limit before the least weight was known'
          : `culprits: ${CULPRIT_LIMIT} sets at most are listed`,
      );
    }
    const group = guilty.sets.map(set => {
      const mended = repairsOf(
        set,
        { relations: joint.relations, net: joint.net, figures },
        sheet,
        lang,
        budget,
      );
      if (mended.cut) cut.add(`repairs: ${REPAIR_LIMIT} at most are listed for one set of culprits`);
      return {
        figures: set.figures.map(f => f.name),
        weight: toExact(set.figures.reduce((sum, f) => add(sum, weightOf(f)), ZERO)),
        repairs: [...mended.repairs],
      };
    });
    if (group.length > 0) groups.push(ranked(group, joint, new Set(found.sets.flat().map(r => r.id))));
  }
  const combined = whole ? together(groups) : groups.flat();
  if (combined.length > CULPRIT_LIMIT) cut.add(`culprits: ${CULPRIT_LIMIT} sets at most are listed`);
  return { conflicts: sets, culprits: combined.slice(0, CULPRIT_LIMIT), cut: [...cut] };
}

/** Those that clear more relations in conflict first, then those whose slip is likelier. */
function ranked(group: readonly Culprit[], joint: JointResult, inConflict: ReadonlySet<string>): Culprit[] {
  const told = joint.relations.filter(r => inConflict.has(r.id));
  const cleared = (culprit: Culprit) => {
    const own = new Set(culprit.figures);
    return told.filter(r => r.reader.figures.some(f => own.has(f.name))).length;
  };
  const cost = (culprit: Culprit) =>
    culprit.repairs.length === 0 ? Number.POSITIVE_INFINITY : costOf(culprit.repairs[0]!.slip as Slip);
  const keys = new Map(group.map(c => [c, { cleared: cleared(c), cost: cost(c) }]));
  return [...group].sort((a, b) => {
    const x = keys.get(a)!;
    const y = keys.get(b)!;
    return y.cleared - x.cleared || (x.cost === y.cost ? 0 : x.cost - y.cost);
  });
}

/** One set of each group, in every combination, up to one more than the limit: the last group's change first. */
function together(groups: readonly (readonly Culprit[])[]): readonly Culprit[] {
  if (groups.length === 0) return [];
  const count = groups.reduce((ways, group) => Math.min(ways * group.length, CULPRIT_LIMIT + 1), 1);
  return Array.from({ length: count }, (_, n) => {
    const chosen: Culprit[] = [];
    let left = n;
    for (const group of groups.toReversed()) {
      chosen.push(group[left % group.length]!);
      left = Math.floor(left / group.length);
    }
    return joined(chosen.reverse());
  });
}

function joined(sets: readonly Culprit[]): Culprit {
  return {
    figures: sets.flatMap(set => set.figures),
    weight: toExact(sets.reduce((sum, { weight }) => add(sum, fromDecimal(weight)), ZERO)),
    repairs: sets.flatMap(set => set.repairs),
  };
}
