import { shardText } from '../pieces.ts';
import type { Sql } from './sql.ts';

/** Where a shard begins, and where the next one does (null: it is the group's last). */
export interface Stretch {
  readonly group: string;
  readonly from: string;
  readonly to: string | null;
}

/** Beyond all orders: these consist of ASCII. */
const END = '\uffff';

/** The bodies of the pieces of a stretch. `judge` makes the record of a source whose body is too long to be kept. */
export function bodiesIn(
  sql: Sql,
  { group, from, to }: Stretch,
  judge: (source: string) => string,
): string[] {
  return sql
    .exec(
      'SELECT id, body FROM pieces WHERE grp = ? AND ord >= ? AND ord < ? ORDER BY ord',
      group,
      from,
      to ?? END,
    )
    .toArray()
    .map(({ id, body }) => (body === null ? judge(String(id)) : String(body)));
}

/** The text of the shard that begins at a place. */
export function partText(sql: Sql, group: string, from: string, judge: (source: string) => string): string {
  const [next] = sql
    .exec('SELECT min(ord) AS ord FROM parts WHERE grp = ? AND ord > ?', group, from)
    .toArray();
  const to = next?.ord === null || next === undefined ? null : String(next.ord);
  return shardText(bodiesIn(sql, { group, from, to }, judge));
}
