import { from } from '../../number/interval.ts';
import { ZERO } from '../../number/rational.ts';
import { auxiliary, type Form, linear, term } from '../constraint.ts';
import type { Assertion, Kind } from '../kind.ts';
import type { RoleReader } from '../role-reader.ts';
import { minus } from './forms.ts';

function within(read: RoleReader, parts: Form): Assertion {
  const target = read.single('whole');
  const rest = auxiliary(`${read.id}.rest`, from(ZERO));
  const constraint = linear([...parts, term(rest), ...minus([term(target)])]);
  return { test: 'bound', target, constraints: [constraint] };
}

/** `at-most` {parts, whole}: the parts together do not exceed the whole. */
export const atMost: Kind = {
  roles: { parts: { shape: 'figures' }, whole: { shape: 'figures' } },
  alike: [['parts', 'whole']],
  assert: read => within(read, read.form('parts')),
};

/** `part-of` {part, whole}: a part does not exceed its whole. */
export const partOf: Kind = {
  roles: { part: { shape: 'figures' }, whole: { shape: 'figures' } },
  alike: [['part', 'whole']],
  assert: read => within(read, read.form('part')),
};
