import { Unavailable } from './errors.ts';
import { openServed, openSnapshot, type Served } from './served.ts';
import type { Store } from './store.ts';

/** How long after a publish some reader may not yet see its shards, in milliseconds: KV's minute, with room. */
const SETTLING = 5 * 60_000;

/**
 * Answers a query from what is served. While a new snapshot is still spreading, a reader may see its pointer and manifest but
 * not yet a shard: then the whole query is answered from the previous snapshot instead. Later a missing shard is a fault.
 *
 * @returns undefined before anything is published
 * @throws Unavailable where a part is missing or corrupt; whatever the query throws
 */
export async function withServed<T>(
  store: Store,
  now: Date,
  query: (served: Served) => Promise<T>,
): Promise<{ readonly served: Served; readonly answer: T } | undefined> {
  const served = await openServed(store);
  if (served === undefined) return undefined;
  try {
    return { served, answer: await query(served) };
  } catch (error) {
    const { pointer } = served;
    if (!(error instanceof Unavailable) || error.trouble !== 'missing') throw error;
    if (pointer === undefined || pointer.previous === null) throw error;
    if (now.getTime() - Date.parse(pointer.published) > SETTLING) throw error;
    const previous = await openSnapshot(store, pointer.previous);
    if (previous === undefined) throw error;
    return { served: previous, answer: await query(previous) };
  }
}
