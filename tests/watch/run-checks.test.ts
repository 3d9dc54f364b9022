import { beforeEach, describe, expect, it } from 'vitest';
import { type BuiltSnapshot, buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { canonicalJson } from '../../src/dataset/canonical-json.ts';
import { judge as judgeDocument } from '../../src/dataset/judge.ts';
import { POINTER_KEY, shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { sha256, utf8Length } from '../../src/dataset/sha256.ts';
import type { Report } from '../../src/model/report.ts';
import type { Run } from '../../src/model/run.ts';
import type { Manifest } from '../../src/model/snapshot.ts';
import type { SourceRecord } from '../../src/model/source-record.ts';
import { runId } from '../../src/watch/due.ts';
import { type RunTools, runChecks } from '../../src/watch/run-checks.ts';
import { source } from '../across/sources.ts';
import { syntheticDocument, syntheticDocuments, syntheticSnapshot } from '../dataset/synthetic.ts';

const HOURLY = '0 * * * *';
const due = (hour: number) => ({
  cron: HOURLY,
  scheduled: `2026-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
});

const judge = ({ relations, figures }: SourceRecord): Report => ({
  lang: 'en',
  figures,
  relations,
  deduced: [],
  conflicts: [],
  culprits: [],
});

let entries: Map<string, string>;
let snapshot: BuiltSnapshot;

function point(built: BuiltSnapshot): void {
  entries.set(snapshotKey(built.id), built.manifestText);
  for (const [hash, text] of built.shards) entries.set(shardKey(hash), text);
  entries.set(
    POINTER_KEY,
    JSON.stringify({ id: built.id, previous: null, published: '2026-01-01T00:00:00.000Z' }),
  );
}

const run = (hour: number, tools: Partial<RunTools> = {}) =>
  runChecks(due(hour), {
    store: memoryStore(entries),
    now: () => new Date('2026-01-01T05:00:01.000Z'),
    judge,
    previous: undefined,
    ...tools,
  });

const shardNamed = (start: string) => snapshot.manifest.shards.find(ref => ref.name.startsWith(start))!;

/** Republishes with one shard's records changed, hashes and all: what a faulty builder would do. */
async function forge(start: string, change: (records: Record<string, unknown>[]) => void): Promise<void> {
  const ref = shardNamed(start);
  const records = JSON.parse(snapshot.shards.get(ref.hash)!) as Record<string, unknown>[];
  change(records);
  const text = canonicalJson(records);
  const hash = await sha256(text);
  const manifest: Manifest = {
    ...snapshot.manifest,
    shards: snapshot.manifest.shards.map(shard =>
      shard === ref ? { ...ref, hash, bytes: utf8Length(text) } : shard,
    ),
  };
  const manifestText = canonicalJson(manifest);
  point({
    id: await sha256(manifestText),
    manifest,
    manifestText,
    shards: new Map([...snapshot.shards, [hash, text]]),
  });
}

beforeEach(async () => {
  entries = new Map();
  snapshot = await syntheticSnapshot(syntheticDocuments(12));
  point(snapshot);
});

describe('a run', () => {
  it('is ok where all is as published, and counts what it saw', async () => {
    expect(await run(5)).toEqual({
      id: runId(due(5)),
      ...due(5),
      started: '2026-01-01T05:00:01.000Z',
      finished: '2026-01-01T05:00:01.000Z',
      duration: 0,
      pointer: { published: '2026-01-01T00:00:00.000Z', age: 5 * 3600 },
      stale: 0,
      engine: snapshot.manifest.engine,
      outcome: 'ok',
      snapshot: snapshot.id,
      counts: { shards: snapshot.manifest.shards.length, ...snapshot.manifest.counts },
      verdicts: snapshot.manifest.verdicts,
      changes: [],
    });
  });

  it('has the same record when it is repeated', async () => {
    expect(await run(5)).toEqual(await run(5));
  });

  it('fails with the reason where nothing is published, or the store does not answer', async () => {
    entries.clear();
    expect(await run(5)).toMatchObject({
      outcome: 'failed',
      snapshot: null,
      reason: 'no snapshot is published',
    });
    const broken = { ...memoryStore(), get: () => Promise.reject(new Error('KV is down')) };
    expect(await run(5, { store: broken })).toMatchObject({ outcome: 'failed', reason: 'KV is down' });
    entries.set(POINTER_KEY, '{}');
    expect((await run(5)).outcome).toBe('failed');
  });

  it.each(['source/', 'sources/', 'place/VN-13', 'checks/equal'])(
    'fails over a missing or corrupt shard of %s',
    async start => {
      const ref = shardNamed(start);
      const text = entries.get(shardKey(ref.hash))!;
      entries.delete(shardKey(ref.hash));
      expect(await run(5)).toMatchObject({
        outcome: 'failed',
        snapshot: snapshot.id,
        reason: `${ref.name} is missing`,
        changes: [{ kind: 'integrity', subject: ref.name, detail: 'is missing' }],
      });
      entries.set(shardKey(ref.hash), `${text} `);
      expect((await run(5)).reason).toBe(`${ref.name} is not what its hash says`);
    },
  );

  it('tells of the same failure once', async () => {
    entries.delete(shardKey(shardNamed('place/VN-13').hash));
    const first = await run(5);
    expect(first.changes).toHaveLength(1);
    const second = await run(6, { previous: first });
    expect(second).toMatchObject({ outcome: 'failed', reason: first.reason, changes: [] });
    entries.delete(shardKey(shardNamed('place/VN-14').hash));
    expect((await run(7, { previous: second })).changes).toHaveLength(2);
    entries.clear();
    expect((await run(8)).changes).toEqual([
      { kind: 'integrity', subject: 'the data set', detail: 'no snapshot is published' },
    ]);
  });

  it('looks past what queries remember', async () => {
    const store = memoryStore(entries);
    expect((await run(5, { store })).outcome).toBe('ok');
    entries.set(snapshotKey(snapshot.id), `${snapshot.manifestText} `);
    expect((await run(6, { store })).outcome).toBe('failed');
    entries.delete(snapshotKey(snapshot.id));
    expect((await run(6, { store })).reason).toBe(`the manifest of ${snapshot.id} is missing`);
  });

  it('fails over records of another schema', async () => {
    await forge('place/VN-14', records => {
      delete records[0]!.status;
    });
    expect((await run(5)).reason).toMatch(/^place\/VN-14\/\S+ is not of its schema: 0\.status/);
  });

  it('fails over a shard that holds more or less than it says', async () => {
    await forge('checks/equal', records => {
      records.pop();
    });
    expect((await run(5)).reason).toMatch(/^checks\/equal\/\S+ holds \d+ records instead of \d+$/);
  });

  it('fails over a figure that does not stand at its place', async () => {
    await forge('source/', records => {
      records[0]!.digest = String(records[0]!.digest).replaceAll(/\d/g, 'x');
    });
    expect((await run(5)).reason).toMatch(/^source-000000\.0 does not stand at its place in the text/);
  });
});

describe('a deep run', () => {
  const deep = () =>
    runChecks(
      { cron: '30 3 * * *', scheduled: '2026-01-01T03:30:00.000Z' },
      {
        store: memoryStore(entries),
        now: () => new Date('2026-01-01T03:30:01.000Z'),
        judge,
        previous: undefined,
      },
    );

  it('is ok where all follows from the records of the sources', async () => {
    expect(await deep()).toMatchObject({ outcome: 'ok', counts: snapshot.manifest.counts });
  });

  it.each([
    ['place/VN-14', 'value', 'place/VN-14'],
    ['checks/equal', 'text', 'checks/equal'],
    ['sources/', 'title', 'sources'],
    ['index/', 'first', 'index'],
  ])('finds a shard of %s that was made of something else', async (start, member, group) => {
    await forge(start, records => {
      records[0]![member] = 'something else';
    });
    expect((await run(5)).outcome).toBe('ok');
    expect((await deep()).reason).toMatch(new RegExp(`^${group} does not follow from the records`));
  });
});

describe('compared with the run before', () => {
  it('names an engine that judges differently once', async () => {
    const flipped = (record: SourceRecord) => {
      const report = judge(record);
      if (record.id !== 'source-000004') return report;
      return {
        ...report,
        relations: report.relations.map(relation => ({ ...relation, verdict: 'undecided' as const })),
      };
    };
    const before = await run(4);
    const first = await run(5, { judge: flipped, previous: before });
    expect(first).toMatchObject({
      outcome: 'changed',
      changes: [
        {
          kind: 'engine',
          subject: 'source-000004.part-of.0',
          detail: 'published as equal, judged undecided by the engine in use',
        },
      ],
      differing: ['source-000004.part-of.0'],
    });
    const second = await run(6, { judge: flipped, previous: first });
    expect(second).toMatchObject({ outcome: 'ok', changes: [], differing: ['source-000004.part-of.0'] });
  });

  it('names no more than so many differences, and knows the others again', async () => {
    snapshot = await syntheticSnapshot(syntheticDocuments(250));
    point(snapshot);
    const flipAll = (but: string) => (record: SourceRecord) => {
      const report = judge(record);
      const verdict = record.id === but ? 'loose' : 'undecided';
      return { ...report, relations: report.relations.map(relation => ({ ...relation, verdict }) as const) };
    };
    const first = await run(5, { judge: flipAll('none'), previous: await run(4) });
    expect(first).toMatchObject({
      outcome: 'changed',
      reason: '50 more changes',
      differences: { total: 250 },
    });
    expect(first.changes).toHaveLength(200);
    expect(first.changes[0]!.places!.length).toBeGreaterThan(0);
    const second = await run(6, { judge: flipAll('none'), previous: first });
    expect(second).toMatchObject({ outcome: 'ok', changes: [] });
    expect((await run(7, { judge: flipAll('source-000249'), previous: second })).outcome).toBe('changed');
  });

  it('names the newest figure of a series once it is stale, with its places', async () => {
    const at = (day: string, previous?: Run) =>
      runChecks(
        { cron: HOURLY, scheduled: `${day}T05:00:00.000Z` },
        { store: memoryStore(entries), now: () => new Date(`${day}T05:00:01.000Z`), judge, previous },
      );
    // The figures are of the year 2024: two years after its end a newer one should have come out.
    const before = await at('2026-12-31');
    expect(before).toMatchObject({ outcome: 'ok', stale: 0 });
    const after = await at('2027-01-01', before);
    expect(after).toMatchObject({ outcome: 'changed', stale: 48 });
    const stale = after.changes.filter(({ kind }) => kind === 'stale');
    expect(stale.length).toBeGreaterThan(5);
    expect(stale.length).toBeLessThan(48);
    expect(stale[0]).toMatchObject({
      detail: expect.stringContaining('2027-01-01'),
      places: expect.anything(),
    });
    expect(stale.filter(({ places }) => places?.includes('VN-13')).length).toBeGreaterThan(0);
    const next = await at('2027-01-02', after);
    expect(next.changes.filter(({ kind }) => kind === 'stale')).toEqual([]);
    expect(next.stale).toBe(48);
  });

  it('fails over a pointer that was left behind', async () => {
    const latest = { id: 'f'.repeat(64), published: '2026-01-01T04:00:00.000Z' };
    expect((await run(5, { latest })).reason).toMatch(
      /^the pointer, written at 2026-01-01T00:00:00.000Z, leads to/,
    );
    expect((await run(5, { latest: { ...latest, published: '2026-01-01T04:58:00.000Z' } })).outcome).toBe(
      'ok',
    );
    expect((await run(5, { latest: { ...latest, id: snapshot.id } })).outcome).toBe('ok');
  });

  it('names new and resolved contradictions of a new snapshot', async () => {
    const before = await run(4);
    // Of these two, edition 2 of the one contradicts and of the other no longer does.
    const changed = [syntheticDocument(2, 2), syntheticDocument(3, 2)];
    const documents = [
      ...syntheticDocuments(12).filter(({ id }) => !changed.some(other => other.id === id)),
      ...changed,
    ];
    point(await syntheticSnapshot(documents));
    const after = await run(5, { previous: before });
    expect(after.outcome).toBe('changed');
    expect(after.changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      `snapshot ${after.snapshot}`,
      'contradiction source-000002.part-of.0',
      'resolved source-000003.part-of.0',
    ]);
    expect(await run(6, { previous: after })).toMatchObject({ outcome: 'ok', changes: [] });
  });

  it('tells of a contradiction between sources with its places, and when the engine judges it otherwise', async () => {
    const documents = [
      source('a', 'en', '2025-05-01', 'In 2024, imports of Da Nang from Korea reached 410 million USD.'),
      source('b', 'en', '2025-06-01', 'In 2024, imports of Da Nang from Korea reached 510 million USD.'),
    ];
    const built = (of: typeof documents) =>
      buildSnapshot(of, new Map(of.map(document => [document.id, judgeDocument(document)])));
    point(await built(documents.slice(0, 1)));
    const before = await run(4);
    snapshot = await built(documents);
    point(snapshot);
    const after = await run(5, { previous: before });
    expect(after).toMatchObject({ counts: snapshot.manifest.counts, verdicts: { contradicts: 1 } });
    expect(after.changes[1]).toMatchObject({
      kind: 'contradiction',
      detail: expect.stringMatching(/410 million USD \(Press a, 1 May 2025\) and 510 million USD \(Press b/),
      places: ['KR', 'VN-DN'],
    });
    expect(await run(6, { previous: after })).toMatchObject({ outcome: 'ok' });
    const deep = await runChecks(
      { cron: '30 3 * * *', scheduled: due(7).scheduled },
      {
        store: memoryStore(entries),
        now: () => new Date('2026-01-01T07:00:01.000Z'),
        judge,
        previous: after,
      },
    );
    expect(deep.outcome).not.toBe('failed');
    await forge('across/contradicts', ([check]) => {
      check!.verdict = 'equal';
    });
    const forged = await run(6, { previous: after });
    expect(forged.changes.filter(({ kind }) => kind === 'engine')).toMatchObject([
      { detail: 'published as equal, judged contradicts by the engine in use', places: ['KR', 'VN-DN'] },
    ]);
  });

  it('names missed runs, and recovery after a failure', async () => {
    const ref = shardNamed('place/VN-13');
    const text = entries.get(shardKey(ref.hash))!;
    entries.delete(shardKey(ref.hash));
    const failed = await run(4);
    entries.set(shardKey(ref.hash), text);
    const next = await run(8, { previous: failed });
    expect(next.outcome).toBe('changed');
    expect(next.changes).toEqual([
      { kind: 'missed', subject: failed.scheduled, detail: `3 hourly runs missed since ${failed.scheduled}` },
      { kind: 'recovered', subject: failed.id, detail: `no longer: ${ref.name} is missing` },
    ]);
    expect((await run(5, { previous: await run(4) })).outcome).toBe('ok');
  });
});

describe('runId', () => {
  it('is fit for a path and differs by cron and time', () => {
    const ids = ['0 * * * *', '30 3 * * *', '*/5 * * * *', '0,5 * * * *', '1-5 * * * *', '1 5 * * *'].map(
      cron => runId({ cron, scheduled: due(1).scheduled }),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(encodeURIComponent(id)).toBe(id);
    expect(ids[0]).toBe('20260101T010000Z.0_x_x_x_x');
  });
});
