import * as v from 'valibot';
import { kvStore } from '../../dataset/kv-store.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { compareSnapshots } from '../../dataset/queries/compare-snapshots.ts';
import { openSnapshot, type Served } from '../../dataset/served.ts';
import { WebAddressSchema } from '../../model/article.ts';
import { type SourceDocument, SourceDocumentSchema } from '../../model/source.ts';
import { requireAccepted } from '../accept.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { journalRoute } from '../journal-route.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { resource } from '../resource.ts';
import { seenSnapshot } from '../seen.ts';
import { bodyOf, doneTurn, turnAnswer, writer } from '../writing.ts';

const hasDistinctIds = (sources: SourceDocument[]): boolean =>
  new Set(sources.map(source => source.id)).size === sources.length;

/** A document that is handed in. */
export const PublishedDocumentSchema = v.strictObject({
  ...v.omit(SourceDocumentSchema, ['read']).entries,
  url: v.nullable(WebAddressSchema),
});

/** The body of a publication: documents to add, or to replace by their ids. Figures are read, never handed in. */
export const PublicationSchema = v.strictObject({
  sources: v.pipe(
    v.array(PublishedDocumentSchema),
    v.minLength(1, 'must name at least one source'),
    v.check(hasDistinctIds, 'must name each source once'),
  ),
});

/**
 * Hands documents to the publisher. 200 with the snapshot that carries them; 202 where they are kept but readers cannot
 * see them yet, because the store fails (`trouble`).
 */
async function publish(c: AppContext): Promise<Response> {
  const { by } = await writer(c, {});
  const { sources } = await bodyOf(c, PublicationSchema);
  const published = doneTurn(
    await publisherOf(c.env).publish(sources, by, await seenSnapshot(c)),
    'found.source',
  );
  return turnAnswer(c, published, published);
}

/** A snapshot that is still kept, whether or not it is served. @throws {ProblemError} 404 */
async function kept(c: AppContext, id: string): Promise<Served> {
  const served = /^[0-9a-f]{64}$/.test(id) ? await openSnapshot(kvStore(c.env.DATA), id) : undefined;
  return served ?? refuse({ kind: 'not-found', detail: { key: 'found.snapshot' } });
}

/** A snapshot's table of contents or, at `{a}...{b}`, what changed from one to the other. Neither ever changes. */
async function show(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, 'application/json');
  parameters(new URL(c.req.url).searchParams, {});
  const [a = '', b, more] = (c.req.param('id') ?? '').split('...');
  if (more !== undefined) refuse({ kind: 'not-found', detail: { key: 'found.snapshot' } });
  const from = await kept(c, a);
  const answer =
    b === undefined ? { id: from.id, ...from.manifest } : await compareSnapshots(from, await kept(c, b));
  return c.json(answer, 200, { 'Cache-Control': CACHE.data });
}

async function restore(c: AppContext): Promise<Response> {
  const { by } = await writer(c, {});
  const turn = await publisherOf(c.env).restore(c.req.param('id') ?? '', by, await seenSnapshot(c));
  const done = doneTurn(turn, 'found.snapshot');
  return turnAnswer(c, done, done);
}

/**
 * `GET /v1/snapshots`: what was published when; `/v1/snapshots/{id}`, `/v1/snapshots/{a}...{b}`. `POST /v1/snapshots`
 * publishes documents, `/v1/snapshots/{id}/restore` serves an earlier one again (they need a token).
 */
export function snapshotRoutes(app: App): void {
  journalRoute(app, '/v1/snapshots', (env, request) => publisherOf(env).snapshots(request), {
    POST: publish,
  });
  resource(app, '/v1/snapshots/:id', { GET: show });
  resource(app, '/v1/snapshots/:id/restore', { POST: restore });
}
