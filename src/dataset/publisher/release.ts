import type { PublishedSnapshot } from '../../model/journal.ts';
import type { ShardRef } from '../../model/snapshot.ts';
import { insist } from '../insist.ts';
import type { NamedManifest } from '../manifest.ts';
import { publishSnapshot } from '../publish.ts';
import { openSnapshot, readPointer } from '../served.ts';
import { addPublication, fallback, lastPublication } from './history.ts';
import { markCarried } from './journal.ts';
import { addKnownShards, doubtShards, knownShards, noteUse } from './known-shards.ts';
import { collect } from './retention.ts';
import { latestRun } from './runs.ts';
import type { PublisherTools, Turn } from './tools.ts';

/** A snapshot, and the texts of its shards; undefined where all of them were just read from the store. */
export interface Release {
  readonly snapshot: NamedManifest;
  readonly textOf: ((shard: ShardRef) => string) | undefined;
}

const NOTHING_TO_WRITE = (): never => {
  throw new Error('a shard that was just read is to be written');
};

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

async function bring(tools: PublisherTools, { snapshot, textOf }: Release, turn: Turn, upTo: number) {
  const { sql, store, clock, transaction } = tools;
  const last = lastPublication(sql);
  const { whole, pointing } = await inspectStore(tools, last);
  if (!whole) doubtShards(sql);
  const hashes = snapshot.manifest.shards.map(ref => ref.hash);
  if (textOf === undefined) addKnownShards(sql, hashes);
  const known = textOf === undefined ? new Set(hashes) : knownShards(sql);
  const damaged = hashes.some(hash => !known.has(hash));
  if (turn.changed || damaged || !whole || pointing !== snapshot.id) {
    const pointer = await publishSnapshot(store, clock, {
      snapshot,
      textOf: textOf ?? NOTHING_TO_WRITE,
      // A publisher that lost its storage finds what its predecessor published.
      fallback: last === undefined ? (pointing ?? null) : fallback(sql, clock.now()),
      known,
      onVerified: verified => addKnownShards(sql, verified),
      pointed: last === undefined ? null : new Date(last.published),
    });
    if (turn.changed) {
      transaction(() => {
        addPublication(sql, { ...turn, published: pointer.published }, snapshot.manifest, upTo);
        noteUse(sql, new Set(hashes));
      });
    }
  }
  markCarried(sql, upTo, snapshot.id);
}

/**
 * Makes a snapshot the one that is served, unless it is so already. A store that was emptied, or that a scheduled run
 * found damaged, is written anew. What no kept snapshot needs is let go of afterwards.
 *
 * @param upTo the last entry of the journal that the snapshot carries
 */
export async function release(
  tools: PublisherTools,
  { snapshot, textOf }: Release,
  upTo: number,
): Promise<Turn> {
  const last = lastPublication(tools.sql);
  const changed = last?.id !== snapshot.id;
  const turn = { snapshot: snapshot.id, previous: (changed ? last?.id : last?.previous) ?? null, changed };
  try {
    await bring(tools, { snapshot, textOf }, turn, upTo);
  } catch (error) {
    return { ...turn, trouble: error instanceof Error ? error.message : String(error) };
  }
  // What could not be let go of now is let go of after a later turn.
  await collect(tools.sql, tools.store, tools.clock).catch(() => {});
  return turn;
}
