import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BuiltSnapshot, buildSnapshot } from '../../src/dataset/build-snapshot.ts';
import { shardKey } from '../../src/dataset/keys.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import type { Run } from '../../src/model/run.ts';
import { runId } from '../../src/watch/due.ts';
import { judgeRecord } from '../../src/watch/judge-record.ts';
import { resume } from '../../src/watch/resume.ts';
import { runChecks } from '../../src/watch/run-checks.ts';
import { scheduled } from '../../src/watch/scheduled.ts';
import { syntheticDocument, syntheticReport } from '../dataset/synthetic.ts';
import { type FakeEnv, fakeEnv } from './fake-env.ts';

const DAY = '2026-01-02';
const HOURLY = '0 * * * *';
const DEEP = '30 3 * * *';
const PUBLISHED = '2026-01-01T00:00:00.000Z';
const FIGURES_EACH = 100;

const event = (hour: number, cron = HOURLY) => ({
  cron,
  scheduledTime: Date.parse(`${DAY}T${String(hour).padStart(2, '0')}:00:00.000Z`),
});
const due = ({ cron, scheduledTime }: ReturnType<typeof event>) => ({
  cron,
  scheduled: new Date(scheduledTime).toISOString(),
});

/** A record without what the clock decides. */
const timeless = ({ started, finished, duration, ...rest }: Run) => rest;

/** Small linear congruential generator, so that a failure can be had again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Of most documents only the figures are served: to judge their texts again would take the test's time, not show more. */
function snapshotOf(count: number): Promise<BuiltSnapshot> {
  const documents = Array.from({ length: count }, (_, n) => {
    const document = syntheticDocument(n);
    const { figures } = syntheticReport(document, FIGURES_EACH);
    const digest = figures.map(({ surface }) => surface.padEnd(10)).join('');
    return { ...document, digest, withheld: n % 50 !== 0 };
  });
  return buildSnapshot(
    documents,
    new Map(documents.map(document => [document.id, syntheticReport(document, FIGURES_EACH)] as const)),
  );
}

let snapshot: BuiltSnapshot;

beforeAll(async () => {
  snapshot = await snapshotOf(300);
}, 60_000);

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

const atOnce = async (fake: FakeEnv, hour: number, cron = HOURLY, previous?: Run): Promise<Run> =>
  runChecks(due(event(hour, cron)), {
    store: memoryStore(fake.entries),
    now: () => new Date(),
    judge: judgeRecord,
    previous,
  });

describe('a large snapshot', () => {
  it('of a hundred thousand figures is checked in parts that are killed at random: the record is that of an undisturbed run', async () => {
    const large = await snapshotOf(1000);
    expect(large.manifest.counts.figures).toBe(100_000);
    const random = randomFrom(20261122);
    let killing = false;
    let kills = 0;
    const fake = fakeEnv(
      '',
      () => {
        if (!killing || random() > 0.1) return;
        kills += 1;
        throw new Error('killed');
      },
      Number.POSITIVE_INFINITY,
    );
    fake.point(large, PUBLISHED);
    await scheduled(event(1, DEEP), fake.env);
    expect(fake.messages.length).toBeGreaterThan(10);
    expect(fake.allRuns()).toEqual([]);
    killing = true;
    for (let round = 0; fake.messages.length > 0 && round < 200; round++) {
      // A message may also be brought twice.
      fake.messages.push(...fake.messages.filter(() => random() < 0.1).map(message => ({ ...message })));
      await fake.bring(undefined, random);
    }
    killing = false;
    expect(kills).toBeGreaterThan(5);
    const undisturbed = await atOnce(fake, 1, DEEP);
    expect(fake.allRuns().map(timeless)).toEqual([timeless(undisturbed)]);
    expect(undisturbed).toMatchObject({ outcome: 'changed', counts: large.manifest.counts });
  }, 120_000);

  it('leaves no half state: what the Queue loses is asked for again, or given up and named', async () => {
    const fake = fakeEnv();
    fake.point(snapshot, PUBLISHED);
    await scheduled(event(1), fake.env);
    const parts = fake.messages.length;
    // Delivered twice, also at once: nothing more is asked for.
    await Promise.all([scheduled(event(1), fake.env), scheduled(event(1), fake.env)]);
    expect(fake.messages).toHaveLength(parts);
    fake.messages.splice(3, 2);
    await fake.bring();
    expect(fake.allRuns()).toEqual([]);
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await resume(fake.env, later(10));
    expect(fake.messages).toHaveLength(0);
    await resume(fake.env, later(30));
    expect(fake.messages.map(({ body }) => 'part' in body && body.part)).toEqual([3, 4]);
    const [lost] = fake.messages.splice(0, 1);
    await fake.bring();
    await resume(fake.env, later(4 * 60));
    expect(lost).toBeDefined();
    expect(fake.allRuns()).toMatchObject([
      { outcome: 'failed', reason: `part 4 of ${parts} could not be checked` },
    ]);
  }, 60_000);

  it('names a part that fails again and again, by way of the dead letters', async () => {
    const fake = fakeEnv();
    fake.point(snapshot, PUBLISHED);
    await scheduled(event(1), fake.env);
    const parts = fake.messages.length;
    // The store fails for good where it is asked for this shard.
    const { get } = fake.env.DATA as unknown as { get: (keys: string | string[]) => Promise<unknown> };
    const broken = shardKey(snapshot.manifest.shards[0]!.hash);
    (fake.env.DATA as { get: unknown }).get = (keys: string | string[]) =>
      keys.includes(broken) ? Promise.reject(new Error('KV is down')) : get(keys);
    for (let round = 0; fake.messages.length > 0 && round < 20; round++) await fake.bring();
    expect(fake.allRuns()).toMatchObject([
      { outcome: 'failed', reason: `part 1 of ${parts} could not be checked` },
    ]);
  }, 60_000);

  it('has its runs ended in the order in which they were due, also where runs overlap', async () => {
    const fake = fakeEnv();
    fake.point(snapshot, PUBLISHED);
    await scheduled(event(1), fake.env);
    const first = fake.messages.splice(0);
    await scheduled(event(2), fake.env);
    await fake.bring();
    expect(fake.allRuns()).toEqual([]);
    fake.messages.push(...first);
    await fake.bring();
    const [second, ...others] = fake.allRuns();
    expect(others).toMatchObject([{ id: runId(due(event(1))), outcome: 'changed' }]);
    expect(second).toMatchObject({ id: runId(due(event(2))), outcome: 'ok', changes: [] });
  }, 60_000);

  it('fails over a corrupt and a missing shard as in one go', async () => {
    const fake = fakeEnv();
    fake.point(snapshot, PUBLISHED);
    const [corrupt, missing] = [snapshot.manifest.shards[1]!, snapshot.manifest.shards.at(-1)!];
    fake.entries.set(shardKey(corrupt.hash), '[]');
    fake.entries.delete(shardKey(missing.hash));
    await scheduled(event(1), fake.env);
    await fake.bring(undefined, randomFrom(7));
    const [run] = fake.allRuns();
    expect(run!.faults).toEqual([
      { part: corrupt.name, detail: 'is not what its hash says' },
      { part: missing.name, detail: 'is missing' },
    ]);
    expect(timeless(run!)).toEqual(timeless(await atOnce(fake, 1)));
  }, 60_000);
});
