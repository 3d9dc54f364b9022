import { from, mirror, point, type Span } from '../../number/interval.ts';
import { negate, type Rational, ZERO } from '../../number/rational.ts';
import { auxiliary, linear as row, term } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { minus } from './forms.ts';

/** The ways an edit of official statistics is written. */
export const OPERATORS: Readonly<Record<string, (constant: Rational) => Span>> = {
  '=': point,
  '==': point,
  '>=': from,
  '≥': from,
  '<=': c => mirror(from(negate(c))),
  '≤': c => mirror(from(negate(c))),
  '>': c => ({ ...from(c), lowClosed: false }),
  '<': c => ({ ...mirror(from(negate(c))), highClosed: false }),
};

/** `linear` {terms: [[figure, weight]…], op, constant}: a linear edit. */
export const linear: Kind = {
  roles: {
    terms: { shape: 'terms' },
    op: { shape: 'op', optional: true },
    constant: { shape: 'decimal', optional: true },
  },
  alike: [],
  assert(read) {
    const terms = read.terms('terms');
    const op = String(read.literal('op') ?? '=');
    const target = auxiliary(`${read.id}.constant`, OPERATORS[op]!(read.decimal('constant', ZERO)));
    return {
      test: op.startsWith('=') ? 'value' : 'bound',
      target,
      constraints: [row([...terms, ...minus([term(target)])])],
    };
  },
};
