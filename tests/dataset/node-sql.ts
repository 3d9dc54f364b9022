import { DatabaseSync } from 'node:sqlite';
import type { Sql } from '../../src/dataset/publisher/sql.ts';

/** SQLite as a Durable Object offers it, in Node's memory. */
export function nodeSql(): { sql: Sql; transaction: <T>(work: () => T) => T } {
  const database = new DatabaseSync(':memory:');
  const sql: Sql = {
    exec: (query, ...bindings) => {
      if (bindings.length === 0 && query.includes(';')) {
        database.exec(query);
        return { toArray: () => [] };
      }
      const rows = database.prepare(query).all(...bindings);
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
  return { sql, transaction };
}
