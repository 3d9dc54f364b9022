import type { NumberReading, Verdict } from '../model/relation.ts';
import {
  contains,
  distance,
  EVERYTHING,
  isEverything,
  isPoint,
  meet,
  point,
  type Span,
  useOf,
} from '../number/interval.ts';
import { printedCell } from '../number/printed.ts';
import { compare, divide, type Rational, rational } from '../number/rational.ts';
import type { Constraint, Variable } from './constraint.ts';
import type { Prepared } from './prepare.ts';
import { network } from './solve/network.ts';
import { solve } from './solve/solve.ts';

/** The ways of reading printed numbers, from the tightest on. */
export const READINGS: readonly NumberReading[] = ['nearest', 'truncated', 'loose'];

/** Past this use of the room that rounding leaves, a relation holds only just (contract §1). */
const EDGE: Rational = rational(9, 10);

/** How one relation fares by itself. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reading: NumberReading | null;
  readonly stated: Span | null;
  readonly implied: Span | null;
  readonly use: Rational | null;
  /** How far stated and implied are apart, where they contradict. */
  readonly gap: Rational | null;
  readonly reason: string | null;
}

const NOTHING: Judgement = {
  verdict: 'undecided',
  reading: null,
  stated: null,
  implied: null,
  use: null,
  gap: null,
  reason: null,
};

/** Judges one relation: the weakest reading it needs, and what is stated and implied in it. */
export function judge(relation: Prepared): Judgement {
  const { assertion } = relation;
  const { target } = assertion;
  if (assertion.test === 'fact') {
    const agrees = assertion.agrees?.() ?? false;
    return { ...NOTHING, verdict: agrees ? 'equal' : 'contradicts', reading: agrees ? 'nearest' : null };
  }
  if (relation.undecided !== null) return { ...NOTHING, reason: relation.undecided, ...known(relation) };
  if (target === null) return { ...NOTHING, reason: 'missing-figure' };
  for (const reading of READINGS) {
    if (reading !== 'nearest' && !relation.reader.figures.some(f => f.spans[reading] !== f.spans.nearest))
      continue;
    const { stated, implied } = view(relation, reading);
    if (implied !== null && isEverything(implied)) return { ...NOTHING, stated, reason: 'missing-figure' };
    if (stated !== null && implied !== null && meet(stated, implied) !== null) {
      return held(relation, reading, stated, implied);
    }
    if (assertion.short !== undefined && holds(assertion.short, relation, reading)) {
      const verdict = reading === 'nearest' ? 'incomplete' : reading;
      return { ...NOTHING, verdict, reading, stated, implied };
    }
  }
  const { stated, implied } = view(relation, 'nearest');
  const gap = stated === null || implied === null ? null : distance(stated, implied);
  return { ...NOTHING, verdict: 'contradicts', stated, implied, gap };
}

/** What is stated and implied of a relation that cannot be judged: an interval without ends says nothing. */
function known(relation: Prepared): { stated: Span | null; implied: Span | null } {
  const { stated, implied } = view(relation, 'nearest');
  const telling = (span: Span | null) => (span === null || isEverything(span) ? null : span);
  return { stated: telling(stated), implied: telling(implied) };
}

function held(relation: Prepared, reading: NumberReading, stated: Span, implied: Span): Judgement {
  const measured = relation.assertion.test === 'value';
  const use = measured ? useOf(stated, implied) : null;
  return { ...NOTHING, verdict: verdictOf(relation, reading, use), reading, stated, implied, use };
}

function verdictOf(relation: Prepared, reading: NumberReading, use: Rational | null): Verdict {
  if (reading !== 'nearest') return reading;
  if (relation.assertion.agrees?.() ?? recomputes(relation)) return 'equal';
  return use !== null && compare(use, EDGE) > 0 ? 'edge' : 'rounded';
}

/** Stated and implied interval of the target in a reading; null where what gives them cannot hold. */
function view(relation: Prepared, reading: NumberReading): { stated: Span | null; implied: Span | null } {
  const { assertion, reader } = relation;
  const { target } = assertion;
  if (target === null) return { stated: null, implied: null };
  const definition = reader.definitions.get(target);
  const statedBy = assertion.statedBy ?? (definition === undefined ? null : [definition]);
  const stated = statedBy === null ? target.spans[reading] : rangeOf(target, statedBy, v => v.spans[reading]);
  const implied =
    assertion.implied?.(reading) ??
    (assertion.constraints.length === 0
      ? EVERYTHING
      : rangeOf(target, supported(relation), v => v.spans[reading]));
  return { stated, implied };
}

/** The constraints with what defines their sums, the target's own left out. */
function supported(relation: Prepared): readonly Constraint[] {
  const { assertion, reader } = relation;
  const sums = [...reader.definitions].filter(([v]) => v !== assertion.target).map(([, c]) => c);
  return [...assertion.constraints, ...sums];
}

/** What the constraints leave a variable whose own interval is put aside. */
function rangeOf(
  target: Variable,
  constraints: readonly Constraint[],
  spanOf: (v: Variable) => Span,
): Span | null {
  const net = network(constraints);
  const domains = net.variables.map(v => (v === target ? EVERYTHING : spanOf(v)));
  const at = net.variables.indexOf(target);
  if (at < 0) return EVERYTHING;
  const solution = solve(net, domains, at);
  return solution.holds === false ? null : solution.domains[at]!;
}

function holds(constraints: readonly Constraint[], relation: Prepared, reading: NumberReading): boolean {
  const net = network([...constraints, ...relation.reader.definitions.values()]);
  return (
    solve(
      net,
      net.variables.map(v => v.spans[reading]),
      false,
    ).holds === true
  );
}

/** Whether the target recomputed from the printed values, rounded to its printed place, is the printed value. */
function recomputes(relation: Prepared): boolean {
  const { assertion, reader } = relation;
  const target = assertion.target!;
  const again = recomputedTarget(relation);
  if (again === null) return false;
  if (target.printed === null) {
    const definition = reader.definitions.get(target);
    const own = definition === undefined ? target.spans.nearest : rangeOf(target, [definition], printedValue);
    return own !== null && meet(again, own) !== null;
  }
  if (assertion.test === 'bound') return contains(again, target.printed.value);
  return (
    meet(again, printedCell(target.printed)) !== null && (isPoint(again) || target.printed.upper === null)
  );
}

/** What the printed values of the other figures make the target; null where there is none or they cannot stand together. */
export function recomputedTarget(relation: Prepared): Span | null {
  const { target, constraints } = relation.assertion;
  if (target === null || constraints.length === 0) return null;
  return rangeOf(target, supported(relation), printedValue);
}

function printedValue(variable: Variable): Span {
  const { printed } = variable;
  if (printed === null) return variable.spans.nearest;
  return printed.upper === null ? point(printed.value) : { ...point(printed.value), high: printed.upper };
}

/** The gap as a share of the printed value and in units of its last place, where these are not zero. */
export function gapParts(
  gap: Rational,
  target: Variable | null,
): { relative: Rational | null; places: Rational | null } {
  const printed = target?.printed ?? null;
  if (printed === null) return { relative: null, places: null };
  const size = printed.value.n < 0 ? divide(printed.value, rational(-1)) : printed.value;
  return {
    relative: size.n === 0 ? null : divide(gap, size),
    places: printed.place.n === 0 ? null : divide(gap, printed.place),
  };
}
