import { fnv1a } from '../../dataset/fnv1a.ts';
import { kvStore } from '../../dataset/kv-store.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { readPointer } from '../../dataset/served.ts';
import type { Run } from '../../model/run.ts';
import { atomFeed } from '../../watch/atom-feed.ts';
import { jsonFeed } from '../../watch/json-feed.ts';
import { requireAccepted } from '../accept.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { matchesEtag } from '../etag.ts';
import { parameters } from '../parameters.ts';
import { publicOrigin } from '../public-origin.ts';
import { resource } from '../resource.ts';
import { refuseUnpublished } from '../snapshot-answer.ts';

/** How many runs a feed tells of. */
const ENTRIES = 50;

/** Answers a feed; who has it already (`If-None-Match`) gets 304, as readers of feeds ask again and again. */
async function feed(
  c: AppContext,
  type: string,
  write: (runs: readonly Run[], origin: string, updated: string) => string,
): Promise<Response> {
  const [media] = type.split(';');
  requireAccepted(c.req.raw, media!);
  parameters(new URL(c.req.url).searchParams, {});
  const pointer = (await readPointer(kvStore(c.env.DATA))) ?? refuseUnpublished();
  const runs = await publisherOf(c.env).changedRuns(ENTRIES);
  const body = write(runs, publicOrigin(c), runs[0]?.finished ?? pointer.published);
  const headers = {
    ETag: `W/"${fnv1a(body).toString(16)}"`,
    'Cache-Control': CACHE.journal,
  };
  if (matchesEtag(c.req.header('If-None-Match') ?? null, headers.ETag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

/** `GET /v1/feed.atom` (RFC 4287) and `/v1/feed.json` (JSON Feed 1.1): the runs that changed something, newest first. */
export function feedRoutes(app: App): void {
  resource(app, '/v1/feed.atom', { GET: c => feed(c, 'application/atom+xml; charset=utf-8', atomFeed) });
  resource(app, '/v1/feed.json', {
    GET: c => feed(c, 'application/feed+json', (runs, origin) => JSON.stringify(jsonFeed(runs, origin))),
  });
}
