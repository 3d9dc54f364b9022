import { kvStore } from '../dataset/kv-store.ts';
import { openSnapshot, type Served } from '../dataset/served.ts';
import type { Store } from '../dataset/store.ts';
import { withServed } from '../dataset/with-served.ts';
import { CACHE } from './cache-policy.ts';
import type { AppContext } from './environment.ts';
import { matchesEtag, snapshotEtag } from './etag.ts';
import { refuse } from './problem.ts';

/** A body, and what its headers are besides the common ones. */
export interface Content {
  readonly body: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = (value: unknown): Content => ({ body: JSON.stringify(value), type: 'application/json' });

/** @throws {ProblemError} 503 always: nothing has been published */
export function refuseUnpublished(): never {
  refuse({ kind: 'no-snapshot', detail: { key: 'snapshot.none' }, headers: { 'Retry-After': '60' } });
}

/** Answers a query from an earlier snapshot. @throws {ProblemError} 404 where it is not kept */
async function withPast<T>(store: Store, id: string, query: (served: Served) => Promise<T>) {
  const served = await openSnapshot(store, id);
  if (served === undefined) refuse({ kind: 'not-found', detail: { key: 'found.snapshot' } });
  return { served, answer: await query(served) };
}

/**
 * Answers from the snapshot that is served. A caller that has the answer already (`If-None-Match`) gets 304 before
 * anything but the pointer is read.
 *
 * @param variant what the answer depends on besides snapshot and address: the reader's language, the service's origin
 * @param past the id of a snapshot to answer from instead of the one that is served
 * @throws {ProblemError} 404 where that is not kept; 503 while nothing is published; whatever `make` throws
 */
export async function snapshotAnswer(
  c: AppContext,
  make: (served: Served) => Promise<Content>,
  variant = '',
  past?: string,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const known = c.req.header('If-None-Match') ?? null;
  const etagOf = ({ id }: Served): string =>
    snapshotEtag(id, pathname + search, c.env.DEPLOYMENT.id, variant);
  const query = async (served: Served) => (matchesEtag(known, etagOf(served)) ? undefined : make(served));
  const store = kvStore(c.env.DATA);
  const found =
    past === undefined ? await withServed(store, new Date(), query) : await withPast(store, past, query);
  if (found === undefined) refuseUnpublished();
  const { served, answer } = found;
  const headers = { ETag: etagOf(served), 'Cache-Control': CACHE.data };
  if (answer === undefined) return new Response(null, { status: 304, headers });
  return new Response(answer.body, {
    headers: { ...headers, ...answer.headers, 'Content-Type': answer.type },
  });
}
