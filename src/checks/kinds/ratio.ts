import { ONE } from '../../number/rational.ts';
import type { Kind } from '../kind.ts';
import { proportion } from './forms.ts';

/** `ratio` {numerator, denominator, ratio, factor}: numerator = ratio × factor × denominator; averages, prices, multiples. */
export const ratio: Kind = {
  roles: {
    numerator: { shape: 'figures' },
    denominator: { shape: 'figures' },
    ratio: { shape: 'figures' },
    factor: { shape: 'decimal', optional: true },
  },
  alike: [],
  assert(read) {
    const numerator = read.form('numerator');
    const denominator = read.form('denominator');
    const target = read.single('ratio');
    const factor = read.decimal('factor', ONE);
    return { test: 'value', target, constraints: [proportion(numerator, target, denominator, factor)] };
  },
};
