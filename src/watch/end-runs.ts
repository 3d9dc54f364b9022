import { kvStore } from '../dataset/kv-store.ts';
import type { OpenRun } from '../dataset/publisher/open-runs.ts';
import { publisherOf } from '../dataset/publisher-of.ts';
import { openSnapshot } from '../dataset/served.ts';
import type { Run } from '../model/run.ts';
import type { Pointer } from '../model/snapshot.ts';
import { conclude, failed, type Outcome } from './conclude.ts';
import type { Due } from './due.ts';
import { keepRun } from './keep-run.ts';
import { addResults, NOTHING, type PartResult } from './part-result.ts';
import { reasonOf, recordOf } from './run-checks.ts';
import type { WatchEnv } from './watch-env.ts';

/** What a run that is checked in parts began with. */
export interface Plan {
  readonly due: Due;
  /** ISO 8601 instant. */
  readonly started: string;
  readonly pointer: Pointer;
  /** When the run before was due, null where there was none. */
  readonly since: string | null;
}

export const planOf = (open: OpenRun): Plan => JSON.parse(open.plan) as Plan;

/** After so long a run is ended with what there is, in milliseconds. */
export const PATIENCE = 3 * 3_600_000;

export const isTooLate = (open: OpenRun, now: Date): boolean =>
  now.getTime() - Date.parse(planOf(open).started) > PATIENCE;

/** Results of parts that are in memory at a time. */
const READ_AT_ONCE = 20;

async function resultOf(open: OpenRun, env: WatchEnv): Promise<PartResult> {
  let result = NOTHING;
  for (let from = 0; from < open.parts; from += READ_AT_ONCE) {
    const bodies = await publisherOf(env).readParts(open.id, from, READ_AT_ONCE);
    for (const body of bodies) result = addResults(result, JSON.parse(body) as PartResult);
  }
  return result;
}

async function outcomeOf(open: OpenRun, env: WatchEnv, previous: Run | undefined): Promise<Outcome> {
  const { due, pointer } = planOf(open);
  try {
    const served = await openSnapshot({ ...kvStore(env.DATA) }, pointer.id);
    if (served === undefined) return failed(`the manifest of ${pointer.id} is missing`, null, previous);
    return await conclude({ served, pointer }, due, await resultOf(open, env), previous);
  } catch (error) {
    if (!isTooLate(open, new Date())) throw error;
    return failed(reasonOf(error), pointer.id, previous);
  }
}

/**
 * Ends the open runs all of whose parts have results, in the order in which they were due: each is compared with the one before.
 * May be done twice, also at once: one record is kept.
 */
export async function endRuns(env: WatchEnv): Promise<void> {
  const publisher = publisherOf(env);
  for (let open = await publisher.completeRun(); open !== undefined; open = await publisher.completeRun()) {
    const { due, started } = planOf(open);
    const previous = await publisher.lastRun(due.scheduled);
    const outcome = await outcomeOf(open, env, previous);
    await keepRun(recordOf(due, started, new Date().toISOString(), outcome), env);
  }
}
