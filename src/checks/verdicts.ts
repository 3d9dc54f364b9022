import type { Verdict } from '../model/relation.ts';
import type { Worksheet } from '../model/worksheet.ts';
import type { Form, Variable } from './constraint.ts';
import { judge } from './judge.ts';
import { type Prepared, prepareFigures, prepareRelation } from './prepare.ts';
import { type Quick, quickFigure, quickGrowth, quickShare, quickSum } from './quick.ts';

/**
 * The verdict of every relation of a worksheet, by id and nothing else: what checking published data again needs. Shares,
 * growth and plain sums of short figures are judged in machine integers, all else, and all that does not hold at once, the
 * general way; both give the same verdict.
 */
export function verdicts(sheet: Worksheet): ReadonlyMap<string, Verdict> {
  const variables = prepareFigures(sheet);
  const quick = new Map<Variable, Quick | null>();
  const quickOf = (variable: Variable): Quick | null => {
    let found = quick.get(variable);
    if (found === undefined) {
      found = quickFigure(variable.printed);
      quick.set(variable, found);
    }
    return found;
  };
  return new Map(
    sheet.relations.map(relation => {
      const prepared = prepareRelation(relation, variables);
      return [relation.id, quickly(prepared, quickOf) ?? judge(prepared).verdict];
    }),
  );
}

function quickly(relation: Prepared, quickOf: (variable: Variable) => Quick | null): Verdict | null {
  if (relation.undecided !== null) return null;
  const one = (role: string): Quick | null => {
    const form: Form = relation.reader.form(role);
    return form.length === 1 ? quickOf(form[0]!.variable) : null;
  };
  if (relation.kind === 'share') {
    const [part, whole, share] = [one('part'), one('whole'), one('share')];
    return part && whole && share && part !== whole ? quickShare(part, whole, share) : null;
  }
  if (relation.kind === 'growth' && !relation.reader.has('change')) {
    const [before, after, rate] = [one('before'), one('after'), one('rate')];
    const sign = relation.reader.sign(0).n < 0 ? -1 : 1;
    return before && after && rate && before !== after ? quickGrowth(before, after, rate, sign) : null;
  }
  if (relation.kind === 'sum' && relation.assertion.short === undefined) {
    const total = one('total');
    const terms = relation.reader.terms('parts');
    const weights = terms.map(t => Number(t.coefficient.n) / Number(t.coefficient.d));
    const parts = terms.map(t => quickOf(t.variable));
    const plain = weights.every(w => w === 1 || w === -1) && new Set(parts).size === parts.length;
    return total && plain && parts.every(p => p !== null) && !parts.includes(total)
      ? quickSum(parts as readonly Quick[], weights, total)
      : null;
  }
  return null;
}
