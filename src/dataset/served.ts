import * as v from 'valibot';
import { type Manifest, type Pointer, PointerSchema } from '../model/snapshot.ts';
import { Unavailable } from './errors.ts';
import { POINTER_KEY, snapshotKey } from './keys.ts';
import { remember, remembered } from './memo.ts';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

/** A snapshot that is open for reading. All it reads is immutable, so one answer never mixes two snapshots. */
export interface Served {
  readonly id: string;
  readonly manifest: Manifest;
  readonly store: Store;
  /** The pointer that led here; absent where a snapshot was opened by its id, or instead of one that cannot be seen yet. */
  readonly pointer?: Pointer;
}

/** Which snapshot is served; undefined before the first is published. @throws where the pointer is no pointer */
export async function readPointer(store: Store): Promise<Pointer | undefined> {
  const text = await store.get(POINTER_KEY);
  return text === undefined ? undefined : v.parse(PointerSchema, JSON.parse(text));
}

/**
 * Opens a snapshot by its id; undefined where its manifest is not there (yet, or no more).
 *
 * @throws Unavailable where the manifest is not what its id says
 */
export async function openSnapshot(store: Store, id: string): Promise<Served | undefined> {
  const key = snapshotKey(id);
  const kept = remembered(store, key);
  if (kept !== undefined) return { id, manifest: kept as Manifest, store };
  const text = await store.get(key);
  if (text === undefined) return undefined;
  if ((await sha256(text)) !== id) throw new Unavailable(key, 'corrupt');
  // Its hash is its name, so it is as the publisher made it: to look at each of its thousands of shards would tell no more.
  const manifest = JSON.parse(text) as Manifest;
  remember(store, key, manifest, text.length);
  return { id, manifest, store };
}

/**
 * Opens what is served now: the pointer's snapshot or, where this reader sees the pointer before the manifest, the previous
 * one; undefined before anything is published.
 *
 * @throws Unavailable where neither manifest is there
 */
export async function openServed(store: Store): Promise<Served | undefined> {
  const pointer = await readPointer(store);
  if (pointer === undefined) return undefined;
  const served = await openSnapshot(store, pointer.id);
  if (served !== undefined) return { ...served, pointer };
  const previous = pointer.previous === null ? undefined : await openSnapshot(store, pointer.previous);
  if (previous === undefined) throw new Unavailable(snapshotKey(pointer.id), 'missing');
  return previous;
}
