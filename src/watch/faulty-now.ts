import { shardKey } from '../dataset/keys.ts';
import type { Served } from '../dataset/served.ts';
import { sha256 } from '../dataset/sha256.ts';
import type { Fault, Run } from '../model/run.ts';

/** How many of the parts that a run found faulty are looked at again. */
const LOOKED_AT = 6;

/** Whether a fault of a run is still there. One that is not about the bytes of a shard stays until the next run. */
async function isStill({ store, manifest }: Served, fault: Fault): Promise<boolean> {
  const ref = manifest.shards.find(({ name }) => name === fault.part);
  if (ref === undefined) return true;
  const text = await store.get(shardKey(ref.hash));
  if (text === undefined || (await sha256(text)) !== ref.hash) return true;
  return fault.detail !== 'is missing' && fault.detail !== 'is not what its hash says';
}

/**
 * What the last run found wrong with what is served and still is: shards are looked at again, so that publishing anew mends it
 * at once. Undefined where that run did not fail, or was about something served before.
 */
export async function faultyNow(
  served: Served,
  published: string,
  lastRun: Run | undefined,
): Promise<string | undefined> {
  if (lastRun?.outcome !== 'failed') return undefined;
  if (lastRun.snapshot === null) {
    return lastRun.finished < published ? undefined : lastRun.reason;
  }
  if (lastRun.snapshot !== served.id) return undefined;
  const { faults = [] } = lastRun;
  for (const fault of faults.slice(0, LOOKED_AT)) {
    if (await isStill(served, fault)) return `${fault.part} ${fault.detail}`;
  }
  return faults.length > LOOKED_AT ? lastRun.reason : undefined;
}
