import type { Pointer } from '../model/snapshot.ts';
import type { BuiltSnapshot } from './build-snapshot.ts';
import { bulks } from './bulk.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Clock } from './clock.ts';
import { insist } from './insist.ts';
import { POINTER_KEY, shardKey, snapshotKey } from './keys.ts';
import type { Store } from './store.ts';

/** What is to be published, and what is known of the store. */
export interface Publication {
  readonly built: BuiltSnapshot;
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
  readonly bytes: number;
}

/** A Worker has six connections at a time; more writes at once would only queue. */
const WRITERS = 6;

/** KV takes one write a second a key, in milliseconds. */
const POINTER_PAUSE = 1_100;

async function writeAll(store: Store, clock: Clock, entries: readonly Entry[]): Promise<void> {
  const queue = entries.values();
  const writer = async () => {
    for (const { key, text } of queue) await insist(clock, () => store.put(key, text));
  };
  await Promise.all(Array.from({ length: Math.min(WRITERS, entries.length) }, writer));
}

/** Reads entries back; a store that is only eventually consistent may need the patience of `insist`. */
async function verifyAll(store: Store, clock: Clock, entries: readonly Entry[]): Promise<void> {
  for (const group of bulks(entries)) {
    await insist(clock, async () => {
      const found = await store.getMany(group.map(entry => entry.key));
      for (const { key, text } of group) {
        if (found.get(key) !== text) throw new Error(`${key} is not what was written, read back`);
      }
    });
  }
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
  const { built, fallback, known, onVerified, pointed } = publication;
  const sizes = new Map(built.manifest.shards.map(ref => [ref.hash, ref.bytes]));
  const fresh = [...built.shards].filter(([hash]) => !known.has(hash));
  for (const group of bulks(fresh.map(([hash, text]) => ({ hash, text, bytes: sizes.get(hash) ?? 0 })))) {
    const entries = group.map(({ hash, text, bytes }) => ({ key: shardKey(hash), text, bytes }));
    await writeAll(store, clock, entries);
    await verifyAll(store, clock, entries);
    onVerified(group.map(({ hash }) => hash));
  }

  const manifest = [
    { key: snapshotKey(built.id), text: built.manifestText, bytes: built.manifestText.length },
  ];
  await writeAll(store, clock, manifest);
  await verifyAll(store, clock, manifest);

  const since = pointed === null ? POINTER_PAUSE : clock.now().getTime() - pointed.getTime();
  if (since < POINTER_PAUSE) await clock.wait(POINTER_PAUSE - since);
  const pointer: Pointer = { id: built.id, previous: fallback, published: clock.now().toISOString() };
  await insist(clock, () => store.put(POINTER_KEY, canonicalJson(pointer)));
  return pointer;
}
