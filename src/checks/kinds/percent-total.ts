import { from, point } from '../../number/interval.ts';
import { HUNDRED, ZERO } from '../../number/rational.ts';
import { auxiliary, linear, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { minus } from './forms.ts';

/** `percent-total` {shares}: the shares make 100 per cent. */
export const percentTotal: Kind = {
  roles: { shares: { shape: 'names' }, complete: { shape: 'boolean', optional: true } },
  alike: [],
  percentages: ['shares'],
  assert(read) {
    const shares = read.names('shares').map(v => term(v));
    const target = auxiliary(`${read.id}.total`, point(HUNDRED));
    const full = linear([...shares, ...minus([term(target)])]);
    if (read.literal('complete') !== false) return { test: 'value', target, constraints: [full] };
    const rest = auxiliary(`${read.id}.rest`, from(ZERO));
    const short = linear([...shares, term(rest), ...minus([term(target)])]);
    return { test: 'value', target, constraints: [full], short: [short] };
  },
};
