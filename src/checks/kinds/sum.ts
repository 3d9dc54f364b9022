import { from } from '../../number/interval.ts';
import { ZERO } from '../../number/rational.ts';
import { auxiliary, linear, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { minus } from './forms.ts';

/**
 * `sum` {total, parts: [[figure, weight]…], complete}: the weighted parts make the total; where the list does not claim to
 * be complete they only must not exceed it.
 */
export const sum: Kind = {
  roles: {
    total: { shape: 'figures' },
    parts: { shape: 'terms' },
    complete: { shape: 'boolean', optional: true },
  },
  alike: [['total', 'parts']],
  assert(read) {
    const parts = read.terms('parts');
    const target = read.single('total');
    const full = linear([...parts, ...minus([term(target)])]);
    if (read.literal('complete') !== false) return { test: 'value', target, constraints: [full] };
    const rest = auxiliary(`${read.id}.rest`, from(ZERO));
    const short = linear([...parts, term(rest), ...minus([term(target)])]);
    return { test: 'value', target, constraints: [full], short: [short] };
  },
};
