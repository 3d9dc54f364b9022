import { negate } from '../../number/rational.ts';
import { linear, term, unprinted } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { growthOf, minus, times } from './forms.ts';

/**
 * `change` {before, after, change}: after = before ± change. Where one of them is not printed, the growth in per cent
 * follows too.
 */
export const change: Kind = {
  roles: {
    before: { shape: 'figures' },
    after: { shape: 'figures' },
    change: { shape: 'figures' },
    signs: { shape: 'signs', optional: true },
  },
  alike: [['before', 'after', 'change']],
  assert(read) {
    const before = read.form('before');
    const after = read.form('after');
    const target = read.single('change');
    const moved = times([term(target)], negate(read.sign(0)));
    const missing = ['before', 'after', 'change'].filter(role => !read.has(role)).length;
    const rate = unprinted(`${read.id}.rate`, '%');
    return {
      test: 'value',
      target,
      constraints: [linear([...after, ...minus(before), ...moved])],
      companions:
        missing === 1 ? [{ variable: rate, constraint: growthOf(after, rate, before, read.sign(0)) }] : [],
    };
  },
};
