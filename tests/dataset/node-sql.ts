import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql } from '../../src/dataset/ledger/sql.ts';
import type { SourceDocument } from '../../src/model/source.ts';

/** SQLite as a Durable Object offers it, in Node's memory or in a file. */
export function nodeSql(location = ':memory:'): {
  sql: Sql;
  transaction: <T>(work: () => T) => T;
  close: () => void;
} {
  const database = new DatabaseSync(location);
  const prepared = new Map<string, StatementSync>();
  const sql: Sql = {
    exec: (query, ...bindings) => {
      if (bindings.length === 0 && query.includes(';')) {
        database.exec(query);
        return { toArray: () => [] };
      }
      const statement = prepared.get(query) ?? database.prepare(query);
      prepared.set(query, statement);
      const rows = statement.all(...bindings);
      return { toArray: () => rows.map(row => ({ ...row })) };
    },
  };
  const transaction = <T>(work: () => T): T => {
    database.exec('BEGIN');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  return { sql, transaction, close: () => database.close() };
}

/** The documents that are held now. */
export const heldDocuments = (sql: Sql): SourceDocument[] =>
  sql
    .exec('SELECT body FROM documents WHERE until IS NULL ORDER BY id')
    .toArray()
    .map(row => JSON.parse(String(row.body)) as SourceDocument);
