import { judge } from '../dataset/judge.ts';
import { kvStore } from '../dataset/kv-store.ts';
import { publisherOf } from '../dataset/publisher-of.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { runId } from './due.ts';
import { runChecks } from './run-checks.ts';

const judgeRecord = ({ digest, corrections, ...record }: SourceRecord) =>
  digest === undefined ? undefined : judge({ ...record, digest }, corrections);

/**
 * The scheduled handler: checks what is published and has the publisher keep the record. A second delivery of the same cron
 * and scheduled time changes nothing: one that comes later is not run, of two at once one record is kept.
 */
export async function scheduled(
  { cron, scheduledTime }: Pick<ScheduledController, 'cron' | 'scheduledTime'>,
  env: Pick<Env, 'DATA' | 'PUBLISHER'>,
): Promise<void> {
  const due = { cron, scheduled: new Date(scheduledTime).toISOString() };
  const publisher = publisherOf(env);
  if ((await publisher.run(runId(due))) !== undefined) return;
  const run = await runChecks(due, {
    store: kvStore(env.DATA),
    now: () => new Date(),
    judge: judgeRecord,
    previous: await publisher.lastRun(due.scheduled),
  });
  if (!(await publisher.recordRun(run))) return;
  const { id, outcome, snapshot, counts, reason } = run;
  console.log(
    JSON.stringify({ event: 'run', id, outcome, snapshot, counts, changes: run.changes.length, reason }),
  );
}
