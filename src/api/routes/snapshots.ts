import * as v from 'valibot';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { type SourceDocument, SourceDocumentSchema } from '../../model/source.ts';
import { requireAccepted } from '../accept.ts';
import { requireWriter } from '../auth.ts';
import { bodyJson } from '../body.ts';
import { bodyFaults } from '../body-faults.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { journalRoute } from '../journal-route.ts';
import { requireMediaType } from '../media-type.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';

const hasDistinctIds = (sources: SourceDocument[]): boolean =>
  new Set(sources.map(source => source.id)).size === sources.length;

/** The body of a publication: documents to add, or to replace by their ids. */
const PublicationSchema = v.strictObject({
  sources: v.pipe(
    v.array(SourceDocumentSchema),
    v.minLength(1, 'must name at least one source'),
    v.check(hasDistinctIds, 'must name each source once'),
  ),
});

/**
 * Hands documents to the publisher. 200 with the snapshot that carries them; 202 where they are kept but readers cannot
 * see them yet, because the store fails (`trouble`).
 */
async function publish(c: AppContext): Promise<Response> {
  const request = c.req.raw;
  const by = await requireWriter(request, c.env.CROSSFOOT_TOKENS);
  requireAccepted(request, 'application/json');
  parameters(new URL(request.url).searchParams, {});
  requireMediaType(request, ['application/json']);
  const parsed = v.safeParse(PublicationSchema, await bodyJson(request));
  if (!parsed.success)
    refuse({ kind: 'invalid-body', detail: { key: 'body.invalid' }, errors: bodyFaults(parsed.issues) });
  const published = await publisherOf(c.env).publish(parsed.output.sources, by);
  return c.json(published, published.trouble === undefined ? 200 : 202, { 'Cache-Control': CACHE.none });
}

/** `GET /v1/snapshots`: what was published when. `POST /v1/snapshots`: publish documents (needs a token). */
export function snapshotRoutes(app: App): void {
  journalRoute(app, '/v1/snapshots', (env, request) => publisherOf(env).snapshots(request), {
    POST: publish,
  });
}
