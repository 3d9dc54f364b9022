import { auxiliary, type Constraint, type Form, linear, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { growthOf, minus } from './forms.ts';

/**
 * `weighted-growth` {parts: [[after, rate]…], total: [after, rate]}: what the parts were before, by their rates, makes what
 * the total was before, by its own. A total that is not printed is the sum of the parts.
 */
export const weightedGrowth: Kind = {
  roles: {
    parts: { shape: 'pairs' },
    total: { shape: 'pair' },
    signs: { shape: 'signs', optional: true },
  },
  alike: [],
  assert(read) {
    const parts = read.pairs('parts');
    const [total, target] = read.pairs('total')[0]!;
    const before: Form[] = [];
    const constraints: Constraint[] = [];
    parts.forEach(([after, rate], i) => {
      const earlier = auxiliary(`${read.id}.before.${i + 1}`);
      constraints.push(growthOf(after, rate, [term(earlier)], read.sign(i)));
      before.push([term(earlier)]);
    });
    const whole = auxiliary(`${read.id}.before`);
    constraints.push(linear([...before.flat(), ...minus([term(whole)])]));
    constraints.push(growthOf(total, target, [term(whole)], read.sign(parts.length)));
    const open = total.length === 1 && total[0]!.variable.kind === 'unprinted';
    if (open) constraints.push(linear([...parts.flatMap(([after]) => after), ...minus(total)]));
    return { test: 'value', target, constraints, ...(open ? { enough: target.printed !== null } : {}) };
  },
};
