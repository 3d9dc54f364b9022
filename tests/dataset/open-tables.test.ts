import { describe, expect, it } from 'vitest';
import { openTables } from '../../src/dataset/ledger/open-tables.ts';
import { numberOf } from '../../src/dataset/ledger/sql.ts';
import { memoryStore } from '../../src/dataset/memory-store.ts';
import { readPublications } from '../../src/dataset/publisher/history.ts';
import { publishHeld, takeIn } from '../../src/dataset/publisher/publishing.ts';
import { readRuns } from '../../src/dataset/publisher/runs.ts';
import type { PublisherTools } from '../../src/dataset/publisher/tools.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { fakeClock } from './fake-clock.ts';
import { nodeSql } from './node-sql.ts';
import { syntheticDocument, syntheticDocuments, syntheticReport } from './synthetic.ts';

/** The tables as the first version made them. */
const FIRST = `
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL,
    subject TEXT NOT NULL, detail TEXT, snapshot TEXT);
  CREATE INDEX journal_waiting ON journal (seq) WHERE snapshot IS NULL;
  CREATE TABLE documents (
    id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER, body TEXT NOT NULL, PRIMARY KEY (id, since));
  CREATE UNIQUE INDEX documents_held ON documents (id) WHERE until IS NULL;
  CREATE TABLE snapshots (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, previous TEXT, published TEXT NOT NULL,
    journal INTEGER NOT NULL, engine TEXT NOT NULL, sources INTEGER NOT NULL, figures INTEGER NOT NULL, checks INTEGER NOT NULL);
  CREATE TABLE shards (hash TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE runs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, cron TEXT NOT NULL, scheduled TEXT NOT NULL,
    outcome TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (cron, scheduled));
`;

const AT = '2025-01-01T00:00:00.000Z';

function tools(sql = nodeSql()): PublisherTools {
  const judge = (document: SourceDocument) => syntheticReport(document);
  return { ...sql, store: memoryStore(), clock: fakeClock(), judge, judged: new Set() };
}

/** What the first version left after it had published three documents and checked them once. */
function firstVersion(): PublisherTools {
  const left = tools();
  const { sql } = left;
  sql.exec(FIRST);
  syntheticDocuments(3).forEach((document, i) => {
    sql.exec(
      `INSERT INTO journal (at, by, action, subject, snapshot) VALUES (?, 'an', 'add', ?, 'old')`,
      AT,
      document.id,
    );
    sql.exec(
      'INSERT INTO documents (id, since, body) VALUES (?, ?, ?)',
      document.id,
      i + 1,
      JSON.stringify(document),
    );
  });
  sql.exec(
    `INSERT INTO snapshots (id, previous, published, journal, engine, sources, figures, checks)
     VALUES ('old', NULL, ?, 3, '0', 3, 12, 3)`,
    AT,
  );
  sql.exec(`INSERT INTO shards (hash) VALUES ('a'), ('b')`);
  const run = {
    id: 'run',
    cron: '0 * * * *',
    scheduled: AT,
    started: AT,
    finished: '2025-01-01T00:00:01.500Z',
  };
  sql.exec(
    `INSERT INTO runs (id, cron, scheduled, outcome, body) VALUES ('run', '0 * * * *', ?, 'ok', ?)`,
    AT,
    JSON.stringify({ ...run, outcome: 'ok', changes: [], counts: {}, verdicts: {} }),
  );
  return left;
}

/** What tables and columns there are, and in which shape they say they are. */
const described = ({ sql }: PublisherTools) => ({
  columns: sql
    .exec(
      `SELECT m.name AS name, group_concat(c.name) AS columns FROM sqlite_master AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' GROUP BY m.name ORDER BY m.name`,
    )
    .toArray(),
  settings: sql.exec('SELECT * FROM settings ORDER BY name').toArray(),
});

describe('tables that an earlier version wrote', () => {
  it('get the shape that new ones have', () => {
    const [old, fresh] = [firstVersion(), tools()];
    for (const { sql, transaction } of [old, fresh]) transaction(() => openTables(sql));
    expect(described(old)).toEqual(described(fresh));
    const before = described(old);
    old.transaction(() => openTables(old.sql));
    expect(described(old)).toEqual(before);
  });

  it('keep their sources, history and runs, and publish what new ones would', async () => {
    const [old, fresh] = [firstVersion(), tools()];
    for (const { sql, transaction } of [old, fresh]) transaction(() => openTables(sql));
    takeIn(fresh, [...syntheticDocuments(3), syntheticDocument(7)], 'an');
    takeIn(old, [syntheticDocument(7)], 'an');
    const [turn, expected] = [await publishHeld(old), await publishHeld(fresh)];
    expect(turn).toMatchObject({ snapshot: expected.snapshot, previous: 'old', changed: true });
    expect(turn.trouble).toBeUndefined();
    expect(readPublications(old.sql, { limit: 9 }).data.map(({ id }) => id)).toEqual([turn.snapshot, 'old']);
    expect(readRuns(old.sql, { limit: 9 }).data).toMatchObject([
      { id: 'run', duration: 1500, pointer: null, stale: 0 },
    ]);
    expect(numberOf(old.sql, `SELECT count(*) FROM shards WHERE hash IN ('a', 'b') AND verified = 0`)).toBe(
      2,
    );
  });

  it('are left alone where a later version wrote them', () => {
    const later = tools();
    later.transaction(() => openTables(later.sql));
    later.sql.exec(`UPDATE settings SET value = '99' WHERE name = 'shape of the tables'`);
    later.transaction(() => openTables(later.sql));
    expect(described(later).settings).toEqual([{ name: 'shape of the tables', value: '99' }]);
  });
});
