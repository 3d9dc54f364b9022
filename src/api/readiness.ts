import { Unavailable } from '../dataset/errors.ts';
import { snapshotKey } from '../dataset/keys.ts';
import { kvStore } from '../dataset/kv-store.ts';
import { publisherOf } from '../dataset/publisher-of.ts';
import { openServed, readPointer } from '../dataset/served.ts';
import type { Run } from '../model/run.ts';
import type { Pointer } from '../model/snapshot.ts';
import { faultyNow } from '../watch/faulty-now.ts';
import { isOverdue } from '../watch/overdue.ts';
import { type Message, refuse } from './problem.ts';
import { refuseUnpublished } from './snapshot-answer.ts';

/** How long after a publication a reader may not see its manifest yet, in milliseconds: KV's minute, with room. */
const SETTLING = 5 * 60_000;

/** What there is to answer with, where all is well. */
export interface Readiness {
  /** The id of the snapshot that is served. */
  readonly snapshot: string;
  readonly pointer: Pointer;
  readonly lastRun: Run | undefined;
}

function refuseNotReady(detail: Message): never {
  refuse({ kind: 'not-ready', detail, headers: { 'Retry-After': '60' } });
}

const overdue = (lastRun: Run | undefined): Message =>
  lastRun === undefined
    ? { key: 'ready.never' }
    : { key: 'ready.overdue', values: { scheduled: lastRun.scheduled } };

/**
 * Whether data is served whole and the watch keeps up.
 *
 * @throws {ProblemError} 503 that names what is wrong: no snapshot; its manifest or a shard missing or corrupt; the last run
 * failed or overdue
 */
export async function readiness(env: Env, now: Date): Promise<Readiness> {
  const store = kvStore(env.DATA);
  const [pointer, lastRun] = await Promise.all([readPointer(store), publisherOf(env).lastRun()]);
  if (pointer === undefined) refuseUnpublished();
  // The copy shares nothing that was remembered: what counts is what is there now.
  const served = await openServed({ ...store }).catch(error => {
    if (!(error instanceof Unavailable)) throw error;
    return refuseNotReady({ key: 'ready.part', values: { part: error.part, trouble: error.trouble } });
  });
  if (served === undefined) refuseUnpublished();
  // While a new snapshot spreads, the one before is served in its place.
  if (served.id !== pointer.id && now.getTime() - Date.parse(pointer.published) > SETTLING)
    refuseNotReady({ key: 'ready.part', values: { part: snapshotKey(pointer.id), trouble: 'missing' } });
  const reason = await faultyNow(served, pointer.published, lastRun);
  if (reason !== undefined)
    refuseNotReady({ key: 'ready.failed', values: { reason, run: lastRun?.id ?? '' } });
  if (isOverdue(pointer, lastRun, now)) refuseNotReady(overdue(lastRun));
  return { snapshot: served.id, pointer, lastRun };
}
