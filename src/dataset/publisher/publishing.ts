import * as v from 'valibot';
import type { PublishedSnapshot } from '../../model/journal.ts';
import type { Report } from '../../model/report.ts';
import { type SourceDocument, SourceDocumentSchema } from '../../model/source.ts';
import { buildSnapshot } from '../build-snapshot.ts';
import type { Clock } from '../clock.ts';
import { insist } from '../insist.ts';
import { publishSnapshot } from '../publish.ts';
import { openSnapshot, readPointer } from '../served.ts';
import type { Store } from '../store.ts';
import { type Accepted, acceptDocuments, heldDocuments } from './documents.ts';
import {
  addKnownShards,
  addPublication,
  fallback,
  forgetShards,
  knownShards,
  lastPublication,
} from './history.ts';
import { lastEntry, markCarried } from './journal.ts';
import { latestRun } from './runs.ts';
import type { Sql } from './sql.ts';

/** What the publisher works with. */
export interface PublisherTools {
  readonly sql: Sql;
  readonly transaction: <T>(work: () => T) => T;
  readonly store: Store;
  readonly clock: Clock;
  /** Reads and checks a document. */
  readonly judge: (document: SourceDocument) => Report;
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
}

export type Published = Accepted & Turn;

/**
 * Takes documents into the held set, all or none.
 *
 * @throws RangeError, ValiError where one is no document or an id comes twice; whatever the engine throws over one, which is
 * better refused than held, since no snapshot could be built any more
 */
export function takeIn(tools: PublisherTools, documents: readonly SourceDocument[], by: string): Accepted {
  const parsed = v.parse(v.array(SourceDocumentSchema), documents);
  if (new Set(parsed.map(document => document.id)).size < parsed.length) {
    throw new RangeError('a source id comes twice in one delivery');
  }
  for (const document of parsed) tools.judge(document);
  const at = tools.clock.now().toISOString();
  return tools.transaction(() => acceptDocuments(tools.sql, parsed, by, at));
}

/** How the store stands to what the publisher last put into it, and what it points to. */
async function inspectStore(tools: PublisherTools, last: PublishedSnapshot | undefined) {
  // A copy shares nothing that was remembered of the store: what counts is what is there now.
  const store = { ...tools.store };
  const pointer = await insist(tools.clock, () => readPointer(store));
  if (last === undefined || pointer === undefined) return { whole: false, pointing: pointer?.id };
  const served = await insist(tools.clock, () => openSnapshot(store, last.id));
  const run = latestRun(tools.sql);
  const damaged = run?.outcome === 'failed' && run.snapshot === last.id && run.finished > pointer.published;
  return { whole: served !== undefined && !damaged, pointing: pointer.id };
}

/**
 * Publishes what is held, unless it is what is served. A store that was emptied, or that a scheduled run found damaged, is
 * written anew.
 */
export async function publishHeld(tools: PublisherTools): Promise<Turn> {
  const { sql, store, clock } = tools;
  const upTo = lastEntry(sql);
  const documents = heldDocuments(sql);
  const built = await buildSnapshot(
    documents,
    new Map(documents.map(document => [document.id, tools.judge(document)])),
  );
  const last = lastPublication(sql);
  const changed = last?.id !== built.id;
  const turn = { snapshot: built.id, previous: (changed ? last?.id : last?.previous) ?? null, changed };
  try {
    const { whole, pointing } = await inspectStore(tools, last);
    if (!whole) forgetShards(sql);
    if (changed || !whole || pointing !== built.id) {
      const pointer = await publishSnapshot(store, clock, {
        built,
        // A publisher that lost its storage finds what its predecessor published.
        fallback: last === undefined ? (pointing ?? null) : fallback(sql, clock.now()),
        known: knownShards(sql),
        onVerified: hashes => addKnownShards(sql, hashes),
        pointed: last === undefined ? null : new Date(last.published),
      });
      if (changed) addPublication(sql, { ...turn, published: pointer.published }, built.manifest, upTo);
    }
    markCarried(sql, upTo, built.id);
    return turn;
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return { ...turn, trouble };
  }
}

/** Whether something was taken in that no snapshot carries yet. */
export const somethingWaits = (sql: Sql): boolean =>
  sql.exec('SELECT 1 FROM journal WHERE snapshot IS NULL LIMIT 1').toArray().length > 0;
