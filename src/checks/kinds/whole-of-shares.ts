import { contains } from '../../number/interval.ts';
import { type Printed, printedCell } from '../../number/printed.ts';
import { add, compare, divide, multiply, type Rational, sign, ZERO } from '../../number/rational.ts';
import { type Form, term, unprinted, type Variable } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { PERCENT, proportion } from './forms.ts';

/**
 * `whole-of-shares` {pairs: [[part, share]…]}: each part ÷ share implies a whole, and those must meet. This finds slips that
 * no sum can. Stated is the whole that the first pair implies, implied what the others leave.
 */
export const wholeOfShares: Kind = {
  roles: { pairs: { shape: 'pairs' } },
  alike: [],
  assert(read) {
    const pairs = read.pairs('pairs');
    const unit = read.figures.find(f => f.unit !== null && f.unit !== '%')?.unit ?? null;
    const whole = unprinted(`${read.id}.whole`, unit);
    const products = pairs.map(([part, share]) => proportion(part, share, [term(whole)], PERCENT));
    return {
      test: 'value',
      target: whole,
      statedBy: products.slice(0, 1),
      constraints: products.slice(1),
      agrees: () => sharesRecomputed(pairs),
    };
  },
};

/** Whether every printed share follows, rounded, from the printed parts and the whole that the largest part implies. */
function sharesRecomputed(pairs: readonly (readonly [Form, Variable])[]): boolean {
  const known: { part: Rational; share: Printed }[] = [];
  for (const [form, { printed }] of pairs) {
    const part = printedSum(form);
    if (part === null || printed === null) return false;
    known.push({ part, share: printed });
  }
  const base = known.reduce((a, b) => (compare(b.part, a.part) > 0 ? b : a));
  if (sign(base.part) === 0) return false;
  const perUnit = divide(base.share.value, base.part);
  return known.every(({ part, share }) => contains(printedCell(share), multiply(part, perUnit)));
}

function printedSum(form: Form): Rational | null {
  let sum = ZERO;
  for (const { variable, coefficient } of form) {
    if (variable.printed === null || variable.printed.upper !== null) return null;
    sum = add(sum, multiply(variable.printed.value, coefficient));
  }
  return sum;
}
