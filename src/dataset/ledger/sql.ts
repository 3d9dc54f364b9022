/** What SQLite keeps in a column. */
export type SqlValue = string | number | null;

/** The part of a Durable Object's SQLite storage that the publisher uses. */
export interface Sql {
  readonly exec: (query: string, ...bindings: SqlValue[]) => { toArray(): Record<string, unknown>[] };
}

/**
 * Makes the publisher's tables where they are not there yet; who changes their shape adds a step to open-tables.ts.
 *
 * - `journal`: what was asked of the publisher, by whom, and which snapshot carries it (null until one does).
 * - `documents`: every version of every source, valid from journal entry `since` until entry `until` (null: held now), so
 *   that the set behind any snapshot can be had again.
 * - `corrections`: what people set right, `number` by number, valid like documents.
 * - `snapshots`: what was published when, and up to which journal entry.
 * - `shards`: what has been put into the store. `verified` is 1 where it was read back since the store was last found whole;
 *   `dropped` is the last publication that had it, null while the served one has it.
 * - `runs`: the scheduled runs, one a cron and scheduled time.
 * - `sources`: what was judged, by which engine, and its date; `pieces`: every record of every shard of the next snapshot,
 *   with a mark that decides where shards are cut (body null: too long for a row, to be judged again); `parts`: the shards
 *   that they make; `touched`: where pieces changed since. Together the ledger, see src/dataset/ledger.
 * - `testimonies`: what sources say of quantities, by the place and family they are judged in; `unsettled`: places and families to
 *   be judged again (place `*`: ranks of places among places).
 * - `settings`: single values.
 */
export function makeTables(sql: Sql): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, detail TEXT, snapshot TEXT);
    CREATE INDEX IF NOT EXISTS journal_waiting ON journal (seq) WHERE snapshot IS NULL;
    CREATE TABLE IF NOT EXISTS documents (
      id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER, body TEXT NOT NULL, PRIMARY KEY (id, since));
    CREATE UNIQUE INDEX IF NOT EXISTS documents_held ON documents (id) WHERE until IS NULL;
    CREATE INDEX IF NOT EXISTS documents_text ON documents (json_extract(body, '$.original.sha256')) WHERE until IS NULL;
    CREATE TABLE IF NOT EXISTS corrections (
      number INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER, source TEXT NOT NULL, target TEXT NOT NULL,
      body TEXT NOT NULL, PRIMARY KEY (number, since));
    CREATE INDEX IF NOT EXISTS corrections_source ON corrections (source);
    CREATE TABLE IF NOT EXISTS snapshots (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, previous TEXT, published TEXT NOT NULL,
      journal INTEGER NOT NULL, engine TEXT NOT NULL, sources INTEGER NOT NULL, figures INTEGER NOT NULL, checks INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS shards (
      hash TEXT PRIMARY KEY, verified INTEGER NOT NULL DEFAULT 1, dropped INTEGER) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS shards_dropped ON shards (dropped) WHERE dropped IS NOT NULL;
    CREATE TABLE IF NOT EXISTS runs (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, cron TEXT NOT NULL, scheduled TEXT NOT NULL,
      outcome TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (cron, scheduled));
    CREATE TABLE IF NOT EXISTS sources (id TEXT PRIMARY KEY, engine TEXT NOT NULL, date TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS pieces (
      grp TEXT NOT NULL, ord TEXT NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, mark INTEGER NOT NULL, body TEXT,
      PRIMARY KEY (grp, ord));
    CREATE INDEX IF NOT EXISTS pieces_source ON pieces (source);
    CREATE TABLE IF NOT EXISTS parts (
      grp TEXT NOT NULL, ord TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL,
      count INTEGER NOT NULL, PRIMARY KEY (grp, ord));
    CREATE TABLE IF NOT EXISTS touched (grp TEXT NOT NULL, ord TEXT NOT NULL, PRIMARY KEY (grp, ord)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS testimonies (
      place TEXT NOT NULL, family TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL, league INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (place, family, source, id)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS testimonies_source ON testimonies (source);
    CREATE INDEX IF NOT EXISTS testimonies_ranks ON testimonies (family) WHERE league = 2;
    CREATE INDEX IF NOT EXISTS testimonies_ranked ON testimonies (family) WHERE league > 0;
    CREATE TABLE IF NOT EXISTS unsettled (place TEXT NOT NULL, family TEXT NOT NULL, PRIMARY KEY (place, family)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
}

/** Sorts after every order in the ledger: these consist of ASCII. */
export const END = '\uffff';

/** The one number a query answers with, such as a count. */
export function numberOf(sql: Sql, query: string, ...bindings: SqlValue[]): number {
  const [row = {}] = sql.exec(query, ...bindings).toArray();
  return Number(Object.values(row)[0] ?? 0);
}

/** A setting, or undefined where it was never set. */
export function readSetting(sql: Sql, name: string): string | undefined {
  const [row] = sql.exec('SELECT value FROM settings WHERE name = ?', name).toArray();
  return row && String(row.value);
}

export function writeSetting(sql: Sql, name: string, value: string): void {
  sql.exec(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
