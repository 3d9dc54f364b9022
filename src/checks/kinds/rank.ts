import { from } from '../../number/interval.ts';
import { compare, rational } from '../../number/rational.ts';
import type { Ranking, Variable } from '../constraint.ts';
import type { Kind } from '../kind.ts';

/**
 * `rank` {figure, rank, among}: of the figures named, no more than rank − 1 exceed this one. Others that are not named may
 * stand between, so fewer are no contradiction.
 */
export const rank: Kind = {
  roles: { figure: { shape: 'figures' }, rank: { shape: 'figures' }, among: { shape: 'names' } },
  alike: [['figure', 'among']],
  assert(read) {
    const subject = read.single('figure');
    const target = read.single('rank');
    const among = read.names('among').filter(v => v !== subject);
    const ranking: Ranking = { form: 'ranking', subject, rank: target, among };
    if (among.length === 0) return { test: 'bound', target, constraints: [], undecided: 'unnamed-ranks' };
    const ahead = (exceeds: (other: Variable) => boolean) => among.filter(exceeds).length;
    return {
      test: 'bound',
      target,
      constraints: [ranking],
      implied: reading => {
        const top = subject.spans[reading].high;
        const surely = (v: Variable) => {
          const low = v.spans[reading].low;
          return top !== null && low !== null && compare(low, top) > 0;
        };
        return from(rational(1 + ahead(surely)));
      },
      agrees: () => {
        const own = subject.printed?.value;
        if (own === undefined || target.printed === null) return false;
        const above = ahead(v => v.printed !== null && compare(v.printed.value, own) > 0);
        return compare(target.printed.value, rational(above + 1)) >= 0;
      },
    };
  },
};
