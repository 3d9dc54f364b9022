import { numberOf, type Sql, type SqlValue } from '../ledger/sql.ts';

/** What cannot be had again from anywhere else. The ledger is made from it, and so is what is in the store. */
const TABLES = {
  journal: ['seq', 'at', 'by', 'action', 'subject', 'detail', 'snapshot'],
  documents: ['id', 'since', 'until', 'body'],
  corrections: ['number', 'since', 'until', 'source', 'target', 'body'],
  snapshots: ['seq', 'id', 'previous', 'published', 'journal', 'engine', 'sources', 'figures', 'checks'],
  runs: ['seq', 'id', 'cron', 'scheduled', 'outcome', 'body'],
} as const;

type Table = keyof typeof TABLES;

/** One row of one table: a line of a backup. */
export interface BackupRow {
  readonly table: string;
  readonly row: Readonly<Record<string, SqlValue>>;
}

/** A part of a backup, and where it goes on: `<table>.<row number>`, or null. */
export interface BackupPart {
  readonly rows: readonly BackupRow[];
  readonly next: string | null;
}

/** What a part of a backup holds at most, in UTF-16 units: an answer of a Durable Object may take 32 MB. */
const PART = 4_000_000;

const isTable = (name: unknown): name is Table => typeof name === 'string' && Object.hasOwn(TABLES, name);

/**
 * Takes out the next part of all that the publisher keeps: the first one, or the one that `after` begins.
 *
 * @throws RangeError where `after` is no `next` of an earlier part
 */
export function readBackup(sql: Sql, after?: string): BackupPart {
  const tables = Object.keys(TABLES) as Table[];
  const [first, number] = after === undefined ? [tables[0], '0'] : after.split('.', 2);
  if (!isTable(first) || !/^\d{1,15}$/.test(number ?? ''))
    throw new RangeError('no part of a backup begins there');
  const rows: BackupRow[] = [];
  let size = 0;
  let from = Number(number);
  for (const table of tables.slice(tables.indexOf(first))) {
    const columns = TABLES[table].join(', ');
    for (;;) {
      const [found] = sql
        .exec(`SELECT rowid AS place, ${columns} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT 1`, from)
        .toArray();
      if (found === undefined) break;
      if (size > PART) return { rows, next: `${table}.${from}` };
      const { place, ...row } = found as Record<string, SqlValue>;
      from = Number(place);
      rows.push({ table, row });
      size += JSON.stringify(row).length;
    }
    from = 0;
  }
  return { rows, next: null };
}

/** Whether the publisher has nothing yet, so that a backup can be put back into it. */
export const isEmpty = (sql: Sql): boolean => numberOf(sql, 'SELECT count(*) FROM journal') === 0;

/**
 * Puts rows of a backup back. To be called in a transaction.
 *
 * @throws RangeError where a row is none of a backup's
 */
export function putBack(sql: Sql, rows: readonly BackupRow[]): void {
  for (const { table, row } of rows) {
    if (!isTable(table)) throw new RangeError(`a backup has no table ${String(table)}`);
    const columns = TABLES[table];
    const values = columns.map(column => row[column]);
    if (values.some(value => value === undefined)) throw new RangeError(`a row of ${table} is not whole`);
    sql.exec(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...(values as SqlValue[]),
    );
  }
}
