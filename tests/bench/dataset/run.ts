import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realClock } from '../../../src/dataset/clock.ts';
import { makeTables } from '../../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../../src/dataset/memory-store.ts';
import { publishHeld, takeIn } from '../../../src/dataset/publisher/publishing.ts';
import type { PublisherTools } from '../../../src/dataset/publisher/tools.ts';
import { listChecks } from '../../../src/dataset/queries/checks.ts';
import { getFigure, listFigures } from '../../../src/dataset/queries/figures.ts';
import { openServed, type Served } from '../../../src/dataset/served.ts';
import type { Store } from '../../../src/dataset/store.ts';
import { nodeSql } from '../../dataset/node-sql.ts';
import { syntheticDocument, syntheticReport } from './synthetic.ts';

const SOURCES = Number(process.env.CROSSFOOT_BENCH_SOURCES ?? 100_000);
const DELIVERY = 1000;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The memory store, with every operation counted: a bulk read is one, as KV counts. */
function counted() {
  const entries = new Map<string, string>();
  const store = memoryStore(entries);
  const seen = { reads: 0, readBytes: 0, writes: 0, writtenBytes: 0 };
  const counting: Store = {
    get: async key => {
      const value = await store.get(key);
      seen.reads++;
      seen.readBytes += value?.length ?? 0;
      return value;
    },
    getMany: async keys => {
      const values = await store.getMany(keys);
      seen.reads++;
      for (const value of values.values()) seen.readBytes += value.length;
      return values;
    },
    put: (key, value) => {
      seen.writes++;
      seen.writtenBytes += value.length;
      return store.put(key, value);
    },
    delete: store.delete,
  };
  return { entries, store: counting, seen };
}

const { entries, store, seen } = counted();

async function measure<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  const before = { ...seen };
  const started = performance.now();
  const result = await work();
  const time = performance.now() - started;
  const reads = `${seen.reads - before.reads} reads of ${megabytes(seen.readBytes - before.readBytes)}`;
  const writes = `${seen.writes - before.writes} writes of ${megabytes(seen.writtenBytes - before.writtenBytes)}`;
  const duration = time < 10_000 ? `${time.toFixed(1)} ms` : `${(time / 1000).toFixed(1)} s`;
  console.log(`${what.padEnd(64)} ${duration.padStart(10)}   ${reads}, ${writes}`);
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'));
const { sql, transaction, close } = nodeSql(join(folder, 'publisher.sqlite'));
sql.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY');
const tools: PublisherTools = {
  sql,
  transaction,
  store,
  // The second that KV wants between two writes of the pointer is not waited for: it is no work.
  clock: { ...realClock, wait: (ms, signal) => (signal ? realClock.wait(ms, signal) : Promise.resolve()) },
  judge: syntheticReport,
  judged: new Set(),
};

async function publishing(): Promise<void> {
  makeTables(sql);
  await measure(`take in ${SOURCES} sources, ${DELIVERY} a delivery`, () => {
    for (let n = 0; n < SOURCES; n += DELIVERY) {
      const size = Math.min(DELIVERY, SOURCES - n);
      takeIn(
        tools,
        Array.from({ length: size }, (_, i) => syntheticDocument(n + i)),
        'bench',
      );
    }
  });
  await measure('publish them all', () => publishHeld(tools));
  const { manifest } = (await openServed({ ...store }))!;
  const sizes = manifest.shards.map(shard => shard.bytes).sort((a, b) => a - b);
  console.log(
    `  ${manifest.counts.figures} figures, ${manifest.counts.checks} checks; ${entries.size} keys, ${manifest.shards.length} shards;`,
    `manifest ${megabytes(JSON.stringify(manifest).length)}, median shard ${megabytes(sizes[sizes.length >> 1]!)},`,
    `largest ${megabytes(sizes.at(-1)!)}, all ${megabytes(sizes.reduce((a, b) => a + b))};`,
    `SQLite ${megabytes(statSync(join(folder, 'publisher.sqlite')).size)}`,
  );
  const more = (what: string, from: number, count: number, edition = 1) =>
    measure(what, () => {
      takeIn(
        tools,
        Array.from({ length: count }, (_, i) => syntheticDocument(from + i, edition)),
        'bench',
      );
      return publishHeld(tools);
    });
  await more('publish one source more', SOURCES, 1);
  await more('publish a correction of one source', 17, 1, 2);
  await more('publish a hundred sources more', SOURCES + 1, 100);
  await measure('publish the same again', () => publishHeld(tools));
}

async function reading(): Promise<void> {
  const open = async (): Promise<Served> => (await openServed(shared))!;
  let shared: Store = { ...store };
  const queries: [string, (served: Served) => Promise<unknown>][] = [
    [
      'figures of a large place and a partner',
      s => listFigures(s, { subject: 'VN-01', partner: 'JP' }, { limit: 100 }),
    ],
    [
      'figures of a small place that contradict',
      s => listFigures(s, { subject: 'VN-60', status: 'contradicts' }, { limit: 100 }),
    ],
    [
      'figures of a partner and a measure, everywhere',
      s => listFigures(s, { partner: 'KR', measure: 'measure-of-trade-and-investment-90' }, { limit: 100 }),
    ],
    ['figures, no filter', s => listFigures(s, {}, { limit: 100 })],
    ['checks that contradict', s => listChecks(s, { verdict: 'contradicts' }, { limit: 100 })],
    ['one figure', s => getFigure(s, `${syntheticDocument(SOURCES >> 1).id}.20`)],
  ];
  for (const [what, query] of queries) {
    shared = { ...store };
    await measure(`${what}: cold`, async () => query(await open()));
    shared = { ...store };
    await open();
    await measure(`${what}: the manifest known`, async () => query(await open()));
    await measure(`${what}: warm`, async () => query(await open()));
  }
}

try {
  await publishing();
  await reading();
} finally {
  close();
  rmSync(folder, { recursive: true });
}
