import { logEvent } from './log.ts';
import { resume } from './resume.ts';
import { reasonOf } from './run-checks.ts';
import { startRun } from './start-run.ts';
import type { WatchEnv } from './watch-env.ts';

/**
 * The scheduled handler: takes up what was left lying, then checks what is published and has the publisher keep the record. A
 * second delivery of the same cron and scheduled time changes nothing: one that comes later is not run, of two at once one
 * record is kept.
 */
export async function scheduled(
  { cron, scheduledTime }: Pick<ScheduledController, 'cron' | 'scheduledTime'>,
  env: WatchEnv,
): Promise<void> {
  // What an earlier run left must not keep this one from being made.
  await resume(env, new Date()).catch(error => logEvent('resume-failed', { reason: reasonOf(error) }));
  await startRun({ cron, scheduled: new Date(scheduledTime).toISOString() }, env);
}
