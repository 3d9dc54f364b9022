import type { ShardRef } from '../../model/snapshot.ts';
import { bulks } from '../bulk.ts';
import { insist } from '../insist.ts';
import { shardKey } from '../keys.ts';
import { sha256 } from '../sha256.ts';
import type { PublisherTools } from './tools.ts';

/** The shards that hold what some sources add to the data set, as they were last made. */
function shardsWith({ sql }: PublisherTools, sources: readonly string[]): Pick<ShardRef, 'hash' | 'bytes'>[] {
  const found = new Map<string, number>();
  for (const source of sources) {
    const rows = sql
      .exec(
        `SELECT DISTINCT parts.hash, parts.bytes FROM pieces JOIN parts ON parts.grp = pieces.grp AND parts.ord =
           (SELECT max(ord) FROM parts AS before WHERE before.grp = pieces.grp AND before.ord <= pieces.ord)
         WHERE pieces.source = ?`,
        source,
      )
      .toArray();
    for (const { hash, bytes } of rows) found.set(String(hash), Number(bytes));
  }
  return [...found].map(([hash, bytes]) => ({ hash, bytes }));
}

/**
 * Looks in the store for the shards of sources that were handed in again although they are held: whoever does so may have
 * found one damaged. What is missing or not what its hash says is written anew by the next turn.
 */
export async function doubtDamaged(tools: PublisherTools, sources: readonly string[]): Promise<void> {
  const { sql, store, clock } = tools;
  for (const group of bulks(shardsWith(tools, sources))) {
    const texts = await insist(clock, () => store.getMany(group.map(({ hash }) => shardKey(hash))));
    for (const { hash } of group) {
      const text = texts.get(shardKey(hash));
      if (text !== undefined && (await sha256(text)) === hash) continue;
      sql.exec('UPDATE shards SET verified = 0 WHERE hash = ?', hash);
    }
  }
}
