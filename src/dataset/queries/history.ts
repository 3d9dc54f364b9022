import type { JournalEntry, PublishedSnapshot } from '../../model/journal.ts';
import type { Run } from '../../model/run.ts';
import { BadCursor } from '../errors.ts';
import type { SequencePage, SequenceRequest } from '../publisher/sequence-page.ts';
import type { Page, PageRequest } from './page.ts';

type Sequence<T> = (request: SequenceRequest) => PromiseLike<SequencePage<T>>;

/** The part of the publisher that keeps histories. */
export interface Histories {
  readonly snapshots: Sequence<PublishedSnapshot>;
  readonly journal: Sequence<JournalEntry>;
  readonly runs: Sequence<Run>;
}

/** A list of the publisher's: it belongs to no snapshot. Its cursors are the numbers of entries. */
export type HistoryPage<T> = Omit<Page<T>, 'snapshot'>;

async function readHistory<T>(read: Sequence<T>, { limit, cursor }: PageRequest): Promise<HistoryPage<T>> {
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
    throw new BadCursor('the cursor is not one of this list');
  }
  const page = await read(cursor === undefined ? { limit } : { limit, before: Number(cursor) });
  return { ...page, next: page.next === null ? null : String(page.next) };
}

/** What was published, the newest first. @throws BadCursor */
export const listSnapshots = (
  publisher: Histories,
  page: PageRequest,
): Promise<HistoryPage<PublishedSnapshot>> => readHistory(request => publisher.snapshots(request), page);

/** What was asked of the publisher, the newest first. @throws BadCursor */
export const listJournal = (publisher: Histories, page: PageRequest): Promise<HistoryPage<JournalEntry>> =>
  readHistory(request => publisher.journal(request), page);

/** The scheduled runs, the newest first. @throws BadCursor */
export const listRuns = (publisher: Histories, page: PageRequest): Promise<HistoryPage<Run>> =>
  readHistory(request => publisher.runs(request), page);
