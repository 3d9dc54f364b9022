import type { Pointer, ShardRef } from '../model/snapshot.ts';
import { bulks } from './bulk.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Clock } from './clock.ts';
import { insist } from './insist.ts';
import { POINTER_KEY, shardKey, snapshotKey } from './keys.ts';
import type { NamedManifest } from './manifest.ts';
import type { Store } from './store.ts';

/** What is to be published, and what is known of the store. */
export interface Publication {
  readonly snapshot: NamedManifest;
  /** The text of a shard that is not known. */
  readonly textOf: (shard: ShardRef) => string;
  /** A snapshot that readers can fall back on while the new one spreads. */
  readonly fallback: string | null;
  /** Hashes of the shards that were read back from the store once, so that they need not be written again. */
  readonly known: ReadonlySet<string>;
  /** Called with hashes as soon as they have been read back, so that a publish that dies later need not repeat them. */
  readonly onVerified: (hashes: readonly string[]) => void;
  /** When the pointer was last written. */
  readonly pointed: Date | null;
}

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** A Worker has six connections at a time; more writes at once would only queue. */
const WRITERS = 6;

/** What is in memory at a time on its way to the store, in bytes. */
const WRITTEN_AT_ONCE = 4_000_000;

/** KV takes one write a second a key, in milliseconds. */
const POINTER_PAUSE = 1_100;

/** Writes entries and reads them back; a store that is only eventually consistent may need the patience of `insist`. */
async function writeAndVerify(store: Store, clock: Clock, entries: readonly Entry[]): Promise<void> {
  const queue = entries.values();
  const writer = async () => {
    for (const { key, text } of queue) await insist(clock, () => store.put(key, text));
  };
  await Promise.all(Array.from({ length: Math.min(WRITERS, entries.length) }, writer));
  await insist(clock, async () => {
    const found = await store.getMany(entries.map(entry => entry.key));
    for (const { key, text } of entries) {
      if (found.get(key) !== text) throw new Error(`${key} is not what was written, read back`);
    }
  });
}

/**
 * Publishes a snapshot whole or not at all: the shards that are not known, then the manifest, each read back, then the
 * pointer. Whatever fails before the last step leaves the old snapshot served, and all that was written is of use to the
 * next attempt.
 *
 * @throws the store's error, after some patience
 */
export async function publishSnapshot(
  store: Store,
  clock: Clock,
  publication: Publication,
): Promise<Pointer> {
  const { snapshot, textOf, fallback, known, onVerified, pointed } = publication;
  const fresh = snapshot.manifest.shards.filter(shard => !known.has(shard.hash));
  for (const group of bulks(fresh, WRITTEN_AT_ONCE)) {
    await writeAndVerify(
      store,
      clock,
      group.map(shard => ({ key: shardKey(shard.hash), text: textOf(shard) })),
    );
    onVerified(group.map(({ hash }) => hash));
  }
  await writeAndVerify(store, clock, [{ key: snapshotKey(snapshot.id), text: snapshot.manifestText }]);

  const since = pointed === null ? POINTER_PAUSE : clock.now().getTime() - pointed.getTime();
  if (since < POINTER_PAUSE) await clock.wait(POINTER_PAUSE - since);
  const pointer: Pointer = { id: snapshot.id, previous: fallback, published: clock.now().toISOString() };
  await insist(clock, () => store.put(POINTER_KEY, canonicalJson(pointer)));
  return pointer;
}
