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

/** Sources whose documents changed after one entry of the journal, up to another. */
export function changedBetween(sql: Sql, after: number, upTo: number): string[] {
  return sql
    .exec(
      'SELECT id FROM documents WHERE since > ? AND since <= ? UNION SELECT id FROM documents WHERE until > ? AND until <= ?',
      after,
      upTo,
      after,
      upTo,
    )
    .toArray()
    .map(row => String(row.id));
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
 * Makes the held set what it was at an earlier entry of the journal, with a new entry that says so. To be called in a
 * transaction. Answers with the number of the new entry.
 */
export function holdAgain(sql: Sql, journal: number, snapshot: string, by: string, at: string): number {
  const seq = addEntry(sql, { at, by, action: 'restore', subject: snapshot, detail: null });
  sql.exec('UPDATE documents SET until = ? WHERE until IS NULL AND since > ?', seq, journal);
  sql.exec(
    `INSERT INTO documents (id, since, body)
     SELECT id, ?, body FROM documents WHERE since <= ? AND until > ?`,
    seq,
    journal,
    journal,
  );
  return seq;
}
