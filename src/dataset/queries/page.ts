import type { ShardRef } from '../../model/snapshot.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { MANY } from '../store.ts';
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
  /** Picks a list's items from a shard's records; absent where every record is one. */
  readonly items?: (records: readonly unknown[]) => readonly T[];
  /** How many items each shard has, where that is known before it is read. */
  readonly counts?: readonly number[];
}

/** A page ends early rather than take more than this to read, in bytes: its items may be strewn over many shards. */
const PAGE_BYTES = 8_000_000;

/** The shards that an offset and a limit reach, by the number of items in each, and the offset inside the first of them. */
function reached(refs: readonly ShardRef[], counts: readonly number[], offset: number, limit: number) {
  const reachedRefs: ShardRef[] = [];
  let before = 0;
  let inside = 0;
  let bytes = 0;
  for (const [i, ref] of refs.entries()) {
    const after = before + counts[i]!;
    if (after > offset && before < offset + limit && bytes < PAGE_BYTES && reachedRefs.length < MANY) {
      if (reachedRefs.length === 0) inside = offset - before;
      reachedRefs.push(ref);
      bytes += ref.bytes;
    }
    before = after;
  }
  return { refs: reachedRefs, inside, total: before };
}

async function itemsOf<T>(served: Served, refs: readonly ShardRef[], { items }: ListPlan<T>): Promise<T[]> {
  const records = await readShards<T>(served, refs);
  return items === undefined ? records.flat() : records.flatMap(items);
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
  planFor: (served: Served) => ListPlan<T> | Promise<ListPlan<T>>,
  { limit, cursor }: PageRequest,
): Promise<Page<T>> {
  const { served, offset } = await openCursor(current, list, cursor);
  const plan = await planFor(served);
  const counts = plan.counts ?? (plan.items === undefined ? plan.refs.map(ref => ref.count) : undefined);
  let data: readonly T[];
  let total: number;
  if (counts === undefined) {
    const matching = await itemsOf(served, plan.refs, plan);
    data = matching.slice(offset, offset + limit);
    total = matching.length;
  } else {
    const part = reached(plan.refs, counts, offset, limit);
    data = (await itemsOf(served, part.refs, plan)).slice(part.inside, part.inside + limit);
    total = part.total;
  }
  return partOf(served, list, { data, total, offset });
}

/** The page that some items are, with the cursor of what follows them. */
export const partOf = <T>(
  served: Served,
  list: string,
  { data, total, offset }: { data: readonly T[]; total: number; offset: number },
): Page<T> => {
  const end = offset + data.length;
  return { snapshot: served.id, total, data, next: end < total ? makeCursor(served.id, list, end) : null };
};

/** One page of a list that is in memory. `list` as for {@link readPage}. */
export const pageOf = <T>(
  served: Served,
  list: string,
  items: readonly T[],
  offset: number,
  limit: number,
): Page<T> =>
  partOf(served, list, { data: items.slice(offset, offset + limit), total: items.length, offset });
