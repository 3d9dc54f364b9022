import { makeTables, numberOf, readSetting, type Sql, writeSetting } from './sql.ts';

const SHAPE = 'shape of the tables';

const hasTable = (sql: Sql, name: string): boolean =>
  numberOf(sql, `SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?`, name) > 0;

const hasColumn = (sql: Sql, table: string, column: string): boolean =>
  numberOf(sql, 'SELECT count(*) FROM pragma_table_info(?) WHERE name = ?', table, column) > 0;

/** The ledger follows from journal, documents and corrections: the next turn makes it anew. */
const LEDGER = ['sources', 'pieces', 'parts', 'touched', 'testimonies', 'unsettled'];

/**
 * To shape 2, from all that came before shapes were numbered: the ledger is let go of, and with it which entries of the journal
 * it had; shards get what is known of each, and are put into the store once more; records of runs get what every run has now.
 */
function toShape2(sql: Sql): void {
  for (const table of LEDGER) sql.exec(`DROP TABLE IF EXISTS ${table}`);
  if (hasTable(sql, 'settings')) sql.exec(`DELETE FROM settings WHERE name <> 'restoring'`);
  if (!hasColumn(sql, 'shards', 'verified'))
    sql.exec('ALTER TABLE shards ADD COLUMN verified INTEGER NOT NULL DEFAULT 1');
  if (!hasColumn(sql, 'shards', 'dropped')) sql.exec('ALTER TABLE shards ADD COLUMN dropped INTEGER');
  sql.exec('UPDATE shards SET verified = 0');
  sql.exec(`
    UPDATE runs SET body = json_insert(body, '$.pointer', json('null'), '$.stale', 0, '$.duration', max(0, CAST(round(
      (julianday(json_extract(body, '$.finished')) - julianday(json_extract(body, '$.started'))) * 86400000) AS INTEGER)))`);
}

/** How the tables get from each shape to the next; the first leads from shape 1 to 2. */
const STEPS: readonly ((sql: Sql) => void)[] = [toShape2];

/**
 * Opens the publisher's tables: makes them where there are none, and brings those that an earlier version wrote to the shape
 * of now. To be called in a transaction. A later version's tables are left as they are: tables and columns are only added.
 */
export function openTables(sql: Sql): void {
  const shape = STEPS.length + 1;
  const known = hasTable(sql, 'settings') ? readSetting(sql, SHAPE) : undefined;
  const before = hasTable(sql, 'journal') ? Number(known ?? 1) : shape;
  for (const step of STEPS.slice(before - 1)) step(sql);
  makeTables(sql);
  if (known === undefined || before < shape) writeSetting(sql, SHAPE, String(shape));
}
