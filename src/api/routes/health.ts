import packageJson from '../../../package.json' with { type: 'json' };
import { kvStore } from '../../dataset/kv-store.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { openServed, readPointer } from '../../dataset/served.ts';
import type { Run } from '../../model/run.ts';
import { isOverdue } from '../../watch/overdue.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { parameters } from '../parameters.ts';
import { type Message, refuse } from '../problem.ts';
import { resource } from '../resource.ts';
import { refuseUnpublished } from '../snapshot-answer.ts';

const now = (c: AppContext, body: object): Response => c.json(body, 200, { 'Cache-Control': CACHE.none });

function refuseOverdue(lastRun: Run | undefined): never {
  const detail: Message =
    lastRun === undefined
      ? { key: 'ready.never' }
      : { key: 'ready.overdue', values: { scheduled: lastRun.scheduled } };
  refuse({ kind: 'not-ready', detail, headers: { 'Retry-After': '60' } });
}

async function ready(c: AppContext): Promise<Response> {
  parameters(new URL(c.req.url).searchParams, {});
  const store = kvStore(c.env.DATA);
  const [pointer, served, lastRun] = await Promise.all([
    readPointer(store),
    openServed(store),
    publisherOf(c.env).lastRun(),
  ]);
  if (pointer === undefined || served === undefined) refuseUnpublished();
  if (isOverdue(pointer, lastRun, new Date())) refuseOverdue(lastRun);
  return now(c, {
    status: 'ready',
    snapshot: served.id,
    published: pointer.published,
    lastRun: lastRun?.id ?? null,
  });
}

/** `GET /health`: this Worker answers. `GET /ready`: it has data to answer with, and the watch keeps up. */
export function healthRoutes(app: App): void {
  resource(app, '/health', {
    GET: c => {
      parameters(new URL(c.req.url).searchParams, {});
      return now(c, { status: 'alive', version: packageJson.version });
    },
  });
  resource(app, '/ready', { GET: ready });
}
