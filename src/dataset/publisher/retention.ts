import type { Clock } from '../clock.ts';
import { insist } from '../insist.ts';
import { shardKey, snapshotKey } from '../keys.ts';
import { numberOf, type Sql } from '../ledger/sql.ts';
import type { Store } from '../store.ts';

/** Publications that are kept: the newest, and all that were published lately, in milliseconds. */
const NEWEST = 100;
const LATELY = 90 * 24 * 3_600_000;

/** Keys that one turn deletes: a Worker's request has a thousand store operations, and the next turn goes on. */
const DELETED_A_TURN = 200;

/** The number of the oldest publication that is kept. */
function oldestKept(sql: Sql, now: Date): number {
  return numberOf(
    sql,
    `SELECT min(seq) FROM snapshots WHERE published >= ?
     OR seq IN (SELECT seq FROM snapshots ORDER BY seq DESC LIMIT ?)`,
    new Date(now.getTime() - LATELY).toISOString(),
    NEWEST,
  );
}

/**
 * Lets go of what no kept publication needs: manifests, and shards that only such manifests name. What is kept is always the
 * latest stretch of the history, so a shard is needless once the last publication that had it is older than that.
 */
export async function collect(sql: Sql, store: Store, clock: Clock): Promise<void> {
  const oldest = oldestKept(sql, clock.now());
  const snapshots = sql
    .exec(
      `SELECT DISTINCT id FROM snapshots WHERE seq < ? AND id NOT IN (SELECT id FROM snapshots WHERE seq >= ?) LIMIT ?`,
      oldest,
      oldest,
      DELETED_A_TURN,
    )
    .toArray();
  for (const { id } of snapshots) {
    await insist(clock, () => store.delete(snapshotKey(String(id))));
    sql.exec('DELETE FROM snapshots WHERE id = ?', String(id));
  }
  sql.exec(
    'DELETE FROM snapshots WHERE seq < ? AND id IN (SELECT id FROM snapshots WHERE seq >= ?)',
    oldest,
    oldest,
  );
  const shards = sql
    .exec('SELECT hash FROM shards WHERE dropped < ? LIMIT ?', oldest, DELETED_A_TURN)
    .toArray();
  for (const { hash } of shards) {
    // Forgotten first: should the deletion fail half-way, the shard is written anew when it is needed again.
    sql.exec('DELETE FROM shards WHERE hash = ?', String(hash));
    await insist(clock, () => store.delete(shardKey(String(hash))));
  }
}
