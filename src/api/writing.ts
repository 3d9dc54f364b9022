import * as v from 'valibot';
import type { Turn } from '../dataset/publisher/tools.ts';
import type { ApiTextKey } from '../texts/api.ts';
import { requireAccepted } from './accept.ts';
import { requireWriter } from './auth.ts';
import { bodyJson } from './body.ts';
import { bodyFaults } from './body-faults.ts';
import { CACHE } from './cache-policy.ts';
import type { AppContext } from './environment.ts';
import { requireMediaType } from './media-type.ts';
import { type Parameters, parameters, type Values } from './parameters.ts';
import { refuse } from './problem.ts';

/**
 * Who asks to write, and the parameters; before anything else is read.
 *
 * @throws {ProblemError} 400, 401, 403, 406
 */
export async function writer<P extends Parameters>(
  c: AppContext,
  known: P,
): Promise<{ readonly by: string; readonly values: Values<P> }> {
  const by = await requireWriter(c.req.raw, c.env.CROSSFOOT_TOKENS);
  requireAccepted(c.req.raw, 'application/json');
  return { by, values: parameters(new URL(c.req.url).searchParams, known) };
}

/** A JSON body of a given shape. @throws {ProblemError} 400 that points to what is wrong; 413; 415 */
export async function bodyOf<S extends v.GenericSchema>(
  c: AppContext,
  schema: S,
  most?: number,
): Promise<v.InferOutput<S>> {
  requireMediaType(c.req.raw, ['application/json']);
  const parsed = v.safeParse(schema, await bodyJson(c.req.raw, most));
  if (parsed.success) return parsed.output;
  refuse({ kind: 'invalid-body', detail: { key: 'body.invalid' }, errors: bodyFaults(parsed.issues) });
}

/**
 * What the publisher did, where it did something.
 *
 * @throws {ProblemError} 404 where there is nothing of the kind, 400 where it cannot be taken in, 412 where the writer has seen
 * another snapshot
 */
export function doneTurn<T extends Turn>(
  turn: T | { readonly refused: string } | undefined,
  absent: ApiTextKey,
): T {
  if (turn === undefined) refuse({ kind: 'not-found', detail: { key: absent } });
  if ('refused' in turn)
    refuse({ kind: 'invalid-body', detail: { key: 'body.refused', values: { reason: turn.refused } } });
  if (turn.conflict === true)
    refuse({
      kind: 'precondition-failed',
      detail: { key: 'seen.changed', values: { snapshot: turn.snapshot || '–' } },
    });
  return turn;
}

/** Answers a turn: 202 where it is kept but readers cannot see it yet, because the store fails (`trouble`). */
export const turnAnswer = (
  c: AppContext,
  turn: Pick<Turn, 'trouble'>,
  body: object,
  status: 200 | 201 = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  c.json(body, turn.trouble === undefined ? status : 202, { 'Cache-Control': CACHE.none, ...headers });
