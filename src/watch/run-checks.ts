import type { Store } from '../dataset/store.ts';
import { ENGINE_VERSION } from '../model/engine.ts';
import type { Run } from '../model/run.ts';
import { checkPart, type PartTools } from './check-part.ts';
import { dayOf } from './compare-runs.ts';
import { conclude, failed, type Outcome } from './conclude.ts';
import { DEEP_CRON, type Due, runId } from './due.ts';
import { addResults, NOTHING } from './part-result.ts';
import { type LatestPublication, openTarget, partsOf, type Target } from './plan-run.ts';

/** What a run works with. */
export interface RunTools extends Pick<PartTools, 'judge'> {
  readonly store: Store;
  readonly now: () => Date;
  /** The run before, if there was one. */
  readonly previous: Run | undefined;
  /** What was published last, if the publisher is at hand. */
  readonly latest?: LatestPublication | undefined;
}

/** What is the same for all parts of a run. `since`: when the run before was due. */
export const partTools = (due: Due, since: string | null, judge: PartTools['judge']): PartTools => ({
  judge,
  deep: due.cron === DEEP_CRON,
  since: since === null ? null : dayOf(since),
  day: dayOf(due.scheduled),
});

/** The record of a run that has ended. `started` and `finished` are ISO 8601 instants. */
export const recordOf = (due: Due, started: string, finished: string, outcome: Outcome): Run => ({
  id: runId(due),
  ...due,
  started,
  finished,
  duration: Date.parse(finished) - Date.parse(started),
  engine: ENGINE_VERSION,
  ...outcome,
});

/** Why something could not be done, for people. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function checkInOneGo(target: Target, due: Due, { judge, previous }: RunTools): Promise<Outcome> {
  const tools = partTools(due, previous?.scheduled ?? null, judge);
  let result = NOTHING;
  for (const refs of partsOf(target.served)) {
    result = addResults(result, await checkPart(target.served, refs, tools));
  }
  return conclude(target, due, result, previous);
}

/**
 * Checks what is published, in one go: every shard against its hash and its schema, every figure's place, every verdict
 * against the engine in use, and in the deep run whether all other shards follow from the records; then compares with the run
 * before. Never rejects: what cannot be finished is a failed run with its reason.
 */
export async function runChecks(due: Due, tools: RunTools): Promise<Run> {
  const started = tools.now();
  let outcome: Outcome;
  try {
    const target = await openTarget(tools.store, tools.latest, started);
    outcome =
      typeof target === 'string'
        ? failed(target, null, tools.previous)
        : await checkInOneGo(target, due, tools);
  } catch (error) {
    outcome = failed(reasonOf(error), null, tools.previous);
  }
  return recordOf(due, started.toISOString(), tools.now().toISOString(), outcome);
}
