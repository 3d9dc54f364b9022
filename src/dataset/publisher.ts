import { DurableObject } from 'cloudflare:workers';
import type { JournalEntry, PublishedSnapshot } from '../model/journal.ts';
import type { Run } from '../model/run.ts';
import type { SourceDocument } from '../model/source.ts';
import { realClock } from './clock.ts';
import { judge } from './judge.ts';
import { kvStore } from './kv-store.ts';
import { readPublications } from './publisher/history.ts';
import { readJournal } from './publisher/journal.ts';
import {
  type Published,
  type PublisherTools,
  publishHeld,
  somethingWaits,
  takeIn,
} from './publisher/publishing.ts';
import { addRun, findRun, latestRun, readRuns } from './publisher/runs.ts';
import type { SequencePage, SequenceRequest } from './publisher/sequence-page.ts';
import { shareNext } from './publisher/share-next.ts';
import { makeTables } from './publisher/sql.ts';

/** How long after a failed publish the next attempt is made, in milliseconds. */
const RETRY_AFTER = 30_000;

/** The only writer of the data set. It journals first, then publishes; what it took in is never lost. */
export class Publisher extends DurableObject<Env> {
  readonly #tools: PublisherTools;
  readonly #publishNext: () => Promise<Omit<Published, 'added' | 'replaced' | 'unchanged'>>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#tools = {
      sql: ctx.storage.sql,
      transaction: work => ctx.storage.transactionSync(work),
      store: kvStore(env.DATA),
      clock: realClock,
      judge,
    };
    makeTables(this.#tools.sql);
    this.#publishNext = shareNext(() => publishHeld(this.#tools));
  }

  /**
   * Takes documents in and publishes what is held. Calls that wait for one another share a snapshot; the same documents
   * again publish nothing, but mend a store that lost them.
   */
  async publish(documents: readonly SourceDocument[], by: string): Promise<Published> {
    const accepted = takeIn(this.#tools, documents, by);
    // Should this instance die on the way, the alarm carries what was taken in.
    await this.ctx.storage.setAlarm(Date.now() + RETRY_AFTER);
    const turn = await this.#publishNext();
    if (!somethingWaits(this.#tools.sql)) await this.ctx.storage.deleteAlarm();
    return { ...accepted, ...turn };
  }

  /** Publishes what an earlier call took in and could not publish. */
  override async alarm(): Promise<void> {
    if (!somethingWaits(this.#tools.sql)) return;
    await this.ctx.storage.setAlarm(Date.now() + RETRY_AFTER);
    await this.#publishNext();
    if (!somethingWaits(this.#tools.sql)) await this.ctx.storage.deleteAlarm();
  }

  snapshots(request: SequenceRequest): SequencePage<PublishedSnapshot> {
    return readPublications(this.#tools.sql, request);
  }

  journal(request: SequenceRequest): SequencePage<JournalEntry> {
    return readJournal(this.#tools.sql, request);
  }

  /** Keeps a run's record; false where one of the same cron and scheduled time is kept already. */
  recordRun(run: Run): boolean {
    return addRun(this.#tools.sql, run);
  }

  runs(request: SequenceRequest): SequencePage<Run> {
    return readRuns(this.#tools.sql, request);
  }

  run(id: string): Run | undefined {
    return findRun(this.#tools.sql, id);
  }

  /** The run that was due last, or the last one due before an ISO 8601 instant. */
  lastRun(before?: string): Run | undefined {
    return latestRun(this.#tools.sql, before);
  }
}

export { publisherOf } from './publisher-of.ts';
