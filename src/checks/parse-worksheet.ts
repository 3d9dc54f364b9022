import * as v from 'valibot';
import { type SheetRelation, type Worksheet, WorksheetSchema } from '../model/worksheet.ts';
import { fromDecimal } from '../number/decimal.ts';
import { compare, sign } from '../number/rational.ts';
import { KINDS } from './kinds/index.ts';
import { checkRole } from './role-check.ts';
import { unitClash } from './units.ts';

/** What is wrong with a worksheet, and where: a path such as `relations[0].parts[2]`. */
export interface WorksheetProblem {
  readonly path: string;
  readonly message: string;
}

export type ParsedWorksheet =
  | { readonly ok: true; readonly sheet: Worksheet }
  | { readonly ok: false; readonly error: WorksheetProblem };

/** Validates a worksheet (contract §5): shapes, names, roles, literals and units. Reports the first thing wrong. */
export function parseWorksheet(input: unknown): ParsedWorksheet {
  const parsed = v.safeParse(WorksheetSchema, input, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failure(pathOf(issue.path ?? []), issue.message);
  }
  const sheet: Worksheet = parsed.output;
  const error = figureProblem(sheet) ?? relationProblem(sheet) ?? weightProblem(sheet);
  return error === null ? { ok: true, sheet } : { ok: false, error };
}

function failure(path: string, message: string): ParsedWorksheet {
  return { ok: false, error: { path, message } };
}

function pathOf(items: readonly { readonly key?: unknown }[]): string {
  return items.reduce<string>((path, { key }) => path + step(key, path === ''), '');
}

function step(key: unknown, first: boolean): string {
  return typeof key === 'number' ? `[${key}]` : first ? String(key) : `.${String(key)}`;
}

function figureProblem(sheet: Worksheet): WorksheetProblem | null {
  for (const [name, figure] of Object.entries(sheet.figures)) {
    const path = `figures.${name}`;
    const [low, high] = figure.value?.split('..') ?? [];
    if (low !== undefined && high !== undefined && compare(fromDecimal(low), fromDecimal(high)) > 0) {
      return { path: `${path}.value`, message: 'the lower end of a range must come first' };
    }
    if (high !== undefined && figure.qualifier !== undefined && figure.qualifier !== 'range') {
      return { path: `${path}.qualifier`, message: 'a range has no other qualifier than "range"' };
    }
    const rounding = figure.rounding ?? sheet.rounding;
    const stepValue = figure.step ?? sheet.step;
    if (rounding === 'multiple' && figure.value !== undefined && !isPositive(stepValue)) {
      return { path: `${path}.step`, message: 'rounding to a multiple needs a step above zero' };
    }
  }
  return null;
}

function isPositive(step: string | undefined): boolean {
  return step !== undefined && sign(fromDecimal(step)) > 0;
}

function weightProblem(sheet: Worksheet): WorksheetProblem | null {
  for (const [name, weight] of Object.entries(sheet.weights ?? {})) {
    if (!Object.hasOwn(sheet.figures, name))
      return { path: `weights.${name}`, message: `there is no figure "${name}"` };
    if (sign(fromDecimal(weight)) < 0)
      return { path: `weights.${name}`, message: 'a weight must not be negative' };
  }
  return null;
}

function relationProblem(sheet: Worksheet): WorksheetProblem | null {
  const seen = new Set<string>();
  for (const [i, relation] of sheet.relations.entries()) {
    const path = `relations[${i}]`;
    if (seen.has(relation.id)) return { path: `${path}.id`, message: `the id "${relation.id}" occurs twice` };
    seen.add(relation.id);
    const problem = roleProblem(relation, path, sheet);
    if (problem !== null) return problem;
  }
  return null;
}

function roleProblem(relation: SheetRelation, path: string, sheet: Worksheet): WorksheetProblem | null {
  const kind = KINDS[relation.kind];
  for (const key of Object.keys(relation)) {
    if (key === 'id' || key === 'kind' || Object.hasOwn(kind.roles, key)) continue;
    return { path: `${path}.${key}`, message: `"${relation.kind}" has no role "${key}"` };
  }
  for (const [role, spec] of Object.entries(kind.roles)) {
    const value = relation[role];
    if (value === undefined) {
      if (spec.optional) continue;
      return { path: `${path}.${role}`, message: `"${relation.kind}" needs the role "${role}"` };
    }
    const problem = checkRole(value, spec.shape, `${path}.${role}`, sheet.figures);
    if (problem !== null) return problem;
  }
  const clash = unitClash(kind, role => unitsIn(relation[role], sheet));
  return clash === null
    ? null
    : {
        path: `${path}.${clash.role}`,
        message: `${clash.units[0]} and ${clash.units[1]} cannot be compared`,
      };
}

function unitsIn(role: unknown, sheet: Worksheet): readonly (string | null)[] {
  if (Array.isArray(role)) return role.flatMap(item => unitsIn(item, sheet));
  const figure =
    typeof role === 'string' && Object.hasOwn(sheet.figures, role) ? sheet.figures[role] : undefined;
  return figure === undefined ? [] : [figure.unit ?? null];
}
