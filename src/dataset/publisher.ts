import type { AddedCheck, CheckCorrectionRequest, FigureCorrectionRequest } from '../model/correction.ts';
import type { JournalEntry, PublishedSnapshot } from '../model/journal.ts';
import type { SourceDocument } from '../model/source.ts';
import { realClock } from './clock.ts';
import { judge } from './judge.ts';
import { kvStore } from './kv-store.ts';
import { type BackupPart, type BackupRow, isEmpty, putBack, readBackup } from './publisher/backup.ts';
import { addCheck, correctCheck, correctFigure, undoCorrections } from './publisher/corrections.ts';
import { lastPublication, readPublications } from './publisher/history.ts';
import { readJournal } from './publisher/journal.ts';
import { type Preview, previewPublishing } from './publisher/preview.ts';
import { conflictWith, publishHeld, somethingWaits, takeIn, takeOut } from './publisher/publishing.ts';
import { restoreSnapshot } from './publisher/restoring.ts';
import { RunKeeper } from './publisher/run-keeper.ts';
import type { SequencePage, SequenceRequest } from './publisher/sequence-page.ts';
import type { Published, PublisherTools, Turn } from './publisher/tools.ts';
import { type OneByOne, oneByOne, shareNext } from './publisher/turns.ts';

/** How long after a failed publish the next attempt is made, in milliseconds. */
const RETRY_AFTER = 30_000;

/** A turn after sources were taken out. */
type WithdrawalTurn = Turn & { readonly withdrawn: readonly string[] };

/** A turn that carries a correction, by its id. */
type CorrectionTurn = Turn & { readonly correction: string };

/** The only writer of the data set. It journals first, then publishes; what it took in is never lost. */
export class Publisher extends RunKeeper {
  readonly #tools: PublisherTools;
  readonly #inTurn: OneByOne = oneByOne();
  readonly #publishNext: () => Promise<Turn>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#tools = {
      sql: ctx.storage.sql,
      transaction: work => ctx.storage.transactionSync(work),
      store: kvStore(env.DATA),
      clock: realClock,
      judge,
      judged: new Set(),
    };
    this.#publishNext = shareNext(this.#inTurn, () => publishHeld(this.#tools));
  }

  /**
   * Takes documents in and publishes what is held. Calls that wait for one another share a snapshot; the same documents
   * again publish nothing, but mend a store that lost them.
   *
   * @param seen the snapshot that the caller had seen (`If-Match`): where it is no longer what is held, nothing is done
   */
  async publish(documents: readonly SourceDocument[], by: string, seen?: string): Promise<Published> {
    const conflict = conflictWith(this.#tools.sql, seen);
    if (conflict !== undefined) return { added: [], replaced: [], unchanged: [], ...conflict };
    const accepted = takeIn(this.#tools, documents, by);
    return { ...accepted, ...(await this.#carry(this.#publishNext)) };
  }

  /** What {@link publish} would change. */
  preview(documents: readonly SourceDocument[]): Preview {
    return previewPublishing(this.#tools, documents);
  }

  /** Takes sources out and publishes what is held; `withdrawn` are those that were in. `seen` as for {@link publish}. */
  async withdraw(ids: readonly string[], by: string, seen?: string): Promise<WithdrawalTurn> {
    const conflict = conflictWith(this.#tools.sql, seen);
    if (conflict !== undefined) return { withdrawn: [], ...conflict };
    const withdrawn = takeOut(this.#tools, ids, by);
    return { withdrawn, ...(await this.#carry(this.#publishNext)) };
  }

  /** Serves an earlier snapshot again, with the sources it was built from; undefined where it is not kept. */
  async restore(id: string, by: string, seen?: string): Promise<Turn | undefined> {
    const conflict = conflictWith(this.#tools.sql, seen);
    return conflict ?? this.#carry(() => this.#inTurn(() => restoreSnapshot(this.#tools, id, by)));
  }

  /**
   * Sets a figure right or rejects it, by a layer that survives reading again; undefined where there is no such figure.
   *
   * @throws RangeError where the engine cannot judge it so
   */
  correctFigure(
    id: string,
    request: FigureCorrectionRequest,
    by: string,
  ): Promise<CorrectionTurn | undefined> {
    return this.#carryCorrection(correctFigure(this.#tools, id, request, by));
  }

  /** Confirms or rejects a relation; undefined where there is no such relation. */
  correctCheck(id: string, request: CheckCorrectionRequest, by: string): Promise<CorrectionTurn | undefined> {
    return this.#carryCorrection(correctCheck(this.#tools, id, request, by));
  }

  /** Adds a relation between figures of one source. @throws RangeError where that cannot be judged */
  addCheck(added: AddedCheck, by: string): Promise<CorrectionTurn | undefined> {
    return this.#carryCorrection(addCheck(this.#tools, added, by));
  }

  /** Undoes what was set right about a figure or a relation; undefined where nothing was. */
  async undoCorrections(target: string, by: string): Promise<Turn | undefined> {
    return undoCorrections(this.#tools, target, by) ? this.#carry(this.#publishNext) : undefined;
  }

  async #carryCorrection(correction: string | undefined): Promise<CorrectionTurn | undefined> {
    return correction === undefined ? undefined : { correction, ...(await this.#carry(this.#publishNext)) };
  }

  /** The id of the snapshot that was published last; null before the first. */
  served(): string | null {
    return lastPublication(this.#tools.sql)?.id ?? null;
  }

  /** Publishes what an earlier call took in and could not publish. */
  override async alarm(): Promise<void> {
    if (somethingWaits(this.#tools.sql)) await this.#carry(this.#publishNext);
  }

  /** Should this instance die on the way, or the store fail, the alarm carries what was taken in. */
  async #carry<T>(publish: () => Promise<T>): Promise<T> {
    await this.ctx.storage.setAlarm(Date.now() + RETRY_AFTER);
    const turn = await publish();
    if (!somethingWaits(this.#tools.sql)) await this.ctx.storage.deleteAlarm();
    return turn;
  }

  /** A part of all that is kept, for a backup; the first one, or the one an earlier part's `next` names. */
  backup(after?: string): BackupPart {
    return readBackup(this.#tools.sql, after);
  }

  /**
   * Puts a backup back, in as many calls as it has parts, and publishes after the last. False where this publisher holds
   * something already that is not of this backup, so that nothing was done.
   */
  async putBack(rows: readonly BackupRow[], part: { first: boolean; last: boolean }): Promise<boolean> {
    const { sql, transaction } = this.#tools;
    if (part.first && !isEmpty(sql)) return false;
    transaction(() => putBack(sql, rows));
    if (part.last) await this.#carry(this.#publishNext);
    return true;
  }

  snapshots(request: SequenceRequest): SequencePage<PublishedSnapshot> {
    return readPublications(this.#tools.sql, request);
  }

  journal(request: SequenceRequest): SequencePage<JournalEntry> {
    return readJournal(this.#tools.sql, request);
  }
}
