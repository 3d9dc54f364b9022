import { openSnapshot, type Served } from '../dataset/served.ts';
import type { Run } from '../model/run.ts';
import { contradictionsOnlyIn } from './contradictions.ts';
import type { Due } from './due.ts';
import type { Difference } from './judge-again.ts';

export type Change = Run['changes'][number];

const HOUR = 3_600_000;

/** Hourly runs that should have come between two that did. */
function missedRuns(due: Due, previous: Run): Change[] {
  const hours = Math.floor((Date.parse(due.scheduled) - Date.parse(previous.scheduled)) / HOUR);
  if (hours < 2) return [];
  const missed = hours - 1;
  const detail = `${missed} hourly ${missed === 1 ? 'run' : 'runs'} missed since ${previous.scheduled}`;
  return [{ kind: 'missed', subject: previous.scheduled, detail }];
}

async function sinceSnapshot(served: Served, previous: Run): Promise<Change[]> {
  if (previous.snapshot === null || previous.snapshot === served.id) return [];
  const changes: Change[] = [
    { kind: 'snapshot', subject: served.id, detail: `published after ${previous.snapshot}` },
  ];
  const before = await openSnapshot(served.store, previous.snapshot);
  if (before === undefined) return changes;
  for (const { id, text } of await contradictionsOnlyIn(served, before)) {
    changes.push({ kind: 'contradiction', subject: id, detail: text });
  }
  for (const { id, text } of await contradictionsOnlyIn(before, served)) {
    changes.push({ kind: 'resolved', subject: id, detail: text });
  }
  return changes;
}

/** What differs between now and the run before: each change is told once, by the run that first sees it. */
export async function compareWithPrevious(
  served: Served,
  due: Due,
  differences: readonly Difference[],
  previous: Run | undefined,
): Promise<Change[]> {
  const told = new Set(previous?.snapshot === served.id ? previous.differing : []);
  const judged = differences
    .filter(({ check }) => !told.has(check))
    .map(({ check, published, judged }) => ({
      kind: 'engine',
      subject: check,
      detail: `published as ${published}, judged ${judged} by the engine in use`,
    }));
  if (previous === undefined) return judged;
  const recovered: Change[] =
    previous.outcome === 'failed'
      ? [{ kind: 'recovered', subject: previous.id, detail: `no longer: ${previous.reason ?? 'failed'}` }]
      : [];
  return [...missedRuns(due, previous), ...recovered, ...(await sinceSnapshot(served, previous)), ...judged];
}
