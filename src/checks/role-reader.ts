import { fromDecimal } from '../number/decimal.ts';
import { negate, ONE, type Rational, rational } from '../number/rational.ts';
import {
  auxiliary,
  type Constraint,
  type Form,
  linear,
  term,
  unprinted,
  type Variable,
} from './constraint.ts';

/** Reads the roles of one relation as variables, forms and literals. */
export interface RoleReader {
  readonly id: string;
  /** The figures named so far, in order, each once. */
  readonly figures: readonly Variable[];
  /** The roles that no figure fills, as asked for so far. */
  readonly unknowns: ReadonlyMap<string, Variable>;
  /** What the auxiliary variables of role lists stand for. */
  readonly definitions: ReadonlyMap<Variable, Constraint>;
  has(role: string): boolean;
  /** The sum of a role's figures; a role that is not printed is one unknown. */
  form(role: string): Form;
  /** A role as one variable. */
  single(role: string): Variable;
  names(role: string): readonly Variable[];
  terms(role: string): Form;
  pairs(role: string): readonly (readonly [Form, Variable])[];
  decimal(role: string, otherwise: Rational): Rational;
  literal(role: string): unknown;
  /** 1 or −1: the direction of the i-th rate or change. */
  sign(i: number): Rational;
}

export interface RawRelation {
  readonly id: string;
  readonly [role: string]: unknown;
}

/** A reader over a worksheet's figures. Throws RangeError on a name they lack: parsing reports that before. */
export function roleReader(relation: RawRelation, variables: ReadonlyMap<string, Variable>): RoleReader {
  const figures: Variable[] = [];
  const definitions = new Map<Variable, Constraint>();
  const unknowns = new Map<string, Variable>();

  function figure(name: unknown): Variable {
    const variable = typeof name === 'string' ? variables.get(name) : undefined;
    if (variable === undefined) throw new RangeError(`relation ${relation.id}: no figure ${String(name)}`);
    if (!figures.includes(variable)) figures.push(variable);
    return variable;
  }

  function unknown(role: string): Variable {
    const made = unknowns.get(role) ?? unprinted(`${relation.id}.${role}`);
    unknowns.set(role, made);
    return made;
  }

  function formOf(value: unknown, role: string): Form {
    if (value === null || value === undefined) return [term(unknown(role))];
    return Array.isArray(value) ? value.map(name => term(figure(name))) : [term(figure(value))];
  }

  function variableOf(form: Form, role: string): Variable {
    const [only] = form;
    if (form.length === 1 && only !== undefined) return only.variable;
    const sum = auxiliary(`${relation.id}.${role}`);
    definitions.set(sum, linear([...form, term(sum, negate(ONE))]));
    return sum;
  }

  function list(role: string): readonly unknown[] {
    const value = relation[role];
    return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  }

  return {
    id: relation.id,
    figures,
    unknowns,
    definitions,
    has: role => relation[role] !== undefined && relation[role] !== null,
    form: role => formOf(relation[role], role),
    single: role => variableOf(formOf(relation[role], role), role),
    names: role => list(role).map(figure),
    terms: role =>
      list(role).map(pair =>
        Array.isArray(pair) ? term(figure(pair[0]), fromDecimal(String(pair[1] ?? '1'))) : term(figure(pair)),
      ),
    pairs: role => {
      const value = relation[role];
      const pairs =
        Array.isArray(value) && !Array.isArray(value[0]) && role === 'total' ? [value] : list(role);
      return pairs.map((pair, i) => {
        const [first, second] = pair as readonly unknown[];
        const at = pairs.length === 1 ? role : `${role}.${i + 1}`;
        return [formOf(first, `${at}.1`), variableOf(formOf(second, `${at}.2`), `${at}.2`)] as const;
      });
    },
    decimal: (role, otherwise) => {
      const value = relation[role];
      return value === undefined || value === null ? otherwise : fromDecimal(String(value));
    },
    literal: role => relation[role],
    sign: i => {
      const signs = relation.signs;
      const given = Array.isArray(signs) ? signs[i] : i === 0 ? signs : undefined;
      return Number(given ?? 1) < 0 ? rational(-1) : ONE;
    },
  };
}
