import { divide, HUNDRED, multiply, negate, ONE, type Rational, ZERO } from '../../number/rational.ts';
import type { Form, Product, Term, Variable } from '../constraint.ts';

/** One hundredth: rates and shares are in per cent. */
export const PERCENT: Rational = divide(ONE, HUNDRED);

/** numerator = rate · by · denominator. */
export function proportion(numerator: Form, rate: Variable, denominator: Form, by: Rational): Product {
  return { form: 'product', numerator, rate, alpha: ZERO, beta: by, denominator };
}

/** after = (1 ± rate %) · before. */
export function growthOf(after: Form, rate: Variable, before: Form, sign: Rational): Product {
  return {
    form: 'product',
    numerator: after,
    rate,
    alpha: ONE,
    beta: multiply(PERCENT, sign),
    denominator: before,
  };
}

/** A form with every coefficient times a factor. */
export function times(form: Form, by: Rational): Form {
  return form.map(
    ({ variable, coefficient }): Term => ({ variable, coefficient: multiply(coefficient, by) }),
  );
}

export function minus(form: Form): Form {
  return times(form, negate(ONE));
}
