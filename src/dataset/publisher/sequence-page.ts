import { numberOf, type Sql } from '../ledger/sql.ts';

/** Which part of a list that only grows: the newest `limit` entries, or those older than `before`. */
export interface SequenceRequest {
  readonly limit: number;
  readonly before?: number;
}

/** Newest first. `next` is the `before` of the part that follows, null at the end. */
export interface SequencePage<T> {
  readonly total: number;
  readonly data: readonly T[];
  readonly next: number | null;
}

/** A part of a table that is numbered by `seq`, newest first. */
export function readSequence<T>(
  sql: Sql,
  table: 'journal' | 'snapshots' | 'runs',
  { limit, before = Number.MAX_SAFE_INTEGER }: SequenceRequest,
  fromRow: (row: Readonly<Record<string, unknown>>) => T,
): SequencePage<T> {
  const rows = sql
    .exec(`SELECT * FROM ${table} WHERE seq < ? ORDER BY seq DESC LIMIT ?`, before, limit + 1)
    .toArray();
  const shown = rows.slice(0, limit);
  return {
    total: numberOf(sql, `SELECT count(*) FROM ${table}`),
    data: shown.map(fromRow),
    next: rows.length > limit ? Number(shown.at(-1)?.seq) : null,
  };
}
