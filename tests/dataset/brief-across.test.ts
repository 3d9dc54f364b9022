import { expect, test } from 'vitest';
import { buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { judge } from '../../src/dataset/judge.ts';
import { shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { briefMaterial, briefScope } from '../../src/dataset/queries/brief-material.ts';
import { relationsIn } from '../../src/dataset/queries/material-of.ts';
import { openSnapshot } from '../../src/dataset/served.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { source } from '../across/sources.ts';

const SOURCES = [
  source('a', 'en', '2024-05-01', 'In 2023, imports of Da Nang from Korea reached 410 million USD.'),
  source('b', 'vi', '2024-06-01', 'Năm 2023, kim ngạch nhập khẩu của Đà Nẵng từ Hàn Quốc đạt 510 triệu USD.'),
  source('c', 'ms', '2024-03-02', 'Pada tahun 2023, eksport Da Nang ke Jepun berjumlah 650 juta USD.'),
  source('d', 'en', '2024-03-01', 'In 2023, exports of Da Nang to Japan reached 650 million USD.'),
  source('e', 'en', '2023-03-01', 'In 2022, exports of Da Nang to Japan reached 610 million USD.'),
];

async function serve(documents: readonly SourceDocument[]) {
  const { id, manifestText, shards } = await buildSnapshot(
    documents,
    new Map(documents.map(document => [document.id, judge(document)])),
  );
  const entries = new Map([[snapshotKey(id), manifestText]]);
  for (const [hash, text] of shards) entries.set(shardKey(hash), text);
  return (await openSnapshot(memoryStore(entries), id))!;
}

test('a brief tells what other sources print of the same, beside the figures and as checks', async () => {
  const material = (await briefMaterial(await serve(SOURCES), 'VN-DN'))!;
  expect(Object.fromEntries(material.figures.map(({ source: id, status }) => [id, status]))).toEqual({
    a: 'contradicts',
    b: 'contradicts',
    c: 'adds-up',
    d: 'adds-up',
    e: 'not-verified',
  });
  const said = relationsIn('ms', material);
  expect(said.map(({ verdict }) => verdict).sort()).toEqual(['contradicts', 'equal']);
  expect(said.find(({ verdict }) => verdict === 'contradicts')?.text).toContain(
    'Import, Đà Nẵng, Korea Selatan, 2023',
  );
  const ids = new Set(material.figures.map(({ id }) => id));
  for (const relation of said) expect(relation.figures.every(id => ids.has(id))).toBe(true);
});

test('a brief has the figures of a series from all sources', async () => {
  const material = (await briefMaterial(await serve(SOURCES), 'VN-DN', 'JP'))!;
  expect(new Set(material.figures.map(({ period }) => period))).toEqual(new Set(['2022', '2023']));
});

test('a brief is of other data where only what others print of the same has changed', async () => {
  const [before, after] = [await serve(SOURCES), await serve(SOURCES.filter(({ id }) => id !== 'b'))];
  const across = async (served: typeof before) => (await briefScope(served, 'VN-DN', 'KR'))!.across;
  expect((await across(before)).map(({ name }) => name.split('/')[1])).toEqual(['contradicts', 'equal']);
  expect((await across(after)).map(({ name }) => name.split('/')[1])).toEqual(['equal']);
});
