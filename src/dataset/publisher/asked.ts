import type { Sql } from '../ledger/sql.ts';

/** How often each brief was asked for, by address. */
export type AskedCounts = readonly (readonly [address: string, times: number])[];

/** A request counts half as much after so many milliseconds. */
const HALF_LIFE = 28 * 24 * 3_600_000;
const EPOCH = Date.UTC(2026, 0, 1);

/** Addresses that are counted: beyond them the least asked for is forgotten. */
const COUNTED = 1000;

export function makeAskedTable(sql: Sql): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS asked (address TEXT PRIMARY KEY, weight REAL NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS asked_weight ON asked (weight);
  `);
}

/**
 * Counts requests. Instead of letting old counts decay, new ones weigh more, so that nothing is rewritten (forward decay:
 * Cormode, Shkapenyuk, Srivastava and Xu 2009); doubles bear that until 2104.
 */
export function noteAsked(sql: Sql, counts: AskedCounts, now: Date): void {
  const weight = 2 ** ((now.getTime() - EPOCH) / HALF_LIFE);
  for (const [address, times] of counts) {
    sql.exec(
      'INSERT INTO asked (address, weight) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET weight = weight + excluded.weight',
      address,
      times * weight,
    );
  }
  sql.exec(
    'DELETE FROM asked WHERE address IN (SELECT address FROM asked ORDER BY weight DESC, address LIMIT -1 OFFSET ?)',
    COUNTED,
  );
}

/** The addresses that were asked for most, lately. */
export const askedMost = (sql: Sql, limit: number): string[] =>
  sql
    .exec('SELECT address FROM asked ORDER BY weight DESC, address LIMIT ?', limit)
    .toArray()
    .map(row => String(row.address));
