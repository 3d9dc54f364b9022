import { publisherOf } from '../dataset/publisher-of.ts';
import type { Delivery } from '../model/run.ts';
import { alertBody } from './alert-body.ts';
import { deliver } from './deliver.ts';
import { originOf } from './keep-run.ts';
import { logEvent } from './log.ts';
import type { AlertMessage } from './messages.ts';
import type { WatchEnv } from './watch-env.ts';
import { parseWebhooks } from './webhooks.ts';

/** For how long a receiver is tried, in milliseconds. */
const DAY = 24 * 3_600_000;

/** Seconds from an attempt to the next: twice as long each time, at most two hours. */
const backOff = (attempts: number): number => Math.min(30 * 2 ** attempts, 7200);

/** What an attempt is made with: given from outside, so that tests decide it. */
export interface TellTools {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/**
 * Tells one receiver what a run changed, once. What was told or given up is not told again, so a message may come twice.
 *
 * @returns in how many seconds to try again; undefined where that is not needed
 */
export async function tell(
  { run: id, hook: name }: AlertMessage,
  env: WatchEnv,
  tools: TellTools,
): Promise<number | undefined> {
  const publisher = publisherOf(env);
  const [run, deliveries] = await Promise.all([publisher.run(id), publisher.deliveries(id)]);
  const delivery = deliveries.find(({ hook }) => hook === name);
  if (run === undefined || delivery?.state !== 'waiting') return undefined;
  const hooks = parseWebhooks(env.ALERT_WEBHOOKS);
  const hook = typeof hooks === 'string' ? undefined : hooks.find(other => other.name === name);
  const note = async (state: Delivery['state'], detail: string): Promise<void> => {
    logEvent('alert', { id, hook: name, state, attempts: delivery.attempts + 1, detail });
    await publisher.noteAttempt(id, name, { state, detail, at: tools.now().toISOString() });
  };
  const body = hook && alertBody(run, hook, originOf(env));
  if (hook === undefined || body === undefined) {
    await note('given-up', 'no longer asked for in ALERT_WEBHOOKS');
    return undefined;
  }
  const { taken, again, detail } = await deliver(hook, body, { fetch: tools.fetch, now: tools.now() });
  if (taken) {
    await note('delivered', detail);
    return undefined;
  }
  const late = tools.now().getTime() - Date.parse(delivery.since) >= DAY;
  await note(again && !late ? 'waiting' : 'given-up', detail);
  return again && !late ? backOff(delivery.attempts) : undefined;
}
