import { numberOf, type Sql } from '../ledger/sql.ts';

/** A scheduled run that is checked in parts. Plan and results are the watch's own: the publisher keeps them as they are. */
export interface OpenRun {
  readonly id: string;
  /** ISO 8601 instants: when it was due, and when its parts were last asked for. */
  readonly scheduled: string;
  readonly asked: string;
  readonly parts: number;
  readonly plan: string;
}

const fromRow = (row: Readonly<Record<string, unknown>>): OpenRun => ({
  id: String(row.id),
  scheduled: String(row.scheduled),
  asked: String(row.asked),
  parts: Number(row.parts),
  plan: String(row.plan),
});

export function makeOpenRunTables(sql: Sql): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS open_runs (
      id TEXT PRIMARY KEY, scheduled TEXT NOT NULL, asked TEXT NOT NULL, parts INTEGER NOT NULL, plan TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS run_parts (
      run TEXT NOT NULL, part INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (run, part));
  `);
}

/** Opens a run; false where it is open or ended already. */
export function openRun(sql: Sql, { id, scheduled, asked, parts, plan }: OpenRun): boolean {
  const known = numberOf(
    sql,
    'SELECT (SELECT count(*) FROM runs WHERE id = ?) + (SELECT count(*) FROM open_runs WHERE id = ?)',
    id,
    id,
  );
  if (known > 0) return false;
  sql.exec(
    'INSERT INTO open_runs (id, scheduled, asked, parts, plan) VALUES (?, ?, ?, ?, ?)',
    id,
    scheduled,
    asked,
    parts,
    plan,
  );
  return true;
}

/** The runs that have not ended, the one due first in front. */
export const openRuns = (sql: Sql): OpenRun[] =>
  sql.exec('SELECT * FROM open_runs ORDER BY scheduled, id').toArray().map(fromRow);

/** Which parts of an open run have no result yet; undefined where it is not open. Notes that they are asked for `now`. */
export function askAgain(sql: Sql, id: string, now: string): number[] | undefined {
  const [row] = sql.exec('UPDATE open_runs SET asked = ? WHERE id = ? RETURNING parts', now, id).toArray();
  if (row === undefined) return undefined;
  const done = new Set(
    sql
      .exec('SELECT part FROM run_parts WHERE run = ?', id)
      .toArray()
      .map(({ part }) => Number(part)),
  );
  return Array.from({ length: Number(row.parts) }, (_, part) => part).filter(part => !done.has(part));
}

/** Whether a part of an open run is still to be checked, with the run; undefined where it is not. */
export function wantedPart(sql: Sql, id: string, part: number): OpenRun | undefined {
  const [row] = sql
    .exec(
      'SELECT * FROM open_runs WHERE id = ? AND NOT EXISTS (SELECT 1 FROM run_parts WHERE run = ? AND part = ?)',
      id,
      id,
      part,
    )
    .toArray();
  return row && fromRow(row);
}

/** Keeps a part's result, the first one that comes. */
export function keepPart(sql: Sql, id: string, part: number, body: string): void {
  if (numberOf(sql, 'SELECT count(*) FROM open_runs WHERE id = ?', id) === 0) return;
  sql.exec('INSERT OR IGNORE INTO run_parts (run, part, body) VALUES (?, ?, ?)', id, part, body);
}

/** The run that is to be ended next: the one due first, where all its parts have results. */
export function completeRun(sql: Sql): OpenRun | undefined {
  const [first] = openRuns(sql);
  if (first === undefined) return undefined;
  const done = numberOf(sql, 'SELECT count(*) FROM run_parts WHERE run = ?', first.id);
  return done >= first.parts ? first : undefined;
}

/** Results of parts, in their order, from one part on. */
export const readParts = (sql: Sql, id: string, from: number, limit: number): string[] =>
  sql
    .exec('SELECT body FROM run_parts WHERE run = ? AND part >= ? ORDER BY part LIMIT ?', id, from, limit)
    .toArray()
    .map(({ body }) => String(body));

/** Forgets an open run: it has ended. */
export function closeRun(sql: Sql, id: string): void {
  sql.exec('DELETE FROM open_runs WHERE id = ?', id);
  sql.exec('DELETE FROM run_parts WHERE run = ?', id);
}
