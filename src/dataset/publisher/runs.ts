import type { Run } from '../../model/run.ts';
import { numberOf, type Sql } from '../ledger/sql.ts';
import { readSequence, type SequencePage, type SequenceRequest } from './sequence-page.ts';

/** How many runs are kept; of the older ones only those that changed something. */
const KEPT = 1000;

/** Also a failure that the run before told already. */
const UNCHANGED = `json_array_length(body, '$.changes') = 0`;

const fromRow = (row: Readonly<Record<string, unknown>>): Run => JSON.parse(String(row.body)) as Run;

/** Keeps a run's record. A run of the same cron and scheduled time is kept once: answers false for the second. */
export function addRun(sql: Sql, run: Run): boolean {
  const before = numberOf(
    sql,
    'SELECT count(*) FROM runs WHERE cron = ? AND scheduled = ?',
    run.cron,
    run.scheduled,
  );
  if (before > 0) return false;
  sql.exec(
    'INSERT INTO runs (id, cron, scheduled, outcome, body) VALUES (?, ?, ?, ?, ?)',
    run.id,
    run.cron,
    run.scheduled,
    run.outcome,
    JSON.stringify(run),
  );
  sql.exec(
    `DELETE FROM runs WHERE seq <= (SELECT seq FROM runs ORDER BY seq DESC LIMIT 1 OFFSET ?) AND ${UNCHANGED}`,
    KEPT,
  );
  return true;
}

export const readRuns = (sql: Sql, request: SequenceRequest): SequencePage<Run> =>
  readSequence(sql, 'runs', request, fromRow);

/** The newest runs that changed something, newest first. */
export const changedRuns = (sql: Sql, limit: number): Run[] =>
  sql
    .exec(`SELECT body FROM runs WHERE NOT (${UNCHANGED}) ORDER BY seq DESC LIMIT ?`, limit)
    .toArray()
    .map(fromRow);

export function findRun(sql: Sql, id: string): Run | undefined {
  const [row] = sql.exec('SELECT body FROM runs WHERE id = ?', id).toArray();
  return row && fromRow(row);
}

/** The run that was due last, or the last one due before an ISO 8601 instant. */
export function latestRun(sql: Sql, before = '9999'): Run | undefined {
  const [row] = sql
    .exec('SELECT body FROM runs WHERE scheduled < ? ORDER BY scheduled DESC, seq DESC LIMIT 1', before)
    .toArray();
  return row && fromRow(row);
}
