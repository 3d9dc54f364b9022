import { openSnapshot, readPointer, type Served } from '../dataset/served.ts';
import type { Store } from '../dataset/store.ts';
import { ENGINE_VERSION } from '../model/engine.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { auditShards, type Fault } from './audit-shards.ts';
import { compareWithPrevious } from './compare-runs.ts';
import { followDerivation } from './derivation.ts';
import { DEEP_CRON, type Due, runId } from './due.ts';
import { compareVerdicts, type Difference, misplacedFigures } from './judge-again.ts';

/** What a run works with. */
export interface RunTools {
  readonly store: Store;
  readonly now: () => Date;
  /** The engine in use: reads and checks a source again; undefined where its text is not at hand. */
  readonly judge: (record: SourceRecord) => Report | undefined;
  /** The run before, if there was one. */
  readonly previous: Run | undefined;
}

/** A record names so many changes and differences one by one, and counts the rest. */
const NAMED = 200;

type Outcome = Omit<Run, 'id' | 'cron' | 'scheduled' | 'started' | 'finished' | 'engine'>;

const NOTHING = { shards: 0, sources: 0, figures: 0, checks: 0 };

/** A run that found something wrong, or could not be finished. What the run before told already is not told again. */
function failed(
  reason: string,
  snapshot: string | null,
  previous: Run | undefined,
  faults: readonly Fault[] = [{ part: snapshot ?? 'the data set', detail: reason }],
): Outcome {
  const told = previous?.outcome === 'failed' && previous.reason === reason;
  const changes = told
    ? []
    : faults.slice(0, NAMED).map(({ part, detail }) => ({ kind: 'integrity', subject: part, detail }));
  return { outcome: 'failed', snapshot, counts: NOTHING, verdicts: {}, changes, reason };
}

/** The served snapshot with nothing to fall back on, or why there is none. */
async function openPointed(store: Store): Promise<Served | string> {
  const pointer = await readPointer(store);
  if (pointer === undefined) return 'no snapshot is published';
  return (await openSnapshot(store, pointer.id)) ?? `the manifest of ${pointer.id} is missing`;
}

async function checkServed(served: Served, due: Due, tools: RunTools): Promise<Outcome> {
  const counts = { ...NOTHING, shards: served.manifest.shards.length };
  const verdicts: Record<string, number> = {};
  const differences: Difference[] = [];
  const misplaced: Fault[] = [];
  const derivation = due.cron === DEEP_CRON ? followDerivation() : undefined;
  const lookAt = (record: SourceRecord): void => {
    counts.sources += 1;
    counts.figures += record.figures.length;
    counts.checks += record.relations.length;
    for (const { verdict } of record.relations) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    for (const id of misplacedFigures(record)) {
      misplaced.push({ part: id, detail: 'does not stand at its place in the text' });
    }
    const report = tools.judge(record);
    if (report !== undefined) differences.push(...compareVerdicts(record, report));
  };
  const faults = await auditShards(served.store, served.manifest, (shard, records) => {
    derivation?.see(shard, records);
    if (shard.startsWith('source/')) for (const record of records) lookAt(record as SourceRecord);
  });
  // Of a shard that is missing or corrupt it is no news that others do not follow from it.
  if (faults.length === 0) faults.push(...(derivation?.faults() ?? []));
  faults.push(...misplaced);
  const [first] = faults;
  if (first !== undefined) {
    const more = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
    return {
      ...failed(`${first.part} ${first.detail}${more}`, served.id, tools.previous, faults),
      counts,
      verdicts,
    };
  }
  const changes = await compareWithPrevious(served, due, differences, tools.previous);
  return {
    outcome: changes.length === 0 ? 'ok' : 'changed',
    snapshot: served.id,
    counts,
    verdicts,
    changes: changes.slice(0, NAMED),
    ...(differences.length === 0 ? {} : { differing: differences.slice(0, NAMED).map(({ check }) => check) }),
    ...(changes.length > NAMED ? { reason: `${changes.length - NAMED} more changes` } : {}),
  };
}

/**
 * Checks what is published: every shard against its hash and its schema, every figure's place, every verdict against the
 * engine in use, and in the deep run whether all other shards follow from the records; then compares with the run before. Never rejects: what cannot be finished is a failed run with its reason.
 */
export async function runChecks(due: Due, tools: RunTools): Promise<Run> {
  const started = tools.now().toISOString();
  let outcome: Outcome;
  try {
    // A copy shares nothing that was remembered of the store: a check reads what is there now.
    const served = await openPointed({ ...tools.store });
    outcome =
      typeof served === 'string'
        ? failed(served, null, tools.previous)
        : await checkServed(served, due, tools);
  } catch (error) {
    outcome = failed(error instanceof Error ? error.message : String(error), null, tools.previous);
  }
  const finished = tools.now().toISOString();
  return { id: runId(due), ...due, started, finished, engine: ENGINE_VERSION, ...outcome };
}
