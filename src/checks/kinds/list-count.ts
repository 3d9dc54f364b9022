import { rational } from '../../number/rational.ts';
import { linear, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';

/** `list-count` {count, listed}: a count, and how many things its list names. */
export const listCount: Kind = {
  roles: { count: { shape: 'figures' }, listed: { shape: 'count' } },
  alike: [],
  assert(read) {
    const target = read.single('count');
    const listed = read.literal('listed');
    const named = Array.isArray(listed) ? listed.length : Number(listed);
    return { test: 'bound', target, constraints: [linear([term(target)], rational(named))] };
  },
};
