import * as v from 'valibot';
import { CorrectionSchema } from '../../model/correction.ts';
import { SourceDocumentSchema } from '../../model/source.ts';
import { openTables } from '../ledger/open-tables.ts';
import { numberOf, readSetting, type Sql, type SqlValue, writeSetting } from '../ledger/sql.ts';
import { lastEntry } from './journal.ts';

/** What cannot be had again from anywhere else. The ledger is made from it, and so is what is in the store. */
const TABLES = {
  journal: ['seq', 'at', 'by', 'action', 'subject', 'detail', 'snapshot'],
  documents: ['id', 'since', 'until', 'body'],
  corrections: ['number', 'since', 'until', 'source', 'target', 'body'],
  snapshots: ['seq', 'id', 'previous', 'published', 'journal', 'engine', 'sources', 'figures', 'checks'],
  runs: ['seq', 'id', 'cron', 'scheduled', 'outcome', 'body'],
} as const;

type Table = keyof typeof TABLES;

/** The tables of a backup, in its order. */
export const BACKUP_TABLES = Object.keys(TABLES) as readonly Table[];

/** What the bodies of a table must be for the publisher to work with them. */
const BODIES: Partial<Record<Table, v.GenericSchema>> = {
  documents: SourceDocumentSchema,
  corrections: CorrectionSchema,
};

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

/** What is wrong with a row's body; undefined where nothing is, or where the table has none that is looked at. */
function bodyTrouble(table: Table, body: SqlValue | undefined): string | undefined {
  const schema = BODIES[table];
  if (schema === undefined) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(String(body)));
    return parsed.success ? undefined : `${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`;
  } catch {
    return 'is no JSON';
  }
}

const isTable = (name: unknown): name is Table => typeof name === 'string' && Object.hasOwn(TABLES, name);

/** What of a table stood when the journal was as long as the backup says: what came later is left out. */
const THEN: Readonly<Record<Table, string>> = {
  journal: 'seq <= ?1',
  documents: 'since <= ?1',
  corrections: 'since <= ?1',
  snapshots: 'journal <= ?1',
  runs: '?1 = ?1',
};

const selected = (table: Table): string =>
  TABLES[table]
    .map(column => (column === 'until' ? 'CASE WHEN until > ?1 THEN NULL ELSE until END AS until' : column))
    .join(', ');

/**
 * Takes out the next part of all that the publisher keeps: the first one, or the one that `after` begins. All parts together
 * are what was kept when the first one was taken, whatever is written meanwhile.
 *
 * @throws RangeError where `after` is no `next` of an earlier part
 */
export function readBackup(sql: Sql, after?: string): BackupPart {
  const tables = BACKUP_TABLES;
  const [first, number, entry] = (after ?? `${tables[0]}.0.${lastEntry(sql)}`).split('.', 3);
  if (!isTable(first) || !/^\d{1,15}$/.test(number ?? '') || !/^\d{1,15}$/.test(entry ?? ''))
    throw new RangeError('no part of a backup begins there');
  const rows: BackupRow[] = [];
  let size = 0;
  let from = Number(number);
  for (const table of tables.slice(tables.indexOf(first))) {
    const query = `SELECT rowid AS place, ${selected(table)} FROM ${table}
      WHERE rowid > ?2 AND ${THEN[table]} ORDER BY rowid LIMIT 1`;
    for (;;) {
      const [found] = sql.exec(query, Number(entry), from).toArray();
      if (found === undefined) break;
      if (size > PART) return { rows, next: `${table}.${from}.${entry}` };
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
    const trouble = bodyTrouble(table, row.body);
    if (trouble !== undefined) throw new RangeError(`the body of a row of ${table}: ${trouble.trim()}`);
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    try {
      sql.exec(insert, ...(values as SqlValue[]));
    } catch (error) {
      throw new RangeError(
        `a row of ${table} cannot be held: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}

/** Set while a backup has not come to its end: what is held then is a part, and the first part may come again. */
const RESTORING = 'restoring';

/** Everything that the publisher keeps or makes; runs that are under way belong to the watch and end by themselves. */
const ALL = [
  ...BACKUP_TABLES,
  'shards',
  'sources',
  'pieces',
  'parts',
  'touched',
  'testimonies',
  'unsettled',
  'settings',
];

function forgetAll(sql: Sql): void {
  // Dropped, not emptied: numbers begin anew.
  for (const table of ALL) sql.exec(`DROP TABLE IF EXISTS ${table}`);
  openTables(sql);
}

/**
 * Takes in one part of a backup. The first one goes into an empty publisher, or one that is to be replaced, or that an earlier
 * attempt left half full. To be called in a transaction.
 *
 * @returns false, with nothing done, where something else is held
 * @throws RangeError where a row is none of a backup's
 */
export function acceptBackup(
  sql: Sql,
  rows: readonly BackupRow[],
  { first, last, replace = false }: { first: boolean; last: boolean; replace?: boolean },
): boolean {
  const halfFull = readSetting(sql, RESTORING) !== undefined;
  if (first ? !replace && !halfFull && !isEmpty(sql) : !halfFull) return false;
  if (first) forgetAll(sql);
  putBack(sql, rows);
  if (last) sql.exec('DELETE FROM settings WHERE name = ?', RESTORING);
  else writeSetting(sql, RESTORING, 'yes');
  return true;
}
