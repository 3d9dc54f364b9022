import type { SourceRecord } from '../../model/source-record.ts';
import { fnv1a } from '../fnv1a.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import type { Sql } from './sql.ts';
import { enterTestimonies, strikeTestimonies } from './testimonies.ts';

/** The longest body that is kept, in UTF-16 units: SQLite in a Durable Object takes two million bytes a row. */
const KEPT = 600_000;

/** Notes that the shard around a place has to be made again. */
export function touch(sql: Sql, group: string, order: string): void {
  sql.exec('INSERT OR IGNORE INTO touched (grp, ord) VALUES (?, ?)', group, order);
}

export function enterPiece(sql: Sql, source: string, { group, order, id, body }: Piece): void {
  const kept = group === 'source' && body.length > KEPT ? null : body;
  sql.exec(
    `INSERT INTO pieces (grp, ord, id, source, mark, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (grp, ord) DO UPDATE SET id = excluded.id, mark = excluded.mark, body = excluded.body`,
    group,
    order,
    id,
    source,
    fnv1a(id),
    kept,
  );
  touch(sql, group, order);
}

/** Takes all that a source added to the ledger out of it. */
export function strikeSource(sql: Sql, id: string): void {
  strikeTestimonies(sql, id);
  sql.exec('INSERT OR IGNORE INTO touched (grp, ord) SELECT grp, ord FROM pieces WHERE source = ?', id);
  sql.exec('DELETE FROM pieces WHERE source = ?', id);
  sql.exec('DELETE FROM sources WHERE id = ?', id);
}

/** Enters a source, in the place of what it was before. To be called in a transaction. */
export function enterSource(sql: Sql, record: SourceRecord, engine: string): void {
  strikeSource(sql, record.id);
  for (const piece of piecesOf(record)) enterPiece(sql, record.id, piece);
  enterTestimonies(sql, record);
  const date = record.published ?? record.inferred?.date ?? null;
  sql.exec('INSERT INTO sources (id, engine, date) VALUES (?, ?, ?)', record.id, engine, date);
}
