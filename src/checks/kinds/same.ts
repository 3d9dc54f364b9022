import { contains } from '../../number/interval.ts';
import { printedCell } from '../../number/printed.ts';
import { compare } from '../../number/rational.ts';
import { linear, term, type Variable } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { minus } from './forms.ts';

/**
 * `same` {figures}: one quantity printed more than once. The least precise printing is held against the others; they agree
 * where the most precise one, rounded, gives each of them. `restated` is the same inside one text.
 */
export const same: Kind = {
  roles: { figures: { shape: 'names' } },
  alike: [['figures']],
  assert(read) {
    const figures = read.names('figures');
    const printed = figures.filter(f => f.printed !== null);
    const target = printed.reduce<Variable | null>((a, b) => (a === null || coarser(b, a) ? b : a), null);
    const finest = printed.reduce<Variable | null>((a, b) => (a === null || coarser(a, b) ? b : a), null);
    const others = figures.filter(f => f !== target);
    const first = target ?? figures[0];
    return {
      test: 'value',
      target,
      constraints: first === undefined ? [] : others.map(f => linear([term(f), ...minus([term(first)])])),
      agrees: () =>
        finest !== null && printed.every(f => contains(printedCell(f.printed!), finest.printed!.value)),
    };
  },
};

function coarser(a: Variable, b: Variable): boolean {
  return compare(a.printed!.place, b.printed!.place) > 0;
}
