import { beforeEach, expect, it } from 'vitest';
import { makeTables, type Sql } from '../../src/dataset/ledger/sql.ts';
import { addRun, changedRuns, findRun, latestRun, readRuns } from '../../src/dataset/publisher/runs.ts';
import type { Run } from '../../src/model/run.ts';
import { nodeSql } from './node-sql.ts';

let sql: Sql;
beforeEach(() => {
  ({ sql } = nodeSql());
  makeTables(sql);
});

function run(n: number, outcome: Run['outcome'], changes: Run['changes'] = []): Run {
  const scheduled = new Date(Date.UTC(2026, 0, 1, n)).toISOString();
  return {
    id: `run-${n}`,
    cron: '0 * * * *',
    scheduled,
    started: scheduled,
    finished: scheduled,
    duration: 0,
    outcome,
    snapshot: null,
    pointer: null,
    engine: '1',
    counts: { shards: 0, sources: 0, figures: 0, checks: 0 },
    verdicts: {},
    stale: 0,
    changes,
  };
}

it('keeps the last 1,000 runs and all that changed anything', () => {
  const change = { kind: 'missed', subject: 'x', detail: 'one' } as const;
  addRun(sql, run(0, 'changed', [change]));
  addRun(sql, run(1, 'failed', [{ ...change, kind: 'integrity' }]));
  // The same failure still, told by the run before: it changed nothing.
  addRun(sql, run(2, 'failed'));
  for (let n = 3; n < 1003; n++) addRun(sql, run(n, 'ok'));
  expect(readRuns(sql, { limit: 1 }).total).toBe(1002);
  expect(findRun(sql, 'run-2')).toBeUndefined();
  expect(changedRuns(sql, 10).map(({ id }) => id)).toEqual(['run-1', 'run-0']);
  expect(changedRuns(sql, 1)).toHaveLength(1);
  addRun(sql, run(1003, 'ok'));
  expect(findRun(sql, 'run-3')).toBeUndefined();
  expect(findRun(sql, 'run-4')).toBeDefined();
});

it('keeps one run a cron and scheduled time, and knows which came before, also one that comes late', () => {
  expect(addRun(sql, run(5, 'ok'))).toBe(true);
  expect(addRun(sql, { ...run(5, 'failed'), id: 'other' })).toBe(false);
  expect(addRun(sql, run(3, 'ok'))).toBe(true);
  expect(latestRun(sql)?.id).toBe('run-5');
  expect(latestRun(sql, run(5, 'ok').scheduled)?.id).toBe('run-3');
});
