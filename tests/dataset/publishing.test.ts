import { describe, expect, it } from 'vitest';
import { POINTER_KEY } from '../../src/dataset/keys.ts';
import { makeTables } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { readPublications } from '../../src/dataset/publisher/history.ts';
import { readJournal } from '../../src/dataset/publisher/journal.ts';
import { conflictWith, publishHeld, somethingWaits, takeIn } from '../../src/dataset/publisher/publishing.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import { oneByOne, shareNext } from '../../src/dataset/publisher/turns.ts';
import { listFigures } from '../../src/dataset/queries/figures.ts';
import { listSources } from '../../src/dataset/queries/sources.ts';
import type { Store } from '../../src/dataset/store.ts';
import { withServed } from '../../src/dataset/with-served.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { heldDocuments, nodeSql } from './node-sql.ts';
import { syntheticDocument, syntheticDocuments, syntheticReport, syntheticSnapshot } from './synthetic.ts';
import { type Fate, seeded, worstCaseStore } from './worst-case-store.ts';

function publisher(store: Store, clock: FakeClock = fakeClock()): PublisherTools {
  const tools = {
    ...nodeSql(),
    store,
    clock,
    judge: (document: SourceDocument) => syntheticReport(document),
    judged: new Set<string>(),
  };
  makeTables(tools.sql);
  return tools;
}

/** Counts what is written, by key. */
function watched(entries = new Map<string, string>()) {
  const store = memoryStore(entries);
  const writes: string[] = [];
  const put: Store['put'] = (key, value) => {
    writes.push(key);
    return store.put(key, value);
  };
  return { store: { ...store, put }, writes, entries };
}

describe('publishing', () => {
  it('serves what was taken in, and journals who brought it', async () => {
    const { store } = watched();
    const tools = publisher(store);
    expect(takeIn(tools, syntheticDocuments(3), 'an')).toEqual({
      added: ['source-000000', 'source-000001', 'source-000002'],
      replaced: [],
      unchanged: [],
    });
    const turn = await publishHeld(tools);
    expect(turn).toEqual({
      snapshot: (await syntheticSnapshot(syntheticDocuments(3))).id,
      previous: null,
      changed: true,
    });
    const found = await withServed(store, tools.clock.now(), served => listSources(served, { limit: 10 }));
    expect(found?.answer.total).toBe(3);
    const { total, data } = readJournal(tools.sql, { limit: 2 });
    expect(total).toBe(3);
    expect(data[0]).toMatchObject({
      seq: 3,
      by: 'an',
      action: 'add',
      subject: 'source-000002',
      snapshot: turn.snapshot,
    });
    expect(readPublications(tools.sql, { limit: 5 }).data).toMatchObject([
      { id: turn.snapshot, counts: { sources: 3 } },
    ]);
  });

  it('writes nothing for the same documents again', async () => {
    const { store, writes } = watched();
    const tools = publisher(store);
    takeIn(tools, syntheticDocuments(3), 'an');
    const first = await publishHeld(tools);
    writes.length = 0;
    expect(takeIn(tools, syntheticDocuments(3), 'an').unchanged).toHaveLength(3);
    expect(await publishHeld(tools)).toEqual({ ...first, changed: false });
    expect(writes).toEqual([]);
  });

  it('writes only the shards that changed', async () => {
    const { store, writes } = watched();
    const tools = publisher(store);
    takeIn(tools, syntheticDocuments(40), 'an');
    await publishHeld(tools);
    const all = writes.length;
    writes.length = 0;
    takeIn(tools, [syntheticDocument(7, 2)], 'an');
    const turn = await publishHeld(tools);
    expect(turn.changed).toBe(true);
    expect(writes.length).toBeLessThan(all / 4);
    expect(new Set(writes).size).toBe(writes.length);
  });

  it.each(['all of it', 'the manifest', 'the pointer'])('mends a store that lost %s', async what => {
    const { store, entries } = watched();
    const tools = publisher(store);
    takeIn(tools, syntheticDocuments(5), 'an');
    const { snapshot } = await publishHeld(tools);
    const before = new Map(entries);
    if (what === 'all of it') entries.clear();
    if (what === 'the manifest') entries.delete(`snapshot/${snapshot}`);
    if (what === 'the pointer') entries.delete(POINTER_KEY);
    expect(await publishHeld(tools)).toMatchObject({ snapshot, changed: false });
    expect([...entries.keys()].sort()).toEqual([...before.keys()].sort());
  });

  it('mends a shard that a run found corrupt, once', async () => {
    const { store, entries, writes } = watched();
    const clock = fakeClock();
    const tools = publisher(store, clock);
    takeIn(tools, syntheticDocuments(5), 'an');
    const { snapshot } = await publishHeld(tools);
    const key = [...entries.keys()].find(name => name.startsWith('shard/'))!;
    const whole = entries.get(key)!;
    entries.set(key, 'torn');
    clock.advance(60_000);
    const at = clock.now().toISOString();
    tools.sql.exec(
      'INSERT INTO runs (id, cron, scheduled, outcome, body) VALUES (?, ?, ?, ?, ?)',
      'r',
      '0 * * * *',
      at,
      'failed',
      JSON.stringify({ snapshot, outcome: 'failed', finished: at }),
    );
    clock.advance(60_000);
    await publishHeld(tools);
    expect(entries.get(key)).toBe(whole);
    writes.length = 0;
    await publishHeld(tools);
    expect(writes).toEqual([]);
  });

  it('refuses a delivery as a whole where one document is none, or the engine fails over it', () => {
    const tools = publisher(memoryStore());
    const bad = { ...syntheticDocument(2), id: 'Not An Id' };
    expect(() => takeIn(tools, [syntheticDocument(1), bad], 'an')).toThrow(/lower-case/);
    expect(() => takeIn(tools, [syntheticDocument(1), syntheticDocument(1, 2)], 'an')).toThrow(RangeError);
    const failing = {
      ...tools,
      judge: () => {
        throw new Error('engine');
      },
    };
    expect(() => takeIn(failing, [syntheticDocument(1)], 'an')).toThrow('engine');
    expect(heldDocuments(tools.sql)).toEqual([]);
    expect(readJournal(tools.sql, { limit: 1 }).total).toBe(0);
  });

  it('tells who has seen an older snapshot, or one that is about to be replaced, to look again', async () => {
    const tools = publisher(memoryStore());
    expect(conflictWith(tools.sql, undefined)).toBeUndefined();
    expect(conflictWith(tools.sql, 'a')).toMatchObject({ conflict: true });
    takeIn(tools, [syntheticDocument(1)], 'an');
    const first = await publishHeld(tools);
    expect(conflictWith(tools.sql, first.snapshot)).toBeUndefined();
    takeIn(tools, [syntheticDocument(2)], 'binh');
    expect(conflictWith(tools.sql, first.snapshot)).toMatchObject({
      snapshot: first.snapshot,
      conflict: true,
    });
    const second = await publishHeld(tools);
    expect(conflictWith(tools.sql, first.snapshot)).toMatchObject({
      snapshot: second.snapshot,
      conflict: true,
    });
    expect(conflictWith(tools.sql, second.snapshot)).toBeUndefined();
  });

  it('shares snapshots among 200 posts at once, and keeps their order', async () => {
    const clock = fakeClock();
    const kv = worstCaseStore(clock, seeded(1));
    const tools = publisher(kv.from('at once'), clock);
    const publishNext = shareNext(oneByOne(), () => publishHeld(tools));
    const posts = syntheticDocuments(200).map(async (document, i) => {
      if (i % 10 === 0) await clock.wait(i);
      takeIn(tools, [document], `poster ${i}`);
      return publishNext();
    });
    const turns = await Promise.all(posts);
    expect(turns.every(turn => turn.trouble === undefined)).toBe(true);
    expect(new Set(turns.map(turn => turn.snapshot)).size).toBeLessThan(30);
    const journal = readJournal(tools.sql, { limit: 1000 });
    expect(journal.total).toBe(200);
    expect(new Set(journal.data.map(entry => entry.subject)).size).toBe(200);
    expect(somethingWaits(tools.sql)).toBe(false);
    const snapshots = readPublications(tools.sql, { limit: 1000 }).data.map(({ id }) => id);
    for (const { snapshot } of journal.data) expect(snapshots).toContain(snapshot);
    const found = await withServed(kv.from('at once'), clock.now(), served =>
      listSources(served, { limit: 1000 }),
    );
    expect(found?.answer.data).toHaveLength(200);
  });
});

describe('publishing into a store at its worst', () => {
  const before = syntheticDocuments(6);
  const after = [syntheticDocument(2, 2), ...syntheticDocuments(3, 6)];
  const idsOf = (documents: readonly SourceDocument[]) =>
    documents
      .flatMap(document => syntheticReport(document).figures)
      .map(figure => `${figure.id} ${figure.value}`)
      .sort();
  const wholes = [
    idsOf(before),
    idsOf([...before.filter(document => document.id !== 'source-000002'), ...after]),
  ].map(ids => ids.join());

  async function read(store: Store, clock: FakeClock): Promise<string> {
    const found = await withServed(store, clock.now(), served => listFigures(served, {}, { limit: 1000 }));
    return found!.answer.data
      .map(figure => `${figure.id} ${figure.value}`)
      .sort()
      .join();
  }

  /** Publishes `before` and lets it spread; the operations after that have the fate given, until `mend`. */
  async function scene(fate: (operation: number) => Fate, seed: number) {
    const clock = fakeClock();
    const kv = worstCaseStore(clock, seeded(seed));
    const tools = publisher(kv.from('at once'), clock);
    takeIn(tools, before, 'an');
    await publishHeld(tools);
    clock.advance(300_000);
    const readers = Array.from({ length: 6 }, () => kv.from('late'));
    const begun = kv.operations();
    return { clock, kv, tools, readers, strike: () => kv.setFate(n => fate(n - begun)) };
  }

  async function readAll(readers: readonly Store[], clock: FakeClock): Promise<Set<string>> {
    const seen = new Set<string>();
    for (let second = 0; second <= 120; second += 15) {
      for (const reader of readers) seen.add(await read(reader, clock));
      clock.advance(15_000);
    }
    return seen;
  }

  const fates: Fate[] = ['fails', 'done but fails', 'hangs', 'done but hangs'];
  it.each(fates)('never shows a mixture when it dies at any operation, which %s', async fate => {
    // The publisher is dead from that operation on: nothing it begins later is done.
    for (let step = 0; step < 60; step++) {
      const { clock, kv, tools, readers, strike } = await scene(
        n => (n < step ? 'done' : n === step ? fate : 'fails'),
        step,
      );
      strike();
      takeIn(tools, after, 'an');
      const turn = await publishHeld(tools);
      kv.setFate(() => 'done');
      for (const seen of await readAll(readers, clock)) expect(wholes).toContain(seen);
      expect(heldDocuments(tools.sql)).toHaveLength(9);
      const next = await publishHeld(tools);
      expect(next).toMatchObject({ snapshot: turn.snapshot });
      expect(next.trouble).toBeUndefined();
      expect(somethingWaits(tools.sql)).toBe(false);
      clock.advance(60_000);
      for (const reader of readers) expect(await read(reader, clock)).toBe(wholes[1]);
      if (turn.trouble === undefined) return;
    }
    throw new Error('the publish never came to its end');
  });

  it('gets through when every third operation fails', async () => {
    const { clock, kv, tools, readers } = await scene(() => 'done', 5);
    kv.setFate(n => (n % 3 === 0 ? fates[n % fates.length]! : 'done'));
    takeIn(tools, after, 'an');
    expect((await publishHeld(tools)).trouble).toBeUndefined();
    kv.setFate(() => 'done');
    clock.advance(60_000);
    for (const reader of readers) expect(await read(reader, clock)).toBe(wholes[1]);
  });

  it('falls back on a snapshot that has spread when several are published within a minute', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { clock, tools, readers } = await scene(() => 'done', seed);
      const allowed = new Set([wholes[0]!]);
      const held = new Map(before.map(document => [document.id, document]));
      for (let n = 0; n < 8; n++) {
        const document = syntheticDocument(100 + n);
        held.set(document.id, document);
        allowed.add(idsOf([...held.values()]).join());
        takeIn(tools, [document], 'an');
        expect((await publishHeld(tools)).trouble).toBeUndefined();
        for (const reader of readers) expect(allowed).toContain(await read(reader, clock));
        clock.advance(7_000);
      }
    }
  });
});
