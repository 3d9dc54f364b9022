import type { RelationKind } from '../model/relation.ts';
import type { SheetRelation, Worksheet } from '../model/worksheet.ts';
import { readPrinted } from '../number/printed.ts';
import { type Constraint, figureVariable, type Variable } from './constraint.ts';
import type { Assertion } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { type RoleReader, roleReader } from './role-reader.ts';
import { unitClash } from './units.ts';

/** A relation with its roles read. */
export interface Prepared {
  readonly id: string;
  readonly kind: RelationKind;
  readonly raw: SheetRelation;
  readonly reader: RoleReader;
  readonly assertion: Assertion;
  /** Why it cannot be judged by itself, as a code, or null. */
  readonly undecided: string | null;
  /** What it demands of the figures jointly; empty where it says nothing that can be solved. */
  readonly constraints: readonly Constraint[];
}

/** The figures of a worksheet as variables, by name. */
export function prepareFigures(sheet: Worksheet): ReadonlyMap<string, Variable> {
  return new Map(
    Object.entries(sheet.figures).map(([name, figure]) => [
      name,
      figureVariable(name, readPrinted(figure, sheet), figure.unit ?? null),
    ]),
  );
}

/**
 * Reads the roles of a relation. Throws RangeError on figures that are not there: parsing reports those before.
 *
 * @param known why it cannot be judged, where the caller knows (another territory, another date)
 */
export function prepareRelation(
  relation: SheetRelation,
  variables: ReadonlyMap<string, Variable>,
  known?: string,
): Prepared {
  const kind = KINDS[relation.kind];
  const reader = roleReader(relation, variables);
  const assertion = kind.assert(reader);
  const clash = unitClash(kind, role => unitsIn(relation[role], variables));
  const missing = reader.unknowns.size > 0 || reader.figures.some(f => f.printed === null);
  const lacking = assertion.enough === undefined ? missing : !assertion.enough;
  const undecided =
    known ??
    assertion.undecided ??
    (clash !== null ? 'units' : lacking && assertion.test !== 'fact' ? 'missing-figure' : null);
  const silent = known !== undefined || assertion.undecided !== undefined || clash !== null;
  const constraints = silent
    ? []
    : [
        ...(assertion.short ?? assertion.constraints),
        ...(assertion.statedBy ?? []),
        ...reader.definitions.values(),
      ];
  return { id: relation.id, kind: relation.kind, raw: relation, reader, assertion, undecided, constraints };
}

/** The units of the figures that a role names, at any depth. */
export function unitsIn(role: unknown, variables: ReadonlyMap<string, Variable>): readonly (string | null)[] {
  if (Array.isArray(role)) return role.flatMap(item => unitsIn(item, variables));
  const variable = typeof role === 'string' ? variables.get(role) : undefined;
  return variable === undefined ? [] : [variable.unit];
}
