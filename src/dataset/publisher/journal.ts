import type { JournalEntry } from '../../model/journal.ts';
import { numberOf, type Sql } from '../ledger/sql.ts';
import { readSequence, type SequencePage, type SequenceRequest } from './sequence-page.ts';

/** Writes an entry and answers with its number. It is written before anything is published. */
export function addEntry(sql: Sql, entry: Omit<JournalEntry, 'seq' | 'snapshot'>): number {
  const { at, by, action, subject, detail } = entry;
  return numberOf(
    sql,
    'INSERT INTO journal (at, by, action, subject, detail) VALUES (?, ?, ?, ?, ?) RETURNING seq',
    at,
    by,
    action,
    subject,
    detail,
  );
}

/** The number of the newest entry; 0 where there is none. */
export const lastEntry = (sql: Sql): number => numberOf(sql, 'SELECT max(seq) FROM journal');

/** Notes which snapshot carries the entries up to `seq` that none carried yet. */
export function markCarried(sql: Sql, seq: number, snapshot: string): void {
  sql.exec('UPDATE journal SET snapshot = ? WHERE snapshot IS NULL AND seq <= ?', snapshot, seq);
}

export const readJournal = (sql: Sql, request: SequenceRequest): SequencePage<JournalEntry> =>
  readSequence(sql, 'journal', request, row => row as unknown as JournalEntry);
