import type { Change, Fault, Run } from '../model/run.ts';
import { compareWithPrevious } from './compare-runs.ts';
import { derivationFaults } from './derivation.ts';
import type { Due } from './due.ts';
import { joined, type Listed, listed } from './listed.ts';
import { NOTHING, type PartResult } from './part-result.ts';
import type { Target } from './plan-run.ts';

/** How a run ended: what its record holds but for its key and its times. */
export type Outcome = Omit<Run, 'id' | 'cron' | 'scheduled' | 'started' | 'finished' | 'duration' | 'engine'>;

type Findings = Pick<Outcome, 'snapshot' | 'pointer' | 'counts' | 'verdicts' | 'stale'>;

const NO_FINDINGS: Findings = {
  snapshot: null,
  pointer: null,
  counts: { shards: 0, ...NOTHING.counts },
  verdicts: {},
  stale: 0,
};

function failedOver(
  faults: Listed<Fault>,
  findings: Findings,
  reason: string,
  previous: Run | undefined,
): Outcome {
  // What the run before told already is not told again.
  const told = previous?.outcome === 'failed' && previous.reason === reason;
  const changes = told
    ? []
    : faults.named.map(({ part, ...rest }): Change => ({ kind: 'integrity', subject: part, ...rest }));
  return { outcome: 'failed', ...findings, changes, faults: [...faults.named], reason };
}

/** A run that could not look at anything, or could not be finished. */
export const failed = (reason: string, snapshot: string | null, previous: Run | undefined): Outcome =>
  failedOver(
    listed([{ part: snapshot ?? 'the data set', detail: reason }]),
    { ...NO_FINDINGS, snapshot },
    reason,
    previous,
  );

/** What a run found, all parts added up: failed where anything is not as published, else changed or ok against the run before. */
export async function conclude(
  { served, pointer }: Target,
  due: Due,
  result: PartResult,
  previous: Run | undefined,
): Promise<Outcome> {
  const age = Math.floor((Date.parse(due.scheduled) - Date.parse(pointer.published)) / 1000);
  const findings: Findings = {
    snapshot: served.id,
    // A snapshot published after the run was due is as new as can be.
    pointer: { published: pointer.published, age: Math.max(0, age) },
    counts: { shards: served.manifest.shards.length, ...result.counts },
    verdicts: result.verdicts,
    stale: result.stale,
  };
  // Of a shard that is missing or corrupt it is no news that others do not follow from it.
  const derived = result.faults.total === 0 ? derivationFaults(result.derivation) : [];
  const faults = joined(joined(result.faults, listed(derived)), result.misplaced);
  const [first] = faults.named;
  if (first !== undefined) {
    const more = faults.total > 1 ? `, and ${faults.total - 1} more` : '';
    return failedOver(faults, findings, `${first.part} ${first.detail}${more}`, previous);
  }
  const { differences, sum } = result;
  const changes = await compareWithPrevious(served, due, result, previous);
  const untold = changes.total - changes.named.length;
  return {
    outcome: changes.total === 0 ? 'ok' : 'changed',
    ...findings,
    changes: [...changes.named],
    ...(differences.total === 0
      ? {}
      : {
          differing: differences.named.map(({ check }) => check),
          differences: { total: differences.total, sum },
        }),
    ...(untold > 0 ? { reason: `${untold} more changes` } : {}),
  };
}
