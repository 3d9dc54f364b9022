import type { Delivery } from '../../model/run.ts';
import type { Sql } from '../ledger/sql.ts';

/** A delivery with the run it tells of. */
export interface DeliveryOf extends Delivery {
  readonly run: string;
}

const fromRow = (row: Readonly<Record<string, unknown>>): DeliveryOf => ({
  run: String(row.run),
  hook: String(row.hook),
  state: String(row.state) as Delivery['state'],
  attempts: Number(row.attempts),
  detail: row.detail === null ? null : String(row.detail),
  since: String(row.since),
  at: String(row.at),
});

export function makeDeliveryTable(sql: Sql): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS deliveries (
      run TEXT NOT NULL, hook TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, detail TEXT,
      since TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (run, hook)) WITHOUT ROWID;
  `);
}

/** Notes whom a run is to be told to, so that it is told even if all else is lost. */
export function addDeliveries(sql: Sql, run: string, hooks: readonly string[], now: string): void {
  for (const hook of hooks) {
    sql.exec(
      `INSERT OR IGNORE INTO deliveries (run, hook, state, attempts, detail, since, at)
       VALUES (?, ?, 'waiting', 0, NULL, ?, ?)`,
      run,
      hook,
      now,
      now,
    );
  }
}

/** Notes an attempt. What was delivered or given up stays so. */
export function noteAttempt(
  sql: Sql,
  run: string,
  hook: string,
  { state, detail, at }: Pick<Delivery, 'state' | 'detail' | 'at'>,
): void {
  sql.exec(
    `UPDATE deliveries SET state = ?, attempts = attempts + 1, detail = ?, at = ?
     WHERE run = ? AND hook = ? AND state = 'waiting'`,
    state,
    detail,
    at,
    run,
    hook,
  );
}

/** How it went with telling a run's changes, by receiver. */
export const deliveriesOf = (sql: Sql, run: string): Delivery[] =>
  sql
    .exec('SELECT * FROM deliveries WHERE run = ? ORDER BY hook', run)
    .toArray()
    .map(row => {
      const { run: _, ...delivery } = fromRow(row);
      return delivery;
    });

/** What waits to be delivered and was never attempted since one instant, or not again since another (ISO 8601). */
export const forgottenDeliveries = (sql: Sql, never: string, notAgain: string): DeliveryOf[] =>
  sql
    .exec(
      `SELECT * FROM deliveries WHERE state = 'waiting' AND at < iif(attempts = 0, ?, ?) ORDER BY at LIMIT 1000`,
      never,
      notAgain,
    )
    .toArray()
    .map(fromRow);
