import { negate } from '../../number/rational.ts';
import { linear, term, unprinted } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { growthOf, minus, times } from './forms.ts';

/**
 * `growth` {before, after, rate}: after = before · (1 ± rate %). Where one of them is not printed, the change itself
 * follows too.
 */
export const growth: Kind = {
  roles: {
    before: { shape: 'figures' },
    after: { shape: 'figures' },
    rate: { shape: 'figures' },
    signs: { shape: 'signs', optional: true },
  },
  alike: [['before', 'after']],
  percentages: ['rate'],
  assert(read) {
    const before = read.form('before');
    const after = read.form('after');
    const target = read.single('rate');
    const sign = read.sign(0);
    const missing = ['before', 'after', 'rate'].filter(role => !read.has(role)).length;
    const unit = [...before, ...after].find(t => t.variable.unit !== null)?.variable.unit ?? null;
    const change = unprinted(`${read.id}.change`, unit);
    const moved = times([term(change)], negate(sign));
    return {
      test: 'value',
      target,
      constraints: [growthOf(after, target, before, sign)],
      companions:
        missing === 1
          ? [{ variable: change, constraint: linear([...after, ...minus(before), ...moved]) }]
          : [],
    };
  },
};
