import * as v from 'valibot';
import { kvStore } from '../dataset/kv-store.ts';
import type { SequencePage, SequenceRequest } from '../dataset/publisher/sequence-page.ts';
import { readPointer } from '../dataset/served.ts';
import { requireAccepted } from './accept.ts';
import { CACHE } from './cache-policy.ts';
import { LIMIT } from './common-parameters.ts';
import type { App, AppContext } from './environment.ts';
import { listBody } from './list-answer.ts';
import { type Parameter, parameters } from './parameters.ts';
import { type Methods, resource } from './resource.ts';
import { refuseUnpublished } from './snapshot-answer.ts';

/** Where a page of a journal begins: the number of the entry before it. */
const JOURNAL_CURSOR = {
  schema: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/))),
  fault: { key: 'parameter.cursor' },
} as const satisfies Parameter;

/** Which page of a journal. */
export const JOURNAL_PARAMETERS = { limit: LIMIT, cursor: JOURNAL_CURSOR };

/** Which snapshot is served. @throws {ProblemError} 503 while none is */
export async function servedId(c: AppContext): Promise<string> {
  const pointer = await readPointer(kvStore(c.env.DATA));
  return pointer?.id ?? refuseUnpublished();
}

/** What the publisher keeps a journal of, newest first, at `path`. */
export function journalRoute<T>(
  app: App,
  path: string,
  read: (env: Env, request: SequenceRequest) => Promise<SequencePage<T>>,
  others: Omit<Methods, 'GET'> = {},
): void {
  resource(app, path, {
    ...others,
    GET: async c => {
      requireAccepted(c.req.raw, 'application/json');
      const address = new URL(c.req.url);
      const { limit, cursor } = parameters(address.searchParams, JOURNAL_PARAMETERS);
      const before = cursor === undefined ? {} : { before: Number(cursor) };
      const snapshot = await servedId(c);
      const { total, data, next } = await read(c.env, { limit: Number(limit), ...before });
      const page = { snapshot, total, data, next: next === null ? null : String(next) };
      return c.json(listBody(page, address), 200, { 'Cache-Control': CACHE.journal });
    },
  });
}
