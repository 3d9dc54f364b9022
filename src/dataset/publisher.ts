import type { Article } from '../model/article.ts';
import type { AddedCheck, CheckCorrectionRequest, FigureCorrectionRequest } from '../model/correction.ts';
import type { JournalEntry, PublishedSnapshot } from '../model/journal.ts';
import type { SourceDocument } from '../model/source.ts';
import { realClock } from './clock.ts';
import { judge } from './judge.ts';
import { kvStore } from './kv-store.ts';
import { draftArticle } from './publisher/articles.ts';
import { type AskedCounts, askedMost, makeAskedTable, noteAsked } from './publisher/asked.ts';
import { acceptBackup, type BackupPart, type BackupRow, readBackup } from './publisher/backup.ts';
import { addCheck, correctCheck, correctFigure, undoCorrections } from './publisher/corrections.ts';
import { doubtDamaged } from './publisher/damage.ts';
import { lastPublication, readPublications } from './publisher/history.ts';
import { readJournal } from './publisher/journal.ts';
import { type Preview, previewPublishing } from './publisher/preview.ts';
import { conflictWith, publishHeld, somethingWaits, takeIn, takeOut } from './publisher/publishing.ts';
import { restoreSnapshot } from './publisher/restoring.ts';
import { RunKeeper } from './publisher/run-keeper.ts';
import type { SequencePage, SequenceRequest } from './publisher/sequence-page.ts';
import { type ArticleTaken, takeArticle } from './publisher/take-article.ts';
import { tellBriefs } from './publisher/tell-briefs.ts';
import type { Published, PublisherTools, Turn } from './publisher/tools.ts';
import { type OneByOne, oneByOne, shareNext } from './publisher/turns.ts';

/** How long after a failed publish the next attempt is made, in milliseconds. */
const RETRY_AFTER = 30_000;

/** A turn after sources were taken out. */
type WithdrawalTurn = Turn & { readonly withdrawn: readonly string[] };

/** A turn that carries a correction, by its id. */
type CorrectionTurn = Turn & { readonly correction: string };

/** A turn that carries an article. */
type ArticleTurn = Turn & Partial<ArticleTaken>;

/** Why nothing was done: what was asked for cannot be held or judged. */
interface Refusal {
  readonly refused: string;
}

/** The only writer of the data set. It journals first, then publishes; what it took in is never lost. */
export class Publisher extends RunKeeper {
  readonly #tools: PublisherTools;
  readonly #inTurn: OneByOne = oneByOne();
  readonly #publishNext: () => Promise<Turn>;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    makeAskedTable(ctx.storage.sql);
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
  async publish(
    documents: readonly SourceDocument[],
    by: string,
    seen?: string,
  ): Promise<Published | Refusal> {
    return this.#orRefusal(async () => {
      const conflict = conflictWith(this.#tools.sql, seen);
      if (conflict !== undefined) return { added: [], replaced: [], unchanged: [], ...conflict };
      const accepted = takeIn(this.#tools, documents, by);
      await this.#doubt(accepted.unchanged);
      return { ...accepted, ...(await this.#carry(this.#publishNext)) };
    });
  }

  /**
   * Takes a third party's article in, as a new source or in the place of the one named, and publishes what is held. A text
   * that is held already changes nothing.
   *
   * @returns undefined where there is no source to replace
   */
  async takeArticle(
    article: Article,
    by: string,
    { id, seen, dry = false }: { id?: string | undefined; seen?: string | undefined; dry?: boolean } = {},
  ): Promise<ArticleTurn | Refusal | undefined> {
    return this.#orRefusal(async () => {
      const draft = await draftArticle(article);
      const conflict = conflictWith(this.#tools.sql, seen);
      if (conflict !== undefined) return conflict;
      const taken = takeArticle(this.#tools, draft, { by, dry, id });
      if (taken === undefined) return undefined;
      if (dry) return { ...taken, ...this.#standing() };
      if (taken.outcome === 'unchanged') await this.#doubt([taken.record.id]);
      return { ...taken, ...(await this.#carry(this.#publishNext)) };
    });
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
   * `seen` as for {@link publish}.
   */
  correctFigure(id: string, request: FigureCorrectionRequest, by: string, seen?: string) {
    return this.#carryCorrection(seen, () => correctFigure(this.#tools, id, request, by));
  }

  /** Confirms or rejects a relation; undefined where there is no such relation. */
  correctCheck(id: string, request: CheckCorrectionRequest, by: string, seen?: string) {
    return this.#carryCorrection(seen, () => correctCheck(this.#tools, id, request, by));
  }

  /** Adds a relation between figures of one source; undefined where it is not the one that `within` names. */
  addCheck(added: AddedCheck, by: string, within: { seen?: string | undefined; source?: string } = {}) {
    return this.#carryCorrection(within.seen, () => addCheck(this.#tools, added, by, within.source));
  }

  /** Undoes what was set right about a figure or a relation; undefined where nothing was. */
  async undoCorrections(target: string, by: string, seen?: string): Promise<Turn | undefined> {
    const conflict = conflictWith(this.#tools.sql, seen);
    if (conflict !== undefined) return conflict;
    return undoCorrections(this.#tools, target, by) ? this.#carry(this.#publishNext) : undefined;
  }

  #carryCorrection(
    seen: string | undefined,
    correct: () => string | undefined,
  ): Promise<CorrectionTurn | Turn | Refusal | undefined> {
    return this.#orRefusal(async () => {
      const conflict = conflictWith(this.#tools.sql, seen);
      if (conflict !== undefined) return conflict;
      const correction = correct();
      return correction === undefined ? undefined : { correction, ...(await this.#carry(this.#publishNext)) };
    });
  }

  /** What the engine or the data set cannot take is an answer here: errors lose their kind on the way to a Worker. */
  async #orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RangeError) return { refused: error.message };
      throw error;
    }
  }

  /** A store that cannot be read now is found out, and told, by the turn that follows. */
  #doubt(sources: readonly string[]): Promise<void> {
    return doubtDamaged(this.#tools, sources).catch(() => {});
  }

  /** How things stand when nothing is done. */
  #standing(): Turn {
    const last = lastPublication(this.#tools.sql);
    return { snapshot: last?.id ?? '', previous: last?.previous ?? null, changed: false };
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
    this.ctx.waitUntil(this.tellBriefs());
    return turn;
  }

  /** Has the briefs that are likely to be asked for printed, unless they were; it fails nobody. */
  async tellBriefs(): Promise<void> {
    const { BRIEFS, DEPLOYMENT } = this.env;
    await tellBriefs(this.#tools.sql, BRIEFS, DEPLOYMENT.id, new Date()).catch((error: Error) =>
      console.warn(JSON.stringify({ event: 'brief.untold', reason: error.message })),
    );
  }

  noteAsked(counts: AskedCounts): void {
    noteAsked(this.#tools.sql, counts, new Date());
  }

  askedMost(limit: number): string[] {
    return askedMost(this.#tools.sql, limit);
  }

  /** A part of all that is kept, for a backup; the first one, or the one an earlier part's `next` names. */
  backup(after?: string): BackupPart {
    return readBackup(this.#tools.sql, after);
  }

  /**
   * Puts a backup back, in as many calls as it has parts, and publishes after the last. Undefined where this publisher holds
   * something that is not of this backup and that is not to be replaced, so that nothing was done.
   */
  async putBack(
    rows: readonly BackupRow[],
    part: { first: boolean; last: boolean; replace?: boolean },
  ): Promise<Turn | Refusal | undefined> {
    return this.#orRefusal(async () => {
      const { sql, transaction, judged } = this.#tools;
      if (!transaction(() => acceptBackup(sql, rows, part))) return undefined;
      judged.clear();
      return part.last ? this.#carry(this.#publishNext) : this.#standing();
    });
  }

  snapshots(request: SequenceRequest): SequencePage<PublishedSnapshot> {
    return readPublications(this.#tools.sql, request);
  }

  journal(request: SequenceRequest): SequencePage<JournalEntry> {
    return readJournal(this.#tools.sql, request);
  }
}
