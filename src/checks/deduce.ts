import type { Deduced } from '../model/worksheet.ts';
import { EVERYTHING, isEverything, mirror, type Span, toInterval } from '../number/interval.ts';
import { sign } from '../number/rational.ts';
import type { Constraint, Variable } from './constraint.ts';
import { type JointResult, solveJointly } from './joint.ts';
import type { Prepared } from './prepare.ts';
import { charge, isSpent } from './solve/meter.ts';
import { network } from './solve/network.ts';
import { solve } from './solve/solve.ts';

/** Components up to this many relations are searched for the fewest that a deduced figure rests on. */
const MINIMISE_LIMIT = 12;

/** Steps that naming one relation in an answer counts for. */
const NAMED = 10;

/**
 * What follows for figures that are not printed: unknown figures, empty roles, and their companions. In a component of more
 * relations than `largest`, from the relations that name them alone.
 */
export function deduce(joint: JointResult, largest = Number.POSITIVE_INFINITY): readonly Deduced[] {
  if (joint.reading === null) return [];
  if (joint.relations.length > largest) {
    return joint.relations.flatMap(relation => deduce(solveJointly([relation], joint.net.meter)));
  }
  const found: Deduced[] = [];
  for (const [variable, span] of joint.bounds) {
    if (isSpent(joint.net.meter)) break;
    if (variable.kind === 'auxiliary' || variable.printed !== null || isEverything(span)) continue;
    found.push(entry(variable, span, joint, restsOn(variable, joint.relations, joint, [])));
  }
  for (const relation of joint.relations) {
    for (const { variable, constraint } of relation.assertion.companions ?? []) {
      if (isSpent(joint.net.meter)) return found;
      const span = rangeWith(variable, joint.relations, joint, [constraint]);
      if (isEverything(span)) continue;
      found.push(entry(variable, span, joint, restsOn(variable, joint.relations, joint, [constraint])));
    }
  }
  return found;
}

function entry(variable: Variable, span: Span, joint: JointResult, relations: readonly string[]): Deduced {
  // A surplus that can only be negative is a deficit.
  const deficit = variable.kind === 'unprinted' && variable.name.endsWith('.surplus') && isNegative(span);
  return {
    name: deficit ? variable.name.replace(/surplus$/, 'deficit') : variable.name,
    unit: variable.unit ?? unitNear(variable, joint),
    interval: toInterval(deficit ? mirror(span) : span),
    reading: joint.reading!,
    relations: [...relations],
  };
}

function isNegative(span: Span): boolean {
  return span.high !== null && sign(span.high) < 0;
}

/** The unit of a figure that stands in one linear constraint with this one. */
function unitNear(variable: Variable, joint: JointResult): string | null {
  for (const { constraints } of joint.relations) {
    for (const c of constraints) {
      const forms =
        c.form === 'linear' ? [c.terms] : c.form === 'product' ? [[...c.numerator, ...c.denominator]] : [];
      for (const form of forms) {
        if (!form.some(t => t.variable === variable)) continue;
        const near = form.find(t => t.variable.unit !== null && t.variable.unit !== '%');
        if (near !== undefined) return near.variable.unit;
      }
      if (c.form === 'product' && c.rate === variable) return null;
    }
  }
  return null;
}

function rangeWith(
  variable: Variable,
  relations: readonly Prepared[],
  joint: JointResult,
  extra: readonly Constraint[],
): Span {
  const net = network([...relations.flatMap(r => r.constraints), ...extra], joint.net.meter);
  const at = net.variables.indexOf(variable);
  if (at < 0) return EVERYTHING;
  const reading = joint.reading!;
  return solve(
    net,
    net.variables.map(v => v.spans[reading]),
    at,
  ).domains[at]!;
}

/** The relations without which the interval would be wider, in order; those that name the figure where there are many. */
function restsOn(
  variable: Variable,
  relations: readonly Prepared[],
  joint: JointResult,
  extra: readonly Constraint[],
): readonly string[] {
  if (relations.length === 1) return [relations[0]!.id];
  if (relations.length > MINIMISE_LIMIT) {
    charge(joint.net.meter, relations.length * NAMED);
    return relations.map(r => r.id);
  }
  const whole = JSON.stringify(toInterval(rangeWith(variable, relations, joint, extra)));
  let kept = relations;
  for (const relation of relations) {
    const without = kept.filter(r => r !== relation);
    if (JSON.stringify(toInterval(rangeWith(variable, without, joint, extra))) === whole) kept = without;
  }
  return (isSpent(joint.net.meter) ? relations : kept).map(r => r.id);
}
