import type { ShardRef, Tally } from '../../model/snapshot.ts';
import { compareGroups } from '../groups.ts';
import { type NamedManifest, nameSnapshot } from '../manifest.ts';
import type { Sql } from './sql.ts';

const tallies = (sql: Sql): Tally[] =>
  sql
    .exec(`SELECT body FROM pieces WHERE grp = 'index'`)
    .toArray()
    .map(({ body }) => JSON.parse(String(body)) as Tally);

/** A shard that the ledger can make the text of. */
export interface LedgerPart extends ShardRef {
  readonly group: string;
  readonly from: string;
}

/** The snapshot that the ledger's parts make, once all are made. */
export async function nameLedger(
  sql: Sql,
): Promise<NamedManifest & { readonly parts: ReadonlyMap<string, LedgerPart> }> {
  const parts = sql
    .exec('SELECT * FROM parts ORDER BY grp, ord')
    .toArray()
    .map(
      ({ grp, ord, name, hash, bytes, count }) =>
        ({ group: grp, from: ord, name, hash, bytes, count }) as LedgerPart,
    )
    .sort((a, b) => compareGroups(a.group, b.group));
  const shards = parts.map(({ name, hash, bytes, count }): ShardRef => ({ name, hash, bytes, count }));
  const [latest] = sql.exec('SELECT max(date) AS date FROM sources').toArray();
  const asOf = latest?.date === null || latest === undefined ? null : String(latest.date);
  return {
    ...(await nameSnapshot(shards, tallies(sql), asOf)),
    parts: new Map(parts.map(part => [part.hash, part])),
  };
}
