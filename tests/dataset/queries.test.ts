import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSnapshot } from '../../src/dataset/build-snapshot.ts';
import { BadCursor, Unavailable } from '../../src/dataset/errors.ts';
import { POINTER_KEY, shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { briefMaterial } from '../../src/dataset/queries/brief-material.ts';
import { getCheck, listChecks } from '../../src/dataset/queries/checks.ts';
import { type FigureFilter, getFigure, listFigures } from '../../src/dataset/queries/figures.ts';
import type { Page } from '../../src/dataset/queries/page.ts';
import { getSource, listSources } from '../../src/dataset/queries/sources.ts';
import { openServed, type Served } from '../../src/dataset/served.ts';
import type { Store } from '../../src/dataset/store.ts';
import { syntheticDocuments, syntheticReport, syntheticSnapshot } from './synthetic.ts';

const documents = syntheticDocuments(60);
const allFigures = documents.flatMap(document => syntheticReport(document).figures);
const allChecks = documents.flatMap(document => syntheticReport(document).relations);
let built: BuiltSnapshot;

function entriesOf(snapshot: BuiltSnapshot): Map<string, string> {
  const entries = new Map([[snapshotKey(snapshot.id), snapshot.manifestText]]);
  for (const [hash, text] of snapshot.shards) entries.set(shardKey(hash), text);
  const pointer = { id: snapshot.id, previous: null, published: '2026-01-01T00:00:00.000Z' };
  return entries.set(POINTER_KEY, JSON.stringify(pointer));
}

/** Counts operations: a bulk read is one. */
function counting(store: Store): { store: Store; operations: () => number } {
  let operations = 0;
  const get: Store['get'] = key => {
    operations++;
    return store.get(key);
  };
  const getMany: Store['getMany'] = keys => {
    operations++;
    return store.getMany(keys);
  };
  return { store: { ...store, get, getMany }, operations: () => operations };
}

async function open(entries = entriesOf(built)): Promise<Served> {
  return (await openServed(memoryStore(entries)))!;
}

async function everyPage<T>(read: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const data: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    data.push(...page.data);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return data;
}

beforeAll(async () => {
  built = await syntheticSnapshot(documents);
});

describe('lists', () => {
  const filters: FigureFilter[] = [
    {},
    { subject: 'VN-14' },
    { subject: 'VN-14', partner: 'JP' },
    { partner: 'KR', measure: 'imports' },
    { status: 'contradicts' },
    { source: 'source-000007' },
    { source: 'source-000007', subject: 'VN-13' },
    { source: 'no-such-source' },
    { subject: 'VN' },
  ];
  it.each(filters)('gives the figures that match %j once each, over pages', async filter => {
    const served = await open();
    const wanted = allFigures.filter(figure =>
      Object.entries(filter).every(([member, value]) => figure[member as keyof typeof figure] === value),
    );
    const got = await everyPage(cursor => listFigures(served, filter, { limit: 7, cursor }));
    expect(got.map(figure => figure.id).sort()).toEqual(wanted.map(figure => figure.id).sort());
    expect((await listFigures(served, filter, { limit: 1 })).total).toBe(wanted.length);
  });

  it('gives all sources and all checks, what contradicts first', async () => {
    const served = await open();
    const sources = await everyPage(cursor => listSources(served, { limit: 9, cursor }));
    expect(sources.map(source => source.id)).toEqual(documents.map(document => document.id));
    const checks = await everyPage(cursor => listChecks(served, {}, { limit: 11, cursor }));
    expect(checks).toHaveLength(allChecks.length);
    const verdicts = checks.map(check => check.verdict);
    expect(verdicts.lastIndexOf('contradicts')).toBeLessThan(verdicts.indexOf('equal'));
    const contradicting = await listChecks(served, { verdict: 'contradicts' }, { limit: 1000 });
    expect(contradicting.total).toBe(allChecks.filter(check => check.verdict === 'contradicts').length);
    expect(contradicting.next).toBeNull();
  });

  it('reads a filtered page with at most three operations, cold', async () => {
    const { store, operations } = counting(memoryStore(entriesOf(built)));
    const served = (await openServed(store))!;
    await listFigures(served, { subject: 'VN-13', partner: 'JP', status: 'contradicts' }, { limit: 100 });
    expect(operations()).toBeLessThanOrEqual(3);
  });

  it('leafs on in the snapshot it began with', async () => {
    const entries = entriesOf(built);
    const first = await listFigures(await open(entries), {}, { limit: 5 });
    const later = await syntheticSnapshot(syntheticDocuments(70));
    const both = new Map([...entries, ...entriesOf(later)]);
    const second = await listFigures(await open(both), {}, { limit: 5, cursor: first.next! });
    expect(second.snapshot).toBe(built.id);
    expect(second.total).toBe(first.total);
    await expect(
      listFigures(await open(entriesOf(later)), {}, { limit: 5, cursor: first.next! }),
    ).rejects.toThrow(BadCursor);
  });

  it('refuses a cursor of another list, and one that is none', async () => {
    const served = await open();
    const { next } = await listFigures(served, {}, { limit: 5 });
    await expect(listSources(served, { limit: 5, cursor: next! })).rejects.toThrow(BadCursor);
    await expect(listFigures(served, { partner: 'JP' }, { limit: 5, cursor: next! })).rejects.toThrow(
      BadCursor,
    );
    for (const cursor of ['', 'x', '..', `${built.id}.0.1`, '%00'.repeat(50)]) {
      await expect(listFigures(served, {}, { limit: 5, cursor })).rejects.toThrow(BadCursor);
    }
  });
});

describe('single records', () => {
  it('finds each by its id, and nothing by another', async () => {
    const served = await open();
    for (const { id } of allFigures) expect((await getFigure(served, id))?.id).toBe(id);
    for (const { id } of allChecks) expect((await getCheck(served, id))?.id).toBe(id);
    for (const { id } of documents) expect((await getSource(served, id))?.id).toBe(id);
    for (const id of ['', '.', 'a', 'zzz.1', 'source-000007.99999', '__proto__', 'source-000007']) {
      expect(await getFigure(served, id)).toBeUndefined();
      expect(await getCheck(served, id)).toBeUndefined();
    }
    expect(await getSource(served, 'source-00000')).toBeUndefined();
  });

  it('names the part that is missing or corrupt, and serves the others', async () => {
    const ref = built.manifest.shards.find(shard => shard.name === 'source/source-000007')!;
    const missing = entriesOf(built);
    missing.delete(shardKey(ref.hash));
    await expect(getSource(await open(missing), 'source-000007')).rejects.toEqual(
      new Unavailable('source/source-000007', 'missing'),
    );
    expect((await getSource(await open(missing), 'source-000008'))?.id).toBe('source-000008');
    const corrupt = entriesOf(built).set(shardKey(ref.hash), '[]');
    await expect(getSource(await open(corrupt), 'source-000007')).rejects.toEqual(
      new Unavailable('source/source-000007', 'corrupt'),
    );
  });
});

describe('brief material', () => {
  it("holds the place's figures with the partner, and what their relations refer to", async () => {
    const material = (await briefMaterial(await open(), 'VN-13', 'JP'))!;
    const wanted = allFigures.filter(figure => figure.subject === 'VN-13' && figure.partner === 'JP');
    expect(material.figures.map(figure => figure.id)).toEqual(wanted.map(figure => figure.id));
    const known = new Set([...material.figures, ...material.related].map(figure => figure.id));
    for (const relation of material.relations) {
      for (const id of relation.figures) expect(known).toContain(id);
    }
    expect(new Set(material.sources.map(source => source.id))).toEqual(
      new Set(wanted.map(figure => figure.source)),
    );
    expect(await briefMaterial(await open(), 'VN-99')).toBeUndefined();
  });
});
