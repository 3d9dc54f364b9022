import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
  reset,
} from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { POINTER_KEY, shardKey } from '../../src/dataset/keys.ts';
import { kvStore } from '../../src/dataset/kv-store.ts';
import { publisherOf } from '../../src/dataset/publisher-of.ts';
import { openServed } from '../../src/dataset/served.ts';
import type { Run } from '../../src/model/run.ts';
import type { Pointer } from '../../src/model/snapshot.ts';
import { jsonFeed } from '../../src/watch/json-feed.ts';
import type { WatchMessage } from '../../src/watch/messages.ts';
import { queue } from '../../src/watch/queue.ts';
import { scheduled } from '../../src/watch/scheduled.ts';
import { syntheticDocument } from '../dataset/synthetic.ts';

const ORIGIN = 'https://crossfoot.test';
const TOKEN = { Authorization: 'Bearer test-token' };
const ask = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(ORIGIN + path, init));
// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at, not trusted
const bodyOf = async (response: Response): Promise<any> => response.json();

const source = (n: number, digest: string) => ({ ...syntheticDocument(n), digest });
const SUM = 'Exports of Quang Ninh reached $7 billion and its imports $5 billion.';
const at = (hour: number, cron = '0 * * * *') =>
  createScheduledController({ cron, scheduledTime: Date.UTC(2026, 0, 1, hour) });

async function corrupt(): Promise<string> {
  const { manifest } = (await openServed(kvStore(env.DATA)))!;
  const ref = manifest.shards.find(({ name }) => name.startsWith('place/'))!;
  await env.DATA.put(shardKey(ref.hash), '[]');
  return ref.name;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

describe('/ready', () => {
  it('names a corrupt and a missing part, and recovers once they are published anew', async () => {
    const documents = [source(1, SUM)];
    await publisherOf(env).publish(documents, 'an');
    expect((await ask('/ready')).status).toBe(200);
    const name = await corrupt();
    await scheduled(at(1), env);
    const problem = await bodyOf(await ask('/ready'));
    expect(problem).toMatchObject({ status: 503, type: 'urn:crossfoot:problem:not-ready' });
    expect(problem.detail).toContain(`${name} is not what its hash says`);
    await publisherOf(env).publish(documents, 'an');
    expect((await ask('/ready')).status).toBe(200);

    const pointer = (await env.DATA.get<Pointer>(POINTER_KEY, 'json'))!;
    await env.DATA.put(POINTER_KEY, JSON.stringify({ ...pointer, id: '0'.repeat(64), previous: null }));
    const missing = await bodyOf(await ask('/ready'));
    expect(missing.detail).toContain(`snapshot/${'0'.repeat(64)} is missing`);
  });

  it('names a failure that is not about a shard', async () => {
    await publisherOf(env).publish([source(1, SUM)], 'an');
    const { id } = (await openServed(kvStore(env.DATA)))!;
    const finished = new Date(Date.now() + 1000).toISOString();
    await publisherOf(env).recordRun({
      ...(await bodyOf(await ask('/v1/runs', { method: 'POST', headers: TOKEN }))),
      id: 'failed',
      cron: 'other',
      scheduled: '2999-01-01T00:00:00.000Z',
      finished,
      outcome: 'failed',
      snapshot: id,
      faults: [{ part: 'a.0', detail: 'does not stand at its place in the text' }],
    });
    expect((await bodyOf(await ask('/ready'))).detail).toContain('a.0 does not stand at its place');
  });
});

describe('the feeds', () => {
  it('tell what changed, in both forms, and answer 304 to who has them', async () => {
    expect((await ask('/v1/feed.atom')).status).toBe(503);
    await publisherOf(env).publish([source(1, SUM)], 'an');
    expect((await bodyOf(await ask('/v1/feed.json'))).items).toEqual([]);
    const name = await corrupt();
    await scheduled(at(1), env);
    const atom = await ask('/v1/feed.atom');
    expect(atom.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    expect(await atom.text()).toContain(`integrity · ${name} · is not what its hash says`);
    const json = await ask('/v1/feed.json');
    expect(json.headers.get('Content-Type')).toBe('application/feed+json');
    const { data } = await bodyOf(await ask('/v1/runs'));
    expect(await json.json()).toEqual(jsonFeed(data as Run[], ORIGIN));
    const etag = json.headers.get('ETag')!;
    expect((await ask('/v1/feed.json', { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await ask('/v1/feed.json?x=1')).status).toBe(400);
    expect((await ask('/v1/feed.atom', { headers: { Accept: 'text/csv' } })).status).toBe(406);
  });
});

describe('POST /v1/runs', () => {
  it('checks now, for who has a token', async () => {
    expect((await ask('/v1/runs', { method: 'POST' })).status).toBe(401);
    await publisherOf(env).publish([source(1, SUM)], 'an');
    const started = await ask('/v1/runs?depth=deep', { method: 'POST', headers: TOKEN });
    expect(started.status).toBe(201);
    const run = await bodyOf(started);
    expect(run).toMatchObject({ outcome: 'ok', cron: '30 3 * * *', counts: { sources: 1 } });
    expect(run.duration).toBeGreaterThanOrEqual(0);
    expect(await bodyOf(await ask(started.headers.get('Location')!))).toEqual(run);
    expect((await ask('/v1/runs?depth=x', { method: 'POST', headers: TOKEN })).status).toBe(400);
  });
});

describe('the Queues', () => {
  it('bring parts and alerts, and what they give up is seen in the run', async () => {
    const publisher = publisherOf(env);
    await publisher.publish([source(1, SUM), source(2, 'Hai Phong has 1,495 enterprises.')], 'an');
    const pointer = (await env.DATA.get<Pointer>(POINTER_KEY, 'json'))!;
    const due = { cron: '0 * * * *', scheduled: '2026-01-01T01:00:00.000Z' };
    const id = '20260101T010000Z.0_x_x_x_x';
    const now = new Date().toISOString();
    const plan = JSON.stringify({ due, started: now, pointer, since: null });
    expect(await publisher.openRun({ id, scheduled: due.scheduled, asked: now, parts: 1, plan })).toBe(true);
    const part: WatchMessage = { kind: 'part', run: id, part: 0 };
    const batch = createMessageBatch('crossfoot-parts', [
      { id: '1', timestamp: new Date(), attempts: 1, body: part },
      { id: '2', timestamp: new Date(), attempts: 2, body: part },
    ]);
    await queue(batch as MessageBatch<WatchMessage>, env);
    expect((await getQueueResult(batch, createExecutionContext())).explicitAcks.sort()).toEqual(['1', '2']);
    expect(await publisher.run(id)).toMatchObject({
      outcome: 'ok',
      counts: { sources: 2 },
      snapshot: pointer.id,
    });
    expect(await publisher.openRuns()).toEqual([]);

    const hooks = {
      ...env,
      ALERT_WEBHOOKS:
        '[{"name":"desk","url":"https://chat.example.org/","secret":"sixteen-or-more-characters"}]',
    };
    await corrupt();
    await scheduled(at(2), hooks);
    const failed = '20260101T020000Z.0_x_x_x_x';
    const alert: WatchMessage = { kind: 'alert', run: failed, hook: 'desk' };
    const dead = createMessageBatch('crossfoot-dead-letters', [
      { id: '3', timestamp: new Date(), attempts: 1, body: alert },
    ]);
    await queue(dead as MessageBatch<WatchMessage>, hooks);
    expect(await bodyOf(await ask(`/v1/runs/${failed}`))).toMatchObject({
      outcome: 'failed',
      deliveries: [{ hook: 'desk', state: 'given-up' }],
    });
  });
});
