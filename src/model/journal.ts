/** What can be asked of the publisher. */
export type JournalAction = 'add' | 'replace' | 'withdraw' | 'restore' | 'correct' | 'undo';

/** One thing that was asked of the publisher: who, when, what, and which snapshot carries it (null while it waits). */
export interface JournalEntry {
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The name that belongs to the token. */
  readonly by: string;
  readonly action: JournalAction;
  /** The id of the source, snapshot, figure or relation concerned. */
  readonly subject: string;
  readonly detail: string | null;
  readonly snapshot: string | null;
}

/** One publication: a snapshot, when it became the one served, and what it holds. */
export interface PublishedSnapshot {
  readonly id: string;
  readonly previous: string | null;
  /** ISO 8601 instant. */
  readonly published: string;
  readonly engine: string;
  readonly counts: { readonly sources: number; readonly figures: number; readonly checks: number };
}
