import type { BuiltSnapshot } from '../../src/dataset/build-snapshot.ts';
import { POINTER_KEY, shardKey, snapshotKey } from '../../src/dataset/keys.ts';
import { makeTables } from '../../src/dataset/ledger/sql.ts';
import * as deliveries from '../../src/dataset/publisher/deliveries.ts';
import * as open from '../../src/dataset/publisher/open-runs.ts';
import * as runs from '../../src/dataset/publisher/runs.ts';
import type { Delivery, Run } from '../../src/model/run.ts';
import type { WatchMessage } from '../../src/watch/messages.ts';
import { queue } from '../../src/watch/queue.ts';
import type { TellTools } from '../../src/watch/tell.ts';
import type { WatchEnv } from '../../src/watch/watch-env.ts';
import { nodeSql } from '../dataset/node-sql.ts';

interface Queued {
  readonly queue: 'crossfoot-parts' | 'crossfoot-alerts' | 'crossfoot-dead-letters';
  readonly body: WatchMessage;
  attempts: number;
  /** Seconds until it is brought, from the last attempt on. */
  delay: number;
}

/** What a Worker has, in Node's memory: KV, the publisher's tables, and Queues that bring what they hold when told to. */
export interface FakeEnv {
  readonly env: WatchEnv;
  readonly entries: Map<string, string>;
  readonly messages: Queued[];
  readonly points: unknown[];
  readonly point: (snapshot: BuiltSnapshot, published: string) => void;
  /** Brings every message that there is now, in an order that `shuffle` decides; answers how long the last one asked to wait. */
  readonly bring: (tools?: TellTools, random?: () => number) => Promise<void>;
  readonly run: (id: string) => Run | undefined;
  readonly allRuns: () => readonly Run[];
  readonly deliveries: (run: string) => Delivery[];
}

/** @param onCall before and after each call of the publisher and each read of the store: it may throw, as if the Worker were killed */
export function fakeEnv(setting = '', onCall: () => void = () => {}, retries = 5): FakeEnv {
  const { sql, transaction } = nodeSql();
  makeTables(sql);
  open.makeOpenRunTables(sql);
  deliveries.makeDeliveryTable(sql);
  const entries = new Map<string, string>();
  const messages: Queued[] = [];
  const points: unknown[] = [];
  const publisher: Record<string, (...args: never[]) => unknown> = {
    recordRun: (run: Run, hooks: readonly string[] = []) =>
      transaction(() => {
        open.closeRun(sql, run.id);
        if (!runs.addRun(sql, run)) return false;
        deliveries.addDeliveries(sql, run.id, hooks, run.finished);
        return true;
      }),
    run: (id: string) => runs.findRun(sql, id),
    lastRun: (before?: string) => runs.latestRun(sql, before),
    snapshots: () => ({ data: [] }),
    openRun: (run: open.OpenRun) => open.openRun(sql, run),
    openRuns: () => open.openRuns(sql),
    askAgain: (id: string, now: string) => open.askAgain(sql, id, now),
    wantedPart: (id: string, part: number) => open.wantedPart(sql, id, part),
    keepPart: (id: string, part: number, body: string) => open.keepPart(sql, id, part, body),
    completeRun: () => open.completeRun(sql),
    readParts: (id: string, from: number, limit: number) => open.readParts(sql, id, from, limit),
    noteAttempt: (run: string, hook: string, attempt: Delivery) =>
      deliveries.noteAttempt(sql, run, hook, attempt),
    deliveries: (run: string) => deliveries.deliveriesOf(sql, run),
    forgottenDeliveries: (never: string, again: string) => deliveries.forgottenDeliveries(sql, never, again),
  };
  const called = Object.fromEntries(
    Object.entries(publisher).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        onCall();
        const answer = call(...args);
        onCall();
        return answer;
      },
    ]),
  );
  const producer = (name: Queued['queue']) => ({
    sendBatch: async (batch: readonly { body: WatchMessage }[]) => {
      for (const { body } of batch) messages.push({ queue: name, body, attempts: 0, delay: 0 });
    },
  });
  const get = async (keys: string | readonly string[]) => {
    onCall();
    if (typeof keys === 'string') return entries.get(keys) ?? null;
    return new Map(keys.map(key => [key, entries.get(key) ?? null]));
  };
  const env = {
    DATA: { get },
    PUBLISHER: { getByName: () => called },
    PARTS: producer('crossfoot-parts'),
    ALERTS: producer('crossfoot-alerts'),
    ANALYTICS: { writeDataPoint: (point: unknown) => points.push(point) },
    ALERT_WEBHOOKS: setting,
    PUBLIC_ORIGIN: 'https://crossfoot.example/',
  } as unknown as WatchEnv;

  async function bringOne(message: Queued, tools?: TellTools): Promise<void> {
    message.attempts += 1;
    let done = false;
    const shown = {
      body: message.body,
      attempts: message.attempts,
      ack: () => {
        done = true;
      },
      retry: ({ delaySeconds = 0 } = {}) => {
        message.delay = delaySeconds;
      },
    } as unknown as Message<WatchMessage>;
    await queue({ queue: message.queue, messages: [shown] }, env, tools);
    if (done) return;
    const most = message.queue === 'crossfoot-parts' ? retries : 100;
    if (message.attempts <= most || message.queue === 'crossfoot-dead-letters') messages.push(message);
    else messages.push({ queue: 'crossfoot-dead-letters', body: message.body, attempts: 0, delay: 0 });
  }

  return {
    env,
    entries,
    messages,
    points,
    point: (built, published) => {
      entries.set(snapshotKey(built.id), built.manifestText);
      for (const [hash, text] of built.shards) entries.set(shardKey(hash), text);
      entries.set(POINTER_KEY, JSON.stringify({ id: built.id, previous: null, published }));
    },
    bring: async (tools, random = () => 0) => {
      const now = messages.splice(0);
      while (now.length > 0) {
        const [message] = now.splice(Math.floor(random() * now.length), 1);
        await bringOne(message!, tools);
      }
    },
    run: id => runs.findRun(sql, id),
    allRuns: () => runs.readRuns(sql, { limit: 1000 }).data,
    deliveries: run => deliveries.deliveriesOf(sql, run),
  };
}
