import * as v from 'valibot';
import { DecimalStringSchema } from '../model/decimal-string.ts';
import type { Worksheet } from '../model/worksheet.ts';
import type { RoleShape } from './kind.ts';
import { eventYears } from './kinds/anniversary.ts';
import { OPERATORS } from './kinds/linear.ts';
import { weekdayNumber, weekdayOf } from './kinds/weekday.ts';
import type { WorksheetProblem } from './parse-worksheet.ts';

type Figures = Worksheet['figures'];
type Check = (value: unknown, path: string, figures: Figures) => WorksheetProblem | null;

function literal(accepts: (value: unknown) => boolean, message: string): Check {
  return (value, path) => (accepts(value) ? null : { path, message });
}

const name: Check = (value, path, figures) =>
  typeof value !== 'string'
    ? { path, message: 'must be the name of a figure' }
    : Object.hasOwn(figures, value)
      ? null
      : { path, message: `there is no figure "${value}"` };

/** A list whose items all pass; `least` items or more. */
function list(item: Check, least: number, message: string): Check {
  return (value, path, figures) => {
    if (!Array.isArray(value) || value.length < least) return { path, message };
    for (const [i, one] of value.entries()) {
      const problem = item(one, `${path}[${i}]`, figures);
      if (problem !== null) return problem;
    }
    return null;
  };
}

const figures: Check = (value, path, all) =>
  value === null
    ? null
    : Array.isArray(value)
      ? list(name, 1, 'must name at least one figure')(value, path, all)
      : name(value, path, all);

const weighted: Check = (value, path, all) => {
  if (!Array.isArray(value)) return name(value, path, all);
  if (value.length === 0 || value.length > 2) return { path, message: 'must be [figure, weight]' };
  return (
    name(value[0], `${path}[0]`, all) ?? (value.length < 2 ? null : decimal(value[1], `${path}[1]`, all))
  );
};

const pair: Check = (value, path, all) => {
  if (!Array.isArray(value) || value.length !== 2) return { path, message: 'must be a pair of figures' };
  return figures(value[0], `${path}[0]`, all) ?? figures(value[1], `${path}[1]`, all);
};

const decimal = literal(
  value =>
    v.is(DecimalStringSchema, typeof value === 'number' && Number.isInteger(value) ? String(value) : value),
  'must be a decimal number as a string',
);

const sign = literal(value => ['1', '-1'].includes(String(value)), 'must be 1 or -1');

const CHECKS: Readonly<Record<RoleShape, Check>> = {
  figures,
  names: list(name, 1, 'must be a list of figures'),
  terms: list(weighted, 1, 'must be a list of [figure, weight]'),
  pairs: list(pair, 1, 'must be a list of pairs of figures'),
  pair,
  decimal,
  count: literal(
    value => Array.isArray(value) || /^\d{1,15}$/.test(String(value)),
    'must be a whole number as a string',
  ),
  year: literal(
    value => value === null || /^\d{4}(-\d{2}){0,2}$/.test(String(value)),
    'must be a year such as "2023"',
  ),
  date: literal(
    value => typeof value === 'string' && weekdayOf(value) !== null,
    'must be a date such as "2023-11-17"',
  ),
  weekday: literal(value => weekdayNumber(value) !== null, 'must be 1 (Monday) to 7 (Sunday)'),
  event: literal(
    value => typeof value === 'string' && eventYears(value) !== null,
    'must be the id of an event on record',
  ),
  boolean: literal(value => typeof value === 'boolean', 'must be true or false'),
  signs: (value, path, all) =>
    Array.isArray(value)
      ? list(sign, 0, 'must be a list of 1 and -1')(value, path, all)
      : sign(value, path, all),
  op: literal(
    value => typeof value === 'string' && Object.hasOwn(OPERATORS, value),
    'must be =, <=, >=, < or >',
  ),
};

/** What is wrong with the value of a role, or null. */
export function checkRole(
  value: unknown,
  shape: RoleShape,
  path: string,
  all: Figures,
): WorksheetProblem | null {
  return CHECKS[shape](value, path, all);
}
