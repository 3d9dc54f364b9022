import { kvStore } from '../dataset/kv-store.ts';
import { publisherOf } from '../dataset/publisher-of.ts';
import type { Run } from '../model/run.ts';
import { type Due, runId } from './due.ts';
import type { Plan } from './end-runs.ts';
import { judgeRecord } from './judge-record.ts';
import { keepRun } from './keep-run.ts';
import { sendAll } from './messages.ts';
import { openTarget, partsOf } from './plan-run.ts';
import { reasonOf, runChecks } from './run-checks.ts';
import type { WatchEnv } from './watch-env.ts';

/** A snapshot of no more parts is checked in one go: a few megabytes take seconds. */
const IN_ONE_GO = 4;

/**
 * Starts a run: a small snapshot is checked here and now, a large one in parts through the Queue. So is a small one while an
 * earlier run is still open, since each is compared with the one before.
 *
 * @returns the record, where there is one now; undefined while parts are being checked
 */
export async function startRun(due: Due, env: WatchEnv): Promise<Run | undefined> {
  const publisher = publisherOf(env);
  const id = runId(due);
  const [kept, open, previous, snapshots] = await Promise.all([
    publisher.run(id),
    publisher.openRuns(),
    publisher.lastRun(due.scheduled),
    publisher.snapshots({ limit: 1 }),
  ]);
  if (kept !== undefined) return kept;
  if (open.some(other => other.id === id)) return undefined;
  const now = new Date();
  const [latest] = snapshots.data;
  const store = kvStore(env.DATA);
  const target = await openTarget(store, latest, now).catch(reasonOf);
  const parts = typeof target === 'string' ? 0 : partsOf(target.served).length;
  if (typeof target === 'string' || (parts <= IN_ONE_GO && open.length === 0)) {
    const tools = { store, now: () => new Date(), judge: judgeRecord, previous, latest };
    await keepRun(await runChecks(due, tools), env);
    return publisher.run(id);
  }
  const plan: Plan = {
    due,
    started: now.toISOString(),
    pointer: target.pointer,
    since: previous?.scheduled ?? null,
  };
  const asked = now.toISOString();
  if (await publisher.openRun({ id, scheduled: due.scheduled, asked, parts, plan: JSON.stringify(plan) })) {
    await sendAll(
      env.PARTS,
      Array.from({ length: parts }, (_, part) => ({ kind: 'part', run: id, part })),
    );
  }
  return undefined;
}
