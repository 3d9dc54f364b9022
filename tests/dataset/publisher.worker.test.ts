import {
  createScheduledController,
  evictDurableObject,
  reset,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { POINTER_KEY, shardKey } from '../../src/dataset/keys.ts';
import { kvStore } from '../../src/dataset/kv-store.ts';
import { publisherOf } from '../../src/dataset/publisher-of.ts';
import { listFigures } from '../../src/dataset/queries/figures.ts';
import { listSources } from '../../src/dataset/queries/sources.ts';
import { openServed } from '../../src/dataset/served.ts';
import { scheduled } from '../../src/watch/scheduled.ts';
import { sourceDocument } from '../document.ts';
import { publishDocuments } from '../publish-documents.ts';

const one = sourceDocument('one', 'Exports of Quang Ninh reached $7 billion and its imports $5 billion.');
const two = sourceDocument('two', 'Hai Phong has 1,495 enterprises, 406 more than a year before.');
const at = (hour: number) =>
  createScheduledController({ cron: '0 * * * *', scheduledTime: Date.UTC(2026, 0, 1, hour) });

afterEach(reset);

describe('the publisher', () => {
  it('publishes into KV, and keeps what it holds when it is evicted', async () => {
    const publisher = publisherOf(env);
    const first = await publishDocuments(one);
    expect(first).toMatchObject({ added: ['one'], previous: null, changed: true });
    await evictDurableObject(publisher);
    const second = await publishDocuments(two);
    expect(second).toMatchObject({ added: ['two'], previous: first.snapshot, changed: true });
    const served = (await openServed(kvStore(env.DATA)))!;
    expect(served.id).toBe(second.snapshot);
    const sources = await listSources(served, { limit: 10 });
    expect(sources.data.map(source => source.id)).toEqual(['one', 'two']);
    expect(await publishDocuments(one, two)).toMatchObject({
      unchanged: ['one', 'two'],
      snapshot: second.snapshot,
      changed: false,
    });
    const history = await publisher.snapshots({ limit: 1 });
    expect(history).toMatchObject({ total: 2, data: [{ id: second.snapshot }] });
    expect(await publisher.snapshots({ limit: 1, before: history.next! })).toMatchObject({ next: null });
    expect((await publisher.journal({ limit: 10 })).data.map(entry => entry.snapshot)).toEqual([
      second.snapshot,
      first.snapshot,
    ]);
    expect(await runDurableObjectAlarm(publisher)).toBe(false);
  });

  it('goes on with tables that an earlier version wrote', async () => {
    const publisher = publisherOf(env);
    const first = await publishDocuments(one);
    await runInDurableObject(publisher, (_, { storage: { sql } }) => {
      sql.exec(
        'DROP TABLE shards; CREATE TABLE shards (hash TEXT PRIMARY KEY) WITHOUT ROWID; DROP TABLE settings',
      );
    });
    await evictDurableObject(publisher);
    const second = await publishDocuments(two);
    expect(second).toMatchObject({ added: ['two'], previous: first.snapshot, changed: true });
    expect((await openServed(kvStore(env.DATA)))!.id).toBe(second.snapshot);
  });

  it('corrects, withdraws, restores, and takes out a backup', async () => {
    const publisher = publisherOf(env);
    const first = await publishDocuments(one, two);
    const figures = (await listFigures((await openServed(kvStore(env.DATA)))!, {}, { limit: 10 })).data;
    const request = { set: { partner: 'JP' }, reason: 'Japan.' };
    const corrected = await publisher.correctFigure(figures[0]!.id, request, 'binh');
    expect(corrected).toMatchObject({ previous: first.snapshot, changed: true });
    expect(await publisher.withdraw(['two'], 'an')).toMatchObject({ withdrawn: ['two'], changed: true });
    expect(await publisher.restore(first.snapshot, 'an')).toMatchObject({ snapshot: first.snapshot });
    expect(await publisher.served()).toBe(first.snapshot);
    expect(await publisher.restore('0'.repeat(64), 'an')).toBeUndefined();
    const preview = await publisher.preview([{ ...one, digest: 'Exports reached $9 billion.' }]);
    expect(preview).toMatchObject({ replaced: ['one'], difference: { sources: { changed: ['one'] } } });
    const backup = await publisher.backup();
    expect(backup.next).toBeNull();
    expect(await publisher.putBack(backup.rows, { first: true, last: true })).toBeUndefined();
    await reset();
    expect(await publisherOf(env).putBack(backup.rows, { first: true, last: true })).toMatchObject({
      snapshot: first.snapshot,
    });
    expect((await openServed({ ...kvStore(env.DATA) }))?.id).toBe(first.snapshot);
  });

  it('shares snapshots among posts at once', async () => {
    const posts = Array.from({ length: 30 }, (_, n) =>
      sourceDocument(`post-${n}`, `Exports reached $${n + 1} billion.`),
    );
    const answers = await Promise.all(posts.map(post => publishDocuments(post)));
    expect(new Set(answers.map(answer => answer.snapshot)).size).toBeLessThan(10);
    const served = (await openServed(kvStore(env.DATA)))!;
    expect(served.manifest.counts.sources).toBe(30);
  });
});

describe('the scheduled handler', () => {
  it('keeps one record a cron and scheduled time, also when it is delivered twice or at once', async () => {
    const publisher = publisherOf(env);
    const { snapshot } = await publishDocuments(one);
    await Promise.all([scheduled(at(1), env), scheduled(at(1), env)]);
    await scheduled(at(1), env);
    const runs = await publisher.runs({ limit: 10 });
    expect(runs).toMatchObject({
      total: 1,
      data: [{ outcome: 'ok', snapshot, scheduled: '2026-01-01T01:00:00.000Z' }],
    });
    await scheduled({ ...at(1), cron: '30 3 * * *' }, env);
    expect((await publisher.runs({ limit: 10 })).total).toBe(2);
    const id = runs.data[0]!.id;
    expect(await publisher.run(id)).toEqual(runs.data[0]);
    expect(await publisher.run('none')).toBeUndefined();
  });

  it('finds a corrupt shard, which publishing again mends', async () => {
    const publisher = publisherOf(env);
    await scheduled(at(0), env);
    expect(await publisher.lastRun()).toMatchObject({
      outcome: 'failed',
      reason: 'no snapshot is published',
    });
    await publishDocuments(one);
    const { manifest } = (await openServed(kvStore(env.DATA)))!;
    const ref = manifest.shards.find(({ name }) => name.startsWith('place/'))!;
    await env.DATA.put(shardKey(ref.hash), '[]');
    await scheduled(at(1), env);
    expect(await publisher.lastRun()).toMatchObject({
      outcome: 'failed',
      reason: `${ref.name} is not what its hash says`,
    });
    expect(await publishDocuments(one)).toMatchObject({ changed: false });
    await scheduled(at(2), env);
    expect(await publisher.lastRun()).toMatchObject({ outcome: 'changed', changes: [{ kind: 'recovered' }] });
  });

  it('points again at what a lost pointer pointed at', async () => {
    const { snapshot } = await publishDocuments(one);
    await env.DATA.delete(POINTER_KEY);
    await publishDocuments(one);
    expect((await openServed(kvStore(env.DATA)))?.id).toBe(snapshot);
  });
});
