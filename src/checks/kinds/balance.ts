import { contains } from '../../number/interval.ts';
import { printedCell } from '../../number/printed.ts';
import { add, negate, ONE, type Rational, rational, subtract } from '../../number/rational.ts';
import { linear, term, type Variable } from '../constraint.ts';
import type { Kind } from '../kind.ts';
import { minus, times } from './forms.ts';

/**
 * `balance` {exports, imports, surplus | deficit, turnover}: surplus = exports − imports, turnover = exports + imports.
 * Any two give the others; a third is checked.
 */
export const balance: Kind = {
  roles: {
    exports: { shape: 'figures', optional: true },
    imports: { shape: 'figures', optional: true },
    surplus: { shape: 'figures', optional: true },
    deficit: { shape: 'figures', optional: true },
    turnover: { shape: 'figures', optional: true },
  },
  alike: [['exports', 'imports', 'surplus', 'deficit', 'turnover']],
  assert(read) {
    const exports = read.single('exports');
    const imports = read.single('imports');
    const gapRole = read.has('deficit') ? 'deficit' : 'surplus';
    const gap = read.single(gapRole);
    const turnover = read.single('turnover');
    const side = gapRole === 'deficit' ? rational(-1) : ONE;
    const difference = linear([
      term(exports),
      ...minus([term(imports)]),
      ...times([term(gap)], negate(side)),
    ]);
    const sum = linear([term(exports), term(imports), ...minus([term(turnover)])]);
    const known = (v: Variable) => v.printed !== null || v.kind === 'auxiliary';
    const count = [exports, imports, gap, turnover].filter(known).length;
    const target = known(gap) ? gap : known(turnover) ? turnover : null;
    return {
      test: 'value',
      target,
      constraints: [difference, sum],
      enough: count >= 3,
      ...(count === 4 ? { agrees: () => bothAgree(exports, imports, gap, turnover, side) } : {}),
    };
  },
};

function bothAgree(e: Variable, i: Variable, gap: Variable, turnover: Variable, side: Rational): boolean {
  const values = [e, i].map(v => v.printed?.value);
  const [out, into] = values;
  if (out === undefined || into === undefined || gap.printed === null || turnover.printed === null)
    return false;
  const between = subtract(out, into);
  return (
    contains(printedCell(gap.printed), side === ONE ? between : negate(between)) &&
    contains(printedCell(turnover.printed), add(out, into))
  );
}
