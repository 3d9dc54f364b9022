import { publisherOf } from '../../dataset/publisher-of.ts';
import { DEEP_CRON, runId } from '../../watch/due.ts';
import { startRun } from '../../watch/start-run.ts';
import { requireAccepted } from '../accept.ts';
import { requireWriter } from '../auth.ts';
import { CACHE } from '../cache-policy.ts';
import { choice } from '../common-parameters.ts';
import type { App, AppContext } from '../environment.ts';
import { journalRoute, servedId } from '../journal-route.ts';
import { parameters } from '../parameters.ts';
import { refuse } from '../problem.ts';
import { resource } from '../resource.ts';

/** The cron of a run that somebody asked for: it is none, so the run is as the hourly one. */
const BY_HAND = 'by-hand';

/** How thoroughly a run checks. */
export const START_PARAMETERS = { depth: choice(['hourly', 'deep']) };

/** One run, with how it went with telling its changes. */
async function one(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, 'application/json');
  parameters(new URL(c.req.url).searchParams, {});
  await servedId(c);
  const id = c.req.param('id') ?? '';
  const publisher = publisherOf(c.env);
  const [run, deliveries] = await Promise.all([publisher.run(id), publisher.deliveries(id)]);
  if (run === undefined) refuse({ kind: 'not-found', detail: { key: 'found.run' } });
  const told = deliveries.length === 0 ? run : { ...run, deliveries };
  return c.json(told, 200, { 'Cache-Control': CACHE.journal });
}

/** Starts a run, due now. 201 with its record; 202 where it is checked in parts, to be found at `Location` once it has ended. */
async function start(c: AppContext): Promise<Response> {
  await requireWriter(c.req.raw, c.env.CROSSFOOT_TOKENS);
  requireAccepted(c.req.raw, 'application/json');
  const { depth } = parameters(new URL(c.req.url).searchParams, START_PARAMETERS);
  const due = { cron: depth === 'deep' ? DEEP_CRON : BY_HAND, scheduled: new Date().toISOString() };
  const run = await startRun(due, c.env);
  const id = runId(due);
  const headers = { 'Cache-Control': CACHE.none, Location: `/v1/runs/${id}` };
  return run === undefined ? c.json({ id }, 202, headers) : c.json(run, 201, headers);
}

/** `GET /v1/runs` and `/v1/runs/{id}`: the checks of what is served, newest first. `POST /v1/runs`: check now (needs a token). */
export function runRoutes(app: App): void {
  journalRoute(app, '/v1/runs', (env, request) => publisherOf(env).runs(request), { POST: start });
  resource(app, '/v1/runs/:id', { GET: one });
}
