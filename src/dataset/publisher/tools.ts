import type { Correction } from '../../model/correction.ts';
import type { Report } from '../../model/report.ts';
import type { SourceDocument } from '../../model/source.ts';
import type { Clock } from '../clock.ts';
import type { Sql } from '../ledger/sql.ts';
import type { Store } from '../store.ts';
import type { Accepted } from './documents.ts';

/** What the publisher works with. */
export interface PublisherTools {
  readonly sql: Sql;
  readonly transaction: <T>(work: () => T) => T;
  readonly store: Store;
  readonly clock: Clock;
  /** Reads and checks a document, with what people set right about it. @throws {TooManyFigures} where it has more than `most` */
  readonly judge: (document: SourceDocument, corrections?: readonly Correction[], most?: number) => Report;
  /** Sources that this instance judged itself. It adds to them. */
  readonly judged: Set<string>;
}

/** What a turn of publishing led to. */
export interface Turn {
  /** The snapshot of all that was held when the turn began. */
  readonly snapshot: string;
  /** What was served before it. */
  readonly previous: string | null;
  /** False where the data was the same, so that nothing was published. */
  readonly changed: boolean;
  /** Why readers do not see the snapshot yet: the store failed. The documents are kept, and the next turn carries them. */
  readonly trouble?: string;
  /** What is held is not what the caller had seen, so nothing was done; `snapshot` is what is served. */
  readonly conflict?: true;
}

/** What became of a delivery. */
export type Published = Accepted & Turn;
