import { kvStore } from '../dataset/kv-store.ts';
import { publisherOf } from '../dataset/publisher-of.ts';
import { openSnapshot } from '../dataset/served.ts';
import { checkPart } from './check-part.ts';
import { endRuns, planOf } from './end-runs.ts';
import { judgeRecord } from './judge-record.ts';
import { logEvent } from './log.ts';
import { DEAD_LETTERS, type PartMessage, type WatchMessage } from './messages.ts';
import { partsOf } from './plan-run.ts';
import { givenUp } from './resume.ts';
import { partTools, reasonOf } from './run-checks.ts';
import { type TellTools, tell } from './tell.ts';
import type { WatchEnv } from './watch-env.ts';

/** Seconds until a message that failed is brought again. */
const RETRY_DELAY = 30;

/** Checks one part of an open run, where that is still wanted, and ends the run with the last one. */
async function check({ run, part }: PartMessage, env: WatchEnv): Promise<void> {
  const publisher = publisherOf(env);
  const open = await publisher.wantedPart(run, part);
  if (open !== undefined) {
    const { due, since, pointer } = planOf(open);
    const served = await openSnapshot({ ...kvStore(env.DATA) }, pointer.id);
    if (served === undefined) throw new Error(`the manifest of ${pointer.id} is missing`);
    const result = await checkPart(served, partsOf(served)[part] ?? [], partTools(due, since, judgeRecord));
    await publisher.keepPart(run, part, JSON.stringify(result));
  }
  await endRuns(env);
}

/** Notes in the run what a Queue has given up, so that nothing waits for it. */
async function bury(message: WatchMessage, env: WatchEnv, now: Date): Promise<void> {
  const publisher = publisherOf(env);
  if (message.kind === 'alert') {
    const given = { state: 'given-up', detail: 'given up by the Queue', at: now.toISOString() } as const;
    await publisher.noteAttempt(message.run, message.hook, given);
    return;
  }
  const open = await publisher.wantedPart(message.run, message.part);
  if (open !== undefined) await publisher.keepPart(open.id, message.part, givenUp(message.part, open.parts));
  await endRuns(env);
}

async function handle(
  message: WatchMessage,
  dead: boolean,
  env: WatchEnv,
  tools: TellTools,
): Promise<number | undefined> {
  if (dead) await bury(message, env, tools.now());
  else if (message.kind === 'alert') return tell(message, env, tools);
  else await check(message, env);
  return undefined;
}

/** The handler of the Queues: parts of runs, alerts, and what was given up of both. A message that fails is brought again. */
export async function queue(
  batch: Pick<MessageBatch<WatchMessage>, 'queue' | 'messages'>,
  env: WatchEnv,
  tools: TellTools = { fetch: (...args) => fetch(...args), now: () => new Date() },
): Promise<void> {
  const dead = batch.queue === DEAD_LETTERS;
  const one = async (message: Message<WatchMessage>): Promise<void> => {
    try {
      const delaySeconds = await handle(message.body, dead, env, tools);
      if (delaySeconds === undefined) message.ack();
      else message.retry({ delaySeconds });
    } catch (error) {
      const { kind, run } = message.body;
      logEvent('message-failed', { kind, id: run, attempts: message.attempts, reason: reasonOf(error) });
      message.retry({ delaySeconds: RETRY_DELAY });
    }
  };
  await Promise.all(batch.messages.map(one));
}
