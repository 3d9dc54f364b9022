import type { SourceDocument } from '../../model/source.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Sql } from '../ledger/sql.ts';
import { addEntry } from './journal.ts';

/** What became of the documents that were handed in, by source id. */
export interface Accepted {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  /** Held already, to the letter: nothing to do. */
  readonly unchanged: readonly string[];
}

/** A source's document as it was held after an entry of the journal. */
export function documentAsOf(sql: Sql, id: string, journal: number): SourceDocument | undefined {
  const [row] = sql
    .exec(
      'SELECT body FROM documents WHERE id = ? AND since <= ? AND (until IS NULL OR until > ?)',
      id,
      journal,
      journal,
    )
    .toArray();
  return row && (JSON.parse(String(row.body)) as SourceDocument);
}

/** What is valid from one entry of the journal until another. */
const VALID = ['documents', 'corrections'] as const;

/** Sources whose documents or corrections changed after one entry of the journal, up to another. */
export function changedBetween(sql: Sql, after: number, upTo: number): string[] {
  const queries = VALID.flatMap(table => {
    const source = table === 'documents' ? 'id' : 'source';
    return ['since', 'until'].map(
      edge => `SELECT ${source} AS id FROM ${table} WHERE ${edge} > ?1 AND ${edge} <= ?2`,
    );
  });
  const rows = sql.exec(queries.join(' UNION '), after, upTo).toArray();
  return rows.map(row => String(row.id));
}

/** The document of a source as it is held now, in canonical JSON. */
export function heldBody(sql: Sql, id: string): string | undefined {
  const [row] = sql.exec('SELECT body FROM documents WHERE id = ? AND until IS NULL', id).toArray();
  return row === undefined ? undefined : String(row.body);
}

/** Merges documents into the held set by their ids, an entry of the journal for each change. To be called in a transaction. */
export function acceptDocuments(
  sql: Sql,
  documents: readonly SourceDocument[],
  by: string,
  at: string,
): Accepted {
  const accepted = { added: [] as string[], replaced: [] as string[], unchanged: [] as string[] };
  for (const document of documents) {
    const { id } = document;
    const body = canonicalJson(document);
    const held = heldBody(sql, id);
    if (held === body) {
      accepted.unchanged.push(id);
      continue;
    }
    const action = held === undefined ? 'add' : 'replace';
    const seq = addEntry(sql, { at, by, action, subject: id, detail: null });
    sql.exec('UPDATE documents SET until = ? WHERE id = ? AND until IS NULL', seq, id);
    sql.exec('INSERT INTO documents (id, since, body) VALUES (?, ?, ?)', id, seq, body);
    accepted[action === 'add' ? 'added' : 'replaced'].push(id);
  }
  return accepted;
}

/** Takes sources out of the held set, with an entry of the journal for each. To be called in a transaction. */
export function withdrawDocuments(sql: Sql, ids: readonly string[], by: string, at: string): string[] {
  const held = [...new Set(ids)].filter(id => heldBody(sql, id) !== undefined);
  for (const id of held) {
    const seq = addEntry(sql, { at, by, action: 'withdraw', subject: id, detail: null });
    sql.exec('UPDATE documents SET until = ? WHERE id = ? AND until IS NULL', seq, id);
  }
  return held;
}

/**
 * Makes the held set and its corrections what they were at an earlier entry of the journal, with a new entry that says so. To be called in a
 * transaction. Answers with the number of the new entry.
 */
export function holdAgain(sql: Sql, journal: number, snapshot: string, by: string, at: string): number {
  const seq = addEntry(sql, { at, by, action: 'restore', subject: snapshot, detail: null });
  const columns = { documents: 'id, body', corrections: 'number, source, target, body' };
  for (const table of VALID) {
    sql.exec(`UPDATE ${table} SET until = ? WHERE until IS NULL AND since > ?`, seq, journal);
    sql.exec(
      `INSERT INTO ${table} (since, ${columns[table]})
       SELECT ?, ${columns[table]} FROM ${table} WHERE since <= ? AND until > ?`,
      seq,
      journal,
      journal,
    );
  }
  return seq;
}
