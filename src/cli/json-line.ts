import * as v from 'valibot';

/** What is wrong with a line, and where: `path` is a JSON Pointer (RFC 6901), empty for the whole line. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly path: string; readonly message: string };
}

/** One line of JSON checked against a schema; trouble is data, so that the lines after it are still answered. */
export function parseLine<S extends v.GenericSchema>(
  line: string,
  schema: S,
): { readonly value: v.InferOutput<S> } | LineError {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { id: null, error: { path: '', message: `not JSON: ${(error as Error).message}` } };
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output };
  const issue = result.issues[0];
  const path = (issue.path ?? [])
    .map(item => `/${String(item.key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  return { id: idOf(json), error: { path, message: issue.message } };
}

/** The `id` of an answer to a line that may be anything. */
export function idOf(json: unknown): string | null {
  const id = (json as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
}
