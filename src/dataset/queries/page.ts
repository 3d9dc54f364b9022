import type { Manifest, ShardRef } from '../../model/snapshot.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { makeCursor, openCursor } from './cursor.ts';

/** Which part of a list is asked for. */
export interface PageRequest {
  /** 1 to 1000; the caller has seen to it. */
  readonly limit: number;
  /** A `next` of an earlier answer of the same list. */
  readonly cursor?: string | undefined;
}

/** A part of a list. `next` is the cursor of the part that follows, null at the end. */
export interface Page<T> {
  readonly snapshot: string;
  /** Items in the whole list. */
  readonly total: number;
  readonly data: readonly T[];
  readonly next: string | null;
}

/** Where a list's items are: in these shards, in this order; in each of them those that `items` picks. */
export interface ListPlan<T> {
  readonly refs: readonly ShardRef[];
  /** Picks a list's items from a shard's records; absent where every record is one, so that the counts are known unread. */
  readonly items?: (records: readonly unknown[]) => readonly T[];
}

/** The shards that an offset and a limit reach, by the counts in the manifest, and the offset inside the first of them. */
function reached(refs: readonly ShardRef[], offset: number, limit: number) {
  const reachedRefs: ShardRef[] = [];
  let before = 0;
  let inside = 0;
  for (const ref of refs) {
    const after = before + ref.count;
    if (after > offset && before < offset + limit) {
      if (reachedRefs.length === 0) inside = offset - before;
      reachedRefs.push(ref);
    }
    before = after;
  }
  return { refs: reachedRefs, inside, total: before };
}

/**
 * One page of a list. A cursor names its snapshot and the page is read from that one, so that leafing through a list never
 * mixes two snapshots, also when another is published meanwhile.
 *
 * @param list names the list and its filters: a cursor serves no other
 * @throws BadCursor, Unavailable
 */
export async function readPage<T>(
  current: Served,
  list: string,
  plan: (manifest: Manifest) => ListPlan<T>,
  { limit, cursor }: PageRequest,
): Promise<Page<T>> {
  const { served, offset } = await openCursor(current, list, cursor);
  const { refs, items } = plan(served.manifest);
  let data: readonly T[];
  let total: number;
  if (items === undefined) {
    const part = reached(refs, offset, limit);
    const records = (await readShards<T>(served, part.refs)).flat();
    data = records.slice(part.inside, part.inside + limit);
    total = part.total;
  } else {
    const matching = (await readShards<unknown>(served, refs)).flatMap(items);
    data = matching.slice(offset, offset + limit);
    total = matching.length;
  }
  const end = offset + data.length;
  return { snapshot: served.id, total, data, next: end < total ? makeCursor(served.id, list, end) : null };
}
