import * as v from 'valibot';
import { type Fault, type Message, refuse } from './problem.ts';

/** What a query parameter admits (a schema over its text), and what to say when it is something else. */
export interface Parameter<
  S extends v.GenericSchema<string | undefined> = v.GenericSchema<string | undefined>,
> {
  readonly schema: S;
  readonly fault: Message;
}
export type Parameters = Readonly<Record<string, Parameter>>;

/** The values of a route's parameters, as its schemas infer them. */
export type Values<P extends Parameters> = { readonly [K in keyof P]: v.InferOutput<P[K]['schema']> };

function faultsOfNames(query: URLSearchParams, known: Parameters): Fault[] {
  const names = Object.keys(known);
  const unknown: Message =
    names.length === 0
      ? { key: 'parameter.unknown.none' }
      : { key: 'parameter.unknown', values: { known: names.join(', ') } };
  const faults: Fault[] = [];
  for (const name of new Set(query.keys())) {
    if (!Object.hasOwn(known, name)) faults.push({ parameter: name, detail: unknown });
    else if (query.getAll(name).length > 1)
      faults.push({ parameter: name, detail: { key: 'parameter.repeated' } });
  }
  return faults;
}

/** Refuses parameters: one error for each, and a `detail` that names them all. @throws {ProblemError} 400 always */
function refuseParameters(errors: readonly Fault[]): never {
  const names = errors.map(error => ('parameter' in error ? error.parameter : error.pointer)).join(', ');
  refuse({
    kind: 'invalid-parameters',
    detail: { key: 'parameters.detail', values: { names } },
    errors,
  });
}

/**
 * The query's parameters, validated. All faults are told at once: a caller mends them in one go.
 *
 * @throws {ProblemError} 400 naming every unknown, repeated or invalid parameter
 */
export function parameters<P extends Parameters>(query: URLSearchParams, known: P): Values<P> {
  const faults = faultsOfNames(query, known);
  const values: Record<string, unknown> = {};
  for (const [name, { schema, fault }] of Object.entries(known)) {
    const parsed = v.safeParse(schema, query.get(name) ?? undefined);
    if (parsed.success) values[name] = parsed.output;
    else if (!faults.some(other => 'parameter' in other && other.parameter === name))
      faults.push({ parameter: name, detail: fault });
  }
  if (faults.length > 0) refuseParameters(faults);
  return values as Values<P>;
}
