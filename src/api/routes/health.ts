import packageJson from '../../../package.json' with { type: 'json' };
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { parameters } from '../parameters.ts';
import { readiness } from '../readiness.ts';
import { resource } from '../resource.ts';

const now = (c: AppContext, body: object): Response => c.json(body, 200, { 'Cache-Control': CACHE.none });

async function ready(c: AppContext): Promise<Response> {
  parameters(new URL(c.req.url).searchParams, {});
  const { snapshot, pointer, lastRun } = await readiness(c.env, new Date());
  return now(c, {
    status: 'ready',
    snapshot,
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
