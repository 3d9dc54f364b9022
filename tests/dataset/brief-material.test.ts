import { beforeAll, expect, test } from 'vitest';
import { shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { articleMaterial } from '../../src/dataset/queries/article-material.ts';
import { briefMaterial, previousFigures, sourceMaterial } from '../../src/dataset/queries/brief-material.ts';
import { openSnapshot, type Served } from '../../src/dataset/served.ts';
import { sha256 } from '../../src/dataset/sha256.ts';
import { report } from '../../src/report/report.ts';
import { syntheticDocuments, syntheticReport, syntheticSnapshot } from './synthetic.ts';

const documents = syntheticDocuments(40);
const figures = documents.flatMap(document => syntheticReport(document).figures);
const entries = new Map<string, string>();
let served: Served;

async function publish(count: number): Promise<string> {
  const snapshot = await syntheticSnapshot(documents.slice(0, count));
  entries.set(snapshotKey(snapshot.id), snapshot.manifestText);
  for (const [hash, text] of snapshot.shards) entries.set(shardKey(hash), text);
  return snapshot.id;
}

beforeAll(async () => {
  const previous = await publish(30);
  const id = await publish(40);
  const open = await openSnapshot(memoryStore(entries), id);
  served = { ...open!, pointer: { id, previous, published: '2026-01-01T00:00:00.000Z' } };
});

test('a partner is told of across places; a place of Vietnam by its own figures alone', async () => {
  const japan = (await briefMaterial(served, 'JP'))!;
  const wanted = figures.filter(figure => figure.partner === 'JP' || figure.subject === 'JP');
  expect(new Set(japan.figures.map(figure => figure.id))).toEqual(new Set(wanted.map(figure => figure.id)));
  expect(new Set(japan.figures.map(figure => figure.subject)).size).toBeGreaterThan(1);
  const own = (await briefMaterial(served, 'VN-13'))!;
  expect(new Set(own.figures.map(figure => figure.subject))).toEqual(new Set(['VN-13']));
});

test('it is dated by its own sources', async () => {
  const material = (await sourceMaterial(served, documents[0]!.id))!;
  expect(material.asOf).toBe(documents[0]!.published ?? documents[0]!.inferred?.date ?? null);
  expect(material.figures).toHaveLength(syntheticReport(documents[0]!).figures.length);
  expect(await sourceMaterial(served, 'source-00000')).toBeUndefined();
});

test('the snapshot before tells what has changed, where it is still kept', async () => {
  const find = (of: Served) => briefMaterial(of, 'JP');
  const before = (await previousFigures(served, find))!;
  expect(before.snapshot).toBe(served.pointer?.previous);
  expect(before.figures.length).toBeGreaterThan(0);
  const now = (await find(served))!;
  expect(before.figures.length).toBeLessThan(now.figures.length + now.related.length);
  const { pointer, ...unpointed } = served;
  expect(await previousFigures(unpointed, find)).toBeUndefined();
  const gone = { ...served, pointer: { ...pointer!, previous: '0'.repeat(64) } };
  expect(await previousFigures(gone, find)).toBeUndefined();
});

test('an article that was handed in is in no snapshot, and is known by its hash', async () => {
  const text = 'Of $10 billion of foreign investment in Quang Ninh, $1 billion came from Japan.';
  const found = report(text);
  const { figures, relations, snapshot, asOf, sources } = await articleMaterial(text, found, {
    title: 'An article',
    date: '2024-01-02',
  });
  expect(found.figures.length).toBeGreaterThan(1);
  expect({ figures, relations }).toEqual({ figures: found.figures, relations: found.relations });
  expect({ snapshot, asOf }).toEqual({ snapshot: null, asOf: '2024-01-02' });
  expect(sources[0]?.original.sha256).toBe(await sha256(text));
});
