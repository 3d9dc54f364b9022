import { describe, expect, it } from 'vitest';
import { shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { makeTables } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { type BackupRow, isEmpty, putBack, readBackup } from '../../src/dataset/publisher/backup.ts';
import { readPublications } from '../../src/dataset/publisher/history.ts';
import { readJournal } from '../../src/dataset/publisher/journal.ts';
import { previewPublishing } from '../../src/dataset/publisher/preview.ts';
import { publishHeld, takeIn, takeOut } from '../../src/dataset/publisher/publishing.ts';
import { restoreSnapshot } from '../../src/dataset/publisher/restoring.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import { compareSnapshots } from '../../src/dataset/queries/compare-snapshots.ts';
import { listFigures } from '../../src/dataset/queries/figures.ts';
import { openServed, openSnapshot } from '../../src/dataset/served.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { fakeClock } from './fake-clock.ts';
import { heldDocuments, nodeSql } from './node-sql.ts';
import { syntheticDocument, syntheticDocuments, syntheticReport } from './synthetic.ts';

const DAY = 86_400_000;

function scene() {
  const entries = new Map<string, string>();
  const clock = fakeClock();
  const store = memoryStore(entries);
  const judge = (document: SourceDocument) => syntheticReport(document);
  const tools: PublisherTools = { ...nodeSql(), store, clock, judge, judged: new Set() };
  makeTables(tools.sql);
  const publish = async (...documents: SourceDocument[]) => {
    takeIn(tools, documents, 'an');
    return publishHeld(tools);
  };
  const open = async (id: string) => (await openSnapshot({ ...store }, id))!;
  return { entries, clock, store, tools, publish, open };
}

const heldIds = (tools: PublisherTools) => heldDocuments(tools.sql).map(({ id }) => id);

describe('comparing snapshots', () => {
  it('tells which sources, figures and checks came, went, or are different', async () => {
    const { tools, publish, open } = scene();
    const first = await publish(...syntheticDocuments(6));
    takeOut(tools, ['source-000001'], 'an');
    const second = await publish(syntheticDocument(2, 2), syntheticDocument(9));
    const difference = await compareSnapshots(await open(first.snapshot), await open(second.snapshot));
    expect(difference).toMatchObject({
      from: first.snapshot,
      to: second.snapshot,
      sources: { added: ['source-000009'], removed: ['source-000001'], changed: ['source-000002'] },
    });
    expect(difference.figures.added.map(figure => figure.source)).toEqual(Array(4).fill('source-000009'));
    expect(difference.figures.removed.map(figure => figure.source)).toEqual(Array(4).fill('source-000001'));
    expect(difference.figures.changed.map(({ before, after }) => [before.value, after.value])).toContainEqual(
      ['20', '30'],
    );
    expect(difference.checks.changed.map(({ before, after }) => [before.verdict, after.verdict])).toEqual([
      ['equal', 'contradicts'],
    ]);
    const back = await compareSnapshots(await open(second.snapshot), await open(first.snapshot));
    expect(back.sources).toEqual({
      added: ['source-000001'],
      removed: ['source-000009'],
      changed: ['source-000002'],
    });
    const none = await compareSnapshots(await open(first.snapshot), await open(first.snapshot));
    expect(Object.values({ ...none.sources, ...none.figures, ...none.checks }).flat()).toEqual([]);
  });

  it('is cut at the same source on both sides where too much differs', async () => {
    const { publish, open } = scene();
    const first = await publish(...syntheticDocuments(200));
    const second = await publish(
      ...syntheticDocuments(200).map((_, n) => syntheticDocument(n, 2)),
      ...Array.from({ length: 50 }, (_, n) => ({
        ...syntheticDocument(n),
        id: `source-0000${String(n).padStart(2, '0')}a`,
      })),
    );
    const difference = await compareSnapshots(await open(first.snapshot), await open(second.snapshot));
    expect(difference.cut).toBe(true);
    expect(difference.sources.removed).toEqual([]);
    expect(difference.sources.changed.length).toBeGreaterThan(20);
    expect(difference.sources.added.length).toBeGreaterThan(20);
  });
});

describe('a preview', () => {
  it('tells what publishing would change, and keeps nothing', async () => {
    const { tools, publish } = scene();
    await publish(...syntheticDocuments(3));
    const preview = await previewPublishing(tools, [
      syntheticDocument(0),
      syntheticDocument(1, 2),
      syntheticDocument(7),
    ]);
    expect(preview).toMatchObject({
      added: ['source-000007'],
      replaced: ['source-000001'],
      unchanged: ['source-000000'],
      difference: { sources: { added: ['source-000007'], removed: [], changed: ['source-000001'] } },
    });
    expect(heldIds(tools)).toHaveLength(3);
  });
});

describe('restoring', () => {
  it('serves an earlier snapshot again; later sources are out until published again', async () => {
    const { tools, publish, store } = scene();
    const first = await publish(...syntheticDocuments(3));
    await publish(syntheticDocument(1, 2), syntheticDocument(5));
    takeOut(tools, ['source-000000'], 'an');
    const third = await publishHeld(tools);
    expect(await restoreSnapshot(tools, first.snapshot, 'binh')).toMatchObject({
      snapshot: first.snapshot,
      previous: third.snapshot,
      changed: true,
    });
    expect((await openServed(store))?.id).toBe(first.snapshot);
    expect(heldIds(tools)).toEqual(['source-000000', 'source-000001', 'source-000002']);
    expect(readJournal(tools.sql, { limit: 1 }).data[0]).toMatchObject({
      by: 'binh',
      action: 'restore',
      subject: first.snapshot,
      snapshot: first.snapshot,
    });
    expect(await publishHeld(tools)).toMatchObject({ snapshot: first.snapshot, changed: false });
    expect((await publish(syntheticDocument(5))).changed).toBe(true);
    expect(heldIds(tools)).toContain('source-000005');
    // Forward again, to what was served before the restoration.
    await restoreSnapshot(tools, third.snapshot, 'binh');
    expect(heldIds(tools)).toEqual(['source-000001', 'source-000002', 'source-000005']);
    expect((await publishHeld(tools)).snapshot).toBe(third.snapshot);
  });

  it('builds anew what the store has lost', async () => {
    const { tools, publish, entries, open } = scene();
    const first = await publish(...syntheticDocuments(3));
    await publish(syntheticDocument(1, 2));
    const before = new Map(entries);
    const { manifest } = await open(first.snapshot);
    const lost = manifest.shards.find(ref => ref.name === 'source/source-000001')!;
    entries.delete(shardKey(lost.hash));
    // What is served does not have that shard, so nothing but this restoration notices.
    await restoreSnapshot(tools, first.snapshot, 'binh');
    expect(entries.get(shardKey(lost.hash))).toBe(before.get(shardKey(lost.hash)));
    expect((await open(first.snapshot)).id).toBe(first.snapshot);
  });

  it('knows no snapshot that was never published', async () => {
    const { tools, publish } = scene();
    await publish(syntheticDocument(1));
    expect(await restoreSnapshot(tools, 'f'.repeat(64), 'binh')).toBeUndefined();
    expect(readJournal(tools.sql, { limit: 9 }).total).toBe(1);
  });
});

describe('a backup', () => {
  it('brings the same snapshot back into empty storage and an empty store', async () => {
    const { tools, publish } = scene();
    await publish(...syntheticDocuments(5));
    const before = await publish(syntheticDocument(1, 2));
    takeOut(tools, ['source-000003'], 'an');
    const last = await publishHeld(tools);
    const rows = JSON.parse(JSON.stringify(readBackup(tools.sql).rows)) as BackupRow[];
    const fresh = scene();
    expect(isEmpty(fresh.tools.sql)).toBe(true);
    fresh.tools.transaction(() => putBack(fresh.tools.sql, rows));
    expect(isEmpty(fresh.tools.sql)).toBe(false);
    expect(await publishHeld(fresh.tools)).toMatchObject({ snapshot: last.snapshot, changed: false });
    expect((await openServed(fresh.store))?.id).toBe(last.snapshot);
    expect(readJournal(fresh.tools.sql, { limit: 9 })).toEqual(readJournal(tools.sql, { limit: 9 }));
    // Also what was served earlier can be served again, though the store never had it.
    expect(await restoreSnapshot(fresh.tools, before.snapshot, 'binh')).toMatchObject({
      snapshot: before.snapshot,
    });
    expect((await openServed(fresh.store))?.id).toBe(before.snapshot);
  });

  it('is taken out in parts', async () => {
    const { tools } = scene();
    const long = 'x'.repeat(900_000);
    takeIn(
      tools,
      syntheticDocuments(11).map(document => ({ ...document, licence: long })),
      'an',
    );
    const rows: BackupRow[] = [];
    let next: string | null | undefined;
    let parts = 0;
    do {
      const part = readBackup(tools.sql, next ?? undefined);
      rows.push(...part.rows);
      next = part.next;
      parts++;
    } while (next !== null);
    expect(parts).toBe(3);
    expect(rows.map(({ table }) => table)).toEqual([
      ...Array(11).fill('journal'),
      ...Array(11).fill('documents'),
    ]);
    expect(new Set(rows.map(({ row }) => row.body)).size).toBe(12);
  });

  it('refuses what is none', () => {
    const { tools } = scene();
    expect(() => readBackup(tools.sql, 'sqlite_master.0')).toThrow(RangeError);
    expect(() => putBack(tools.sql, [{ table: 'shards', row: {} }])).toThrow(RangeError);
    expect(() => putBack(tools.sql, [{ table: 'journal', row: { seq: 1 } }])).toThrow(RangeError);
  });
});

describe('keeping and letting go', () => {
  const bytesOf = async (entries: Map<string, string>, id: string) => {
    const served = (await openSnapshot(memoryStore(entries), id))!;
    return JSON.stringify([served.manifest, (await listFigures(served, {}, { limit: 1000 })).data]);
  };

  it('gives the same bytes of a past snapshot after 50 publishes', async () => {
    const { publish, entries } = scene();
    const { snapshot } = await publish(...syntheticDocuments(5));
    const before = await bytesOf(entries, snapshot);
    for (let n = 0; n < 50; n++) await publish(syntheticDocument(n % 7, n + 2));
    expect(await bytesOf(entries, snapshot)).toBe(before);
  });

  it('keeps the newest 100 and all of 90 days, and what they share, and nothing else', async () => {
    const { tools, publish, entries, clock } = scene();
    const published: string[] = [];
    for (let n = 0; n < 30; n++) published.push((await publish(syntheticDocument(n % 3, n + 1))).snapshot);
    clock.advance(91 * DAY);
    for (let n = 30; n < 125; n++) published.push((await publish(syntheticDocument(n % 3, n + 1))).snapshot);
    clock.advance(91 * DAY);
    for (let n = 125; n < 150; n++) published.push((await publish(syntheticDocument(n % 3, n + 1))).snapshot);
    const kept = readPublications(tools.sql, { limit: 1000 })
      .data.map(({ id }) => id)
      .reverse();
    expect(kept).toEqual(published.slice(-100));
    const needed = new Set<string>(['current']);
    for (const id of kept) {
      needed.add(snapshotKey(id));
      const { manifest } = (await openSnapshot(memoryStore(entries), id))!;
      for (const ref of manifest.shards) needed.add(shardKey(ref.hash));
      await bytesOf(entries, id);
    }
    expect([...entries.keys()].sort()).toEqual([...needed].sort());
  });

  it('keeps all of 90 days, however many', async () => {
    const { tools, publish } = scene();
    for (let n = 0; n < 120; n++) await publish(syntheticDocument(1, n + 1));
    expect(readPublications(tools.sql, { limit: 1 }).total).toBe(120);
  });
});
