import type { NumberReading } from '../model/relation.ts';
import type { Repair, Worksheet } from '../model/worksheet.ts';
import { toExact } from '../number/decimal.ts';
import { meet, type Span } from '../number/interval.ts';
import { admitted, type Printed } from '../number/printed.ts';
import { absolute, add, compare, halve, type Rational, sign, subtract } from '../number/rational.ts';
import type { Language } from '../texts/language.ts';
import type { Variable } from './constraint.ts';
import type { CulpritSet } from './culprits.ts';
import type { Prepared } from './prepare.ts';
import { type Candidate, candidates } from './slips/candidates.ts';
import { printedForm } from './slips/printed-form.ts';
import { rateSlips } from './slips/rate-slips.ts';
import { costOf, type Slip } from './slips/slip.ts';
import type { Network } from './solve/network.ts';
import { type Budget, isCut, solveWith, spend } from './trial.ts';

/** Repairs listed for one set of culprits. */
export const REPAIR_LIMIT = 64;

/** A component that cannot hold, as its repairs see it. */
export interface Broken {
  readonly relations: readonly Prepared[];
  readonly net: Network;
  readonly figures: readonly Variable[];
}

interface Mending extends Candidate {
  readonly figure: Variable;
  /** What the other figures leave it in the middle, where they bound it. */
  readonly expected: Rational | null;
}

/** The slips that would mend every relation of the component if these figures alone are wrong, the likeliest first. */
export function repairsOf(
  culprit: CulpritSet,
  broken: Broken,
  sheet: Worksheet,
  lang: Language,
  budget: Budget,
): { readonly repairs: readonly Repair[]; readonly cut: boolean } {
  const [first, second, ...more] = culprit.figures;
  const found: Mending[] = [];
  for (const reading of culprit.readings) {
    if (first === undefined || more.length > 0) break;
    if (second === undefined) found.push(...mendOne(first, broken, reading, new Map(), budget));
    else found.push(...mendTwo(first, second, broken, reading, budget));
  }
  const repairs = unique(found).map(m => ({
    figure: m.figure.name,
    value: toExact(m.printed.value),
    printed: printedForm(m.printed, m.figure.printed!, sheet.figures[m.figure.name]!, lang),
    slip: m.slip,
  }));
  return { repairs: repairs.slice(0, REPAIR_LIMIT), cut: repairs.length > REPAIR_LIMIT };
}

/** Slips that move a number by whole places: of several the nearest is the likeliest, whatever is expected. */
const MOVED: ReadonlySet<Slip> = new Set(['scale', 'decimal-point']);

/**
 * The same number by several slips counts once, by the likeliest; of one slip that comes first which is nearest to what the other
 * figures make expect, else the least change.
 */
function unique(found: readonly Mending[]): readonly Mending[] {
  const away = (m: Mending) => absolute(subtract(m.printed.value, m.figure.printed!.value));
  const surprise = (m: Mending) =>
    m.expected === null || MOVED.has(m.slip) ? away(m) : absolute(subtract(m.printed.value, m.expected));
  const sorted = [...found]
    .filter(m => sign(away(m)) !== 0)
    .sort(
      (a, b) =>
        costOf(a.slip) - costOf(b.slip) || compare(surprise(a), surprise(b)) || compare(away(a), away(b)),
    );
  const seen = new Set<string>();
  return sorted.filter(m => {
    const key = `${m.figure.name}\u0000${toExact(m.printed.value)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Candidates for one figure that meet what all relations leave it. `fixed` holds figures already mended. */
function mendOne(
  figure: Variable,
  broken: Broken,
  reading: NumberReading,
  fixed: ReadonlyMap<Variable, Span>,
  budget: Budget,
): readonly Mending[] {
  spend(budget, broken.net);
  const at = broken.net.variables.indexOf(figure);
  const solution = solveWith(broken.net, reading, new Set([figure]), at, fixed);
  if (solution.holds === false) return [];
  const range = solution.domains[at]!;
  const all = [...candidates(figure), ...rateSlips(figure, broken.relations, broken.figures, range)];
  const certain = solution.exact && !isDiscrete(figure, broken.net);
  return all
    .filter(c => fits(c, figure, broken, reading, range, fixed, certain))
    .map(c => ({ ...c, figure, expected: middleOf(range) }));
}

const middleOf = ({ low, high }: Span): Rational | null =>
  low === null || high === null ? null : halve(add(low, high));

/** Whether a figure's values may have gaps, so that lying between their ends is not enough. */
function isDiscrete(figure: Variable, net: Network): boolean {
  const at = net.variables.indexOf(figure);
  return net.uses[at]!.some(r => net.rows[r]!.form === 'grid' || net.rows[r]!.form === 'ranking');
}

function fits(
  candidate: Candidate,
  figure: Variable,
  broken: Broken,
  reading: NumberReading,
  range: Span,
  fixed: ReadonlyMap<Variable, Span>,
  certain: boolean,
): boolean {
  const span = admitted(candidate.printed, reading);
  if (meet(span, range) === null) return false;
  // Where the range is only an enclosure, the candidate itself is tried.
  return (
    certain ||
    solveWith(broken.net, reading, new Set(), false, new Map([...fixed, [figure, span]])).holds === true
  );
}

/** Two figures exchanged, or a slip in each. */
function mendTwo(
  a: Variable,
  b: Variable,
  broken: Broken,
  reading: NumberReading,
  budget: Budget,
): readonly Mending[] {
  const found: Mending[] = [];
  if (a.printed !== null && b.printed !== null && a.unit === b.unit) {
    const swapped = new Map([
      [a, admitted(b.printed, reading)],
      [b, admitted(a.printed, reading)],
    ]);
    spend(budget, broken.net);
    if (solveWith(broken.net, reading, new Set(), false, swapped).holds === true) {
      found.push(mending(a, b.printed, 'swapped'), mending(b, a.printed, 'swapped'));
    }
  }
  const likely = candidates(a).filter(c => costOf(c.slip) < costOf('changed-digit'));
  for (const candidate of likely) {
    if (isCut(budget)) break;
    const partners = mendOne(
      b,
      broken,
      reading,
      new Map([[a, admitted(candidate.printed, reading)]]),
      budget,
    ).filter(m => costOf(m.slip) < costOf('changed-digit'));
    if (partners.length > 0) found.push({ ...candidate, figure: a, expected: null }, ...partners);
  }
  return found;
}

function mending(figure: Variable, printed: Printed, slip: Slip): Mending {
  return { figure, printed, slip, expected: null };
}
