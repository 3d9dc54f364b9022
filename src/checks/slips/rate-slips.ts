import { contains, type Span } from '../../number/interval.ts';
import { type Printed, printedCell } from '../../number/printed.ts';
import {
  add,
  divide,
  floor,
  HUNDRED,
  halve,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../number/rational.ts';
import type { Variable } from '../constraint.ts';
import type { Prepared } from '../prepare.ts';
import { type Candidate, revalued } from './candidates.ts';
import type { Slip } from './slip.ts';

/**
 * Rates that were worked out in another way than the relation says: points given as per cent, growth on the value after,
 * a share of the rest or of another figure. The number meant is then the one the relation gives, as `range` has it.
 */
export function rateSlips(
  figure: Variable,
  relations: readonly Prepared[],
  figures: readonly Variable[],
  range: Span,
): readonly Candidate[] {
  const { printed } = figure;
  if (printed === null || printed.upper !== null || range.low === null || range.high === null) return [];
  const cell = printedCell(printed);
  const found: Candidate[] = [];
  for (const relation of relations) {
    if (relation.assertion.target !== figure) continue;
    for (const [slip, other] of otherWays(relation, figures)) {
      if (!contains(cell, other)) continue;
      const meant = meantBy(printed, range);
      if (meant !== null) found.push({ slip, printed: meant });
    }
  }
  return found;
}

/** The middle of the range at the printed place. */
function meantBy(printed: Printed, range: Span): Printed | null {
  if (sign(printed.place) === 0) return null;
  const middle = halve(add(range.low!, range.high!));
  const steps = floor(add(divide(middle, printed.place), halve(ONE)));
  const value = multiply(rational(steps), printed.place);
  return revalued(printed, value, printed.place);
}

function otherWays(relation: Prepared, figures: readonly Variable[]): readonly (readonly [Slip, Rational])[] {
  const { raw } = relation;
  const value = (role: string) => {
    const name = raw[role];
    const found = typeof name === 'string' ? relation.reader.figures.find(f => f.name === name) : undefined;
    return found?.printed ?? null;
  };
  const ways: (readonly [Slip, Rational])[] = [];
  const percent = (part: Rational, whole: Rational): Rational | null =>
    sign(whole) === 0 ? null : divide(multiply(part, HUNDRED), whole);
  const push = (slip: Slip, way: Rational | null) => {
    if (way !== null) ways.push([slip, way]);
  };
  if (relation.kind === 'growth') {
    const before = value('before');
    const after = value('after');
    if (after === null) return ways;
    const direction = relation.reader.sign(0);
    const change = value('change');
    if (change !== null) push('wrong-base', percent(change.value, after.value));
    if (before !== null) {
      const rise = multiply(subtract(after.value, before.value), direction);
      push('percent-for-points', rise);
      push('wrong-base', percent(rise, after.value));
    }
    for (const other of bases(figures, raw.after, relation)) {
      push('wrong-base', percent(multiply(subtract(after.value, other), direction), other));
    }
  }
  if (relation.kind === 'share') {
    const part = value('part');
    const whole = value('whole');
    if (part === null) return ways;
    if (whole !== null) push('wrong-base', percent(part.value, subtract(whole.value, part.value)));
    for (const other of bases(figures, raw.part, relation)) push('wrong-base', percent(part.value, other));
  }
  return ways;
}

/** Other figures of the same unit that the rate could have been worked out on. */
function bases(figures: readonly Variable[], own: unknown, relation: Prepared): readonly Rational[] {
  const subject = figures.find(f => f.name === own);
  return figures
    .filter(f => f !== subject && f !== relation.assertion.target && f.unit === subject?.unit)
    .flatMap(f => (f.printed === null || f.printed.upper !== null ? [] : [f.printed.value]));
}
