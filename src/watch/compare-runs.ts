import { openSnapshot, type Served } from '../dataset/served.ts';
import type { AnyCheck } from '../model/across.ts';
import type { Change, Run } from '../model/run.ts';
import { contradictionsOnlyIn, placesOfCheck } from './contradictions.ts';
import type { Due } from './due.ts';
import { type Listed, listed, NAMED } from './listed.ts';
import type { PartResult } from './part-result.ts';

const HOUR = 3_600_000;

/** Hourly runs that should have come between two that did. */
function missedRuns(due: Due, previous: Run): Change[] {
  const hours = Math.floor((Date.parse(due.scheduled) - Date.parse(previous.scheduled)) / HOUR);
  if (hours < 2) return [];
  const missed = hours - 1;
  const detail = `${missed} hourly ${missed === 1 ? 'run' : 'runs'} missed since ${previous.scheduled}`;
  return [{ kind: 'missed', subject: previous.scheduled, detail }];
}

async function checkChanges(
  kind: 'contradiction' | 'resolved',
  served: Served,
  checks: readonly AnyCheck[],
): Promise<Listed<Change>> {
  const { named, total } = listed(checks);
  const changes: Change[] = [];
  for (const check of named) {
    changes.push({ kind, subject: check.id, detail: check.text, places: await placesOfCheck(served, check) });
  }
  return { named: changes, total };
}

async function sinceSnapshot(served: Served, previous: Run): Promise<Listed<Change>[]> {
  if (previous.snapshot === null || previous.snapshot === served.id) return [];
  const published = {
    kind: 'snapshot',
    subject: served.id,
    detail: `published after ${previous.snapshot}`,
  } as const;
  const before = await openSnapshot(served.store, previous.snapshot);
  if (before === undefined) return [listed<Change>([published])];
  return [
    listed<Change>([published]),
    await checkChanges('contradiction', served, await contradictionsOnlyIn(served, before)),
    await checkChanges('resolved', before, await contradictionsOnlyIn(before, served)),
  ];
}

/** What the engine in use judges otherwise than published, and the run before did not know. */
function engineChanges({ differences, sum }: PartResult, known: Run | undefined): Listed<Change> {
  if (known?.differences?.total === differences.total && known.differences.sum === sum) return listed([]);
  const told = new Set(known?.differing);
  const news = differences.named.filter(({ check }) => !told.has(check));
  return {
    named: news.map(({ check, published, judged, places }) => ({
      kind: 'engine',
      subject: check,
      detail: `published as ${published}, judged ${judged} by the engine in use`,
      places,
    })),
    total: news.length + differences.total - differences.named.length,
  };
}

/** The newest figures of their series that have grown stale since the run before. */
function staleChanges({ series }: PartResult, due: Due, previous: Run): Listed<Change> {
  const [since, day] = [dayOf(previous.scheduled), dayOf(due.scheduled)];
  const stale = Object.entries(series).filter(([, { from }]) => since < from && from <= day);
  const changes = stale
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { from, figure }]): Change => {
      const [subject = '', partner = '', measure] = name.split(' ');
      return {
        kind: 'stale',
        subject: figure,
        detail: `the newest figure of ${measure} here; by the rhythm of that measure a newer one was due before ${from}`,
        places: [subject, partner].filter(place => place !== ''),
      };
    });
  return listed(changes);
}

/** The day of an instant, both ISO 8601. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** What differs between now and the run before: each change is told once, by the run that first sees it. */
export async function compareWithPrevious(
  served: Served,
  due: Due,
  result: PartResult,
  previous: Run | undefined,
): Promise<Listed<Change>> {
  const known = previous?.snapshot === served.id ? previous : undefined;
  const engine = engineChanges(result, known);
  if (previous === undefined) return engine;
  const recovered: Change[] =
    previous.outcome === 'failed'
      ? [{ kind: 'recovered', subject: previous.id, detail: `no longer: ${previous.reason ?? 'failed'}` }]
      : [];
  const lists = [
    listed([...missedRuns(due, previous), ...recovered]),
    ...(await sinceSnapshot(served, previous)),
    engine,
    staleChanges(result, due, previous),
  ];
  return {
    named: lists.flatMap(({ named }) => named).slice(0, NAMED),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  };
}
