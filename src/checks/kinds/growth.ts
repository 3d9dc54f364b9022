import { negate } from '../../number/rational.ts';
import { linear, term, unprinted } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { growthOf, minus, times } from './forms.ts';

/**
 * `growth` {before, after, rate, change}: after = before · (1 ± rate %), and after = before ± change where the change is
 * printed too ("up by 226 million or 10.7 per cent"): with it, the value before or after may be left out. Where neither
 * it nor one of the others is printed, the change follows.
 */
export const growth: Kind = {
  roles: {
    before: { shape: 'figures' },
    after: { shape: 'figures' },
    rate: { shape: 'figures' },
    change: { shape: 'figures', optional: true },
    signs: { shape: 'signs', optional: true },
  },
  alike: [['before', 'after', 'change']],
  percentages: ['rate'],
  assert(read) {
    const before = read.form('before');
    const after = read.form('after');
    const target = read.single('rate');
    const sign = read.sign(0);
    const missing = ['before', 'after', 'rate'].filter(role => !read.has(role)).length;
    if (read.has('change')) {
      const moved = times([term(read.single('change'))], negate(sign));
      const difference = linear([...after, ...minus(before), ...moved]);
      return {
        test: 'value',
        target,
        constraints: [growthOf(after, target, before, sign), difference],
        enough: missing <= 1,
      };
    }
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
