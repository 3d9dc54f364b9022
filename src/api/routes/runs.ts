import { publisherOf } from '../../dataset/publisher-of.ts';
import { requireAccepted } from '../accept.ts';
import { CACHE } from '../cache-policy.ts';
import type { App } from '../environment.ts';
import { journalRoute, servedId } from '../journal-route.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { resource } from '../resource.ts';

/** `GET /v1/runs` and `/v1/runs/{id}`: the scheduled checks of what is served, newest first. */
export function runRoutes(app: App): void {
  journalRoute(app, '/v1/runs', (env, request) => publisherOf(env).runs(request));
  resource(app, '/v1/runs/:id', {
    GET: async c => {
      requireAccepted(c.req.raw, 'application/json');
      parameters(new URL(c.req.url).searchParams, {});
      await servedId(c);
      const run = await publisherOf(c.env).run(c.req.param('id') ?? '');
      if (run === undefined) refuse({ kind: 'not-found', detail: { key: 'found.run' } });
      return c.json(run, 200, { 'Cache-Control': CACHE.data });
    },
  });
}
