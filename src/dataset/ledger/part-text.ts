import { shardText } from '../pieces.ts';
import { END, type Sql } from './sql.ts';

/** The pieces of a group from one place up to another. */
export interface Stretch {
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

/** What a shard consists of, in order. `judge` makes the record of a source whose body is too long to be kept. */
export function piecesIn(sql: Sql, { group, from, to }: Stretch, judge: (source: string) => string) {
  return sql
    .exec('SELECT id, body FROM pieces WHERE grp = ? AND ord >= ? AND ord < ? ORDER BY ord', group, from, to)
    .toArray()
    .map(({ id, body }) => ({ id: String(id), body: body === null ? judge(String(id)) : String(body) }));
}

/** The text of the shard that begins at a place: it ends where the next one begins. */
export function partText(sql: Sql, group: string, from: string, judge: (source: string) => string): string {
  const [next] = sql
    .exec('SELECT ord FROM parts WHERE grp = ? AND ord > ? ORDER BY ord LIMIT 1', group, from)
    .toArray();
  const to = next === undefined ? END : String(next.ord);
  return shardText(piecesIn(sql, { group, from, to }, judge).map(piece => piece.body));
}
