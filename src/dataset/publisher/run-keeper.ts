import { DurableObject } from 'cloudflare:workers';
import type { Delivery, Run } from '../../model/run.ts';
import { openTables } from '../ledger/open-tables.ts';
import {
  addDeliveries,
  type DeliveryOf,
  deliveriesOf,
  forgottenDeliveries,
  makeDeliveryTable,
  noteAttempt,
} from './deliveries.ts';
import {
  askAgain,
  closeRun,
  completeRun,
  keepPart,
  makeOpenRunTables,
  type OpenRun,
  openRun,
  openRuns,
  readParts,
  wantedPart,
} from './open-runs.ts';
import { addRun, changedRuns, findRun, latestRun, readRuns } from './runs.ts';
import type { SequencePage, SequenceRequest } from './sequence-page.ts';

/** The publisher's other half: it keeps what the watch has done, is doing, and has to tell. */
export class RunKeeper extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.storage.transactionSync(() => openTables(ctx.storage.sql));
    makeOpenRunTables(ctx.storage.sql);
    makeDeliveryTable(ctx.storage.sql);
  }

  /**
   * Keeps a run's record, with whom it is to be told to; false where one of the same cron and scheduled time is kept already.
   * Record and deliveries are kept together or not at all.
   */
  recordRun(run: Run, hooks: readonly string[] = []): boolean {
    const { storage } = this.ctx;
    return storage.transactionSync(() => {
      closeRun(storage.sql, run.id);
      if (!addRun(storage.sql, run)) return false;
      addDeliveries(storage.sql, run.id, hooks, run.finished);
      return true;
    });
  }

  changedRuns(limit: number): Run[] {
    return changedRuns(this.ctx.storage.sql, limit);
  }

  openRun(run: OpenRun): boolean {
    return openRun(this.ctx.storage.sql, run);
  }

  openRuns(): OpenRun[] {
    return openRuns(this.ctx.storage.sql);
  }

  askAgain(id: string, now: string): number[] | undefined {
    return askAgain(this.ctx.storage.sql, id, now);
  }

  wantedPart(id: string, part: number): OpenRun | undefined {
    return wantedPart(this.ctx.storage.sql, id, part);
  }

  keepPart(id: string, part: number, body: string): void {
    keepPart(this.ctx.storage.sql, id, part, body);
  }

  completeRun(): OpenRun | undefined {
    return completeRun(this.ctx.storage.sql);
  }

  readParts(id: string, from: number, limit: number): string[] {
    return readParts(this.ctx.storage.sql, id, from, limit);
  }

  noteAttempt(run: string, hook: string, attempt: Pick<Delivery, 'state' | 'detail' | 'at'>): void {
    noteAttempt(this.ctx.storage.sql, run, hook, attempt);
  }

  deliveries(run: string): Delivery[] {
    return deliveriesOf(this.ctx.storage.sql, run);
  }

  forgottenDeliveries(never: string, notAgain: string): DeliveryOf[] {
    return forgottenDeliveries(this.ctx.storage.sql, never, notAgain);
  }

  runs(request: SequenceRequest): SequencePage<Run> {
    return readRuns(this.ctx.storage.sql, request);
  }

  run(id: string): Run | undefined {
    return findRun(this.ctx.storage.sql, id);
  }

  /** The run that was due last, or the last one due before an ISO 8601 instant. */
  lastRun(before?: string): Run | undefined {
    return latestRun(this.ctx.storage.sql, before);
  }
}
