import { point } from '../../number/interval.ts';
import { ONE } from '../../number/rational.ts';
import { auxiliary, type Form } from '../constraint.ts';
import { exchangeRate } from '../exchange-rate.ts';
import type { Kind } from '../kind.ts';
import { proportion } from './forms.ts';

/**
 * `conversion` {amount, converted, year}: amount ÷ converted is a rate that the year had (data/rates.json gives a bracket
 * for each); without a year, one that any year had.
 */
export const conversion: Kind = {
  roles: {
    amount: { shape: 'figures' },
    converted: { shape: 'figures' },
    year: { shape: 'year', optional: true },
  },
  alike: [],
  assert(read) {
    const amount = read.form('amount');
    const target = read.single('converted');
    const year = read.literal('year');
    const from = unitOf(amount);
    const to = target.unit;
    const bracket =
      from === null || to === null
        ? null
        : from === to
          ? point(ONE)
          : exchangeRate(from, to, year === undefined || year === null ? null : Number(year));
    if (bracket === null) {
      return {
        test: 'value',
        target,
        constraints: [],
        undecided: from === null || to === null ? 'no-currency' : 'no-rate',
      };
    }
    const rate = auxiliary(`${read.id}.exchange-rate`, bracket);
    return {
      test: 'value',
      target,
      constraints: [proportion(amount, rate, [{ variable: target, coefficient: ONE }], ONE)],
    };
  },
};

function unitOf(form: Form): string | null {
  return form.find(t => t.variable.unit !== null)?.variable.unit ?? null;
}
