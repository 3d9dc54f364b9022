import { publisherOf } from '../dataset/publisher-of.ts';
import type { Run } from '../model/run.ts';
import { alertBody } from './alert-body.ts';
import { logEvent } from './log.ts';
import { sendAll } from './messages.ts';
import type { WatchEnv } from './watch-env.ts';
import { parseWebhooks } from './webhooks.ts';

/** Where the service is, without a slash at the end; empty where that is not set. */
export const originOf = ({ PUBLIC_ORIGIN: set = '' }: WatchEnv): string => set.replace(/\/+$/, '');

function report(run: Run, { ANALYTICS }: WatchEnv): void {
  const { id, cron, outcome, snapshot, engine, duration, counts, changes, stale, faults = [] } = run;
  logEvent('run', {
    id,
    outcome,
    snapshot,
    duration,
    ...counts,
    stale,
    changes: changes.length,
    faults: faults.length,
    part: faults[0]?.part,
  });
  const { shards, sources, figures, checks } = counts;
  ANALYTICS?.writeDataPoint({
    indexes: [outcome],
    blobs: [id, cron, outcome, snapshot, engine],
    doubles: [duration, shards, sources, figures, checks, stale, changes.length, faults.length],
  });
}

/** What ALERT_WEBHOOKS is called where its own trouble is told like that of a receiver. */
const SETTING = 'ALERT_WEBHOOKS';

/**
 * Has the publisher keep a run's record, together with whom it is to be told to, and hands the telling to the Queue. Should this
 * die in between, the next run sends what waits. Of a run that is kept already nothing is told again.
 */
export async function keepRun(run: Run, env: WatchEnv): Promise<void> {
  const publisher = publisherOf(env);
  const hooks = parseWebhooks(env.ALERT_WEBHOOKS);
  const trouble = typeof hooks === 'string' ? hooks : undefined;
  const told = typeof hooks === 'string' ? [] : hooks.filter(hook => alertBody(run, hook, originOf(env)));
  const names = told.map(({ name }) => name);
  const news = run.changes.length > 0;
  if (!(await publisher.recordRun(run, trouble !== undefined && news ? [SETTING] : names))) return;
  report(run, env);
  if (trouble !== undefined && news) {
    await publisher.noteAttempt(run.id, SETTING, { state: 'given-up', detail: trouble, at: run.finished });
    logEvent('alerts-misconfigured', { id: run.id });
  }
  try {
    await sendAll(
      env.ALERTS,
      names.map(hook => ({ kind: 'alert', run: run.id, hook })),
    );
  } catch {
    logEvent('alerts-not-queued', { id: run.id, receivers: names.length });
  }
}
