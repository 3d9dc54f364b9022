import { numberOf, type Sql } from '../ledger/sql.ts';

/**
 * Hashes of the shards that need not be written: they were read back, the store has been whole since, and the scheduled runs
 * see to them, since what is served has them.
 */
export const knownShards = (sql: Sql): Set<string> =>
  new Set(
    sql
      .exec('SELECT hash FROM shards WHERE verified = 1 AND dropped IS NULL')
      .toArray()
      .map(row => String(row.hash)),
  );

export function addKnownShards(sql: Sql, hashes: readonly string[]): void {
  for (const hash of hashes) {
    sql.exec('INSERT INTO shards (hash) VALUES (?) ON CONFLICT (hash) DO UPDATE SET verified = 1', hash);
  }
}

/** Relies on nothing in the store any more: it was emptied or damaged. */
export function doubtShards(sql: Sql): void {
  sql.exec('UPDATE shards SET verified = 0 WHERE verified = 1');
}

/** Notes which shards the publication just added has, and which the one before it was the last to have. */
export function noteUse(sql: Sql, used: ReadonlySet<string>): void {
  const before = numberOf(sql, 'SELECT max(seq) FROM snapshots') - 1;
  for (const { hash, dropped } of sql.exec('SELECT hash, dropped FROM shards').toArray()) {
    if (used.has(String(hash)) === (dropped === null)) continue;
    sql.exec('UPDATE shards SET dropped = ? WHERE hash = ?', dropped === null ? before : null, String(hash));
  }
}
