import { bulks } from '../dataset/bulk.ts';
import { openSnapshot, readPointer, type Served } from '../dataset/served.ts';
import type { Store } from '../dataset/store.ts';
import type { PublishedSnapshot } from '../model/journal.ts';
import type { Pointer, ShardRef } from '../model/snapshot.ts';
import { IN_MEMORY } from './audit-shards.ts';

/** How long after a publication a reader may still see the pointer to the one before, in milliseconds: KV's minute, with room. */
const SETTLING = 5 * 60_000;

/** What a run has to check: the served snapshot, with nothing to fall back on. */
export interface Target {
  readonly served: Served;
  readonly pointer: Pointer;
}

/** What was published last, as the publisher's journal has it. */
export type LatestPublication = Pick<PublishedSnapshot, 'id' | 'published'>;

function pointerTrouble(
  pointer: Pointer,
  latest: LatestPublication | undefined,
  now: Date,
): string | undefined {
  if (latest === undefined || latest.id === pointer.id) return undefined;
  if (now.getTime() - Date.parse(latest.published) <= SETTLING) return undefined;
  return `the pointer, written at ${pointer.published}, leads to ${pointer.id} although ${latest.id} was published at ${latest.published}`;
}

/**
 * Opens what is served, past anything remembered, or says why it cannot be checked: no snapshot, no manifest, or a pointer that
 * has been left behind by what was published.
 */
export async function openTarget(
  store: Store,
  latest: LatestPublication | undefined,
  now: Date,
): Promise<Target | string> {
  const pointer = await readPointer(store);
  if (pointer === undefined) return 'no snapshot is published';
  const trouble = pointerTrouble(pointer, latest, now);
  if (trouble !== undefined) return trouble;
  // A copy shares nothing that was remembered of the store: a check reads what is there now.
  const served = await openSnapshot({ ...store }, pointer.id);
  return served === undefined ? `the manifest of ${pointer.id} is missing` : { served, pointer };
}

/** The shards of a snapshot in parts that can each be checked in one go. The same snapshot has the same parts. */
export const partsOf = ({ manifest }: Served): readonly (readonly ShardRef[])[] =>
  bulks(manifest.shards, IN_MEMORY);
