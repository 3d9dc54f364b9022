import type { ShardRef } from '../model/snapshot.ts';
import { bulks } from './bulk.ts';
import { Unavailable } from './errors.ts';
import { shardKey } from './keys.ts';
import { remember, remembered } from './memo.ts';
import type { Served } from './served.ts';
import { sha256 } from './sha256.ts';
import type { Store } from './store.ts';

async function readBulk(store: Store, refs: readonly ShardRef[]): Promise<ReadonlyMap<string, string>> {
  const keys = refs.map(ref => shardKey(ref.hash));
  const [only] = keys;
  if (keys.length > 1 || only === undefined) return store.getMany(keys);
  const text = await store.get(only);
  return new Map(text === undefined ? [] : [[only, text]]);
}

/**
 * The records of some shards of a snapshot, shard by shard, in as few operations as the store allows. Every text is held
 * against its hash; what is remembered was.
 *
 * @throws Unavailable naming the first shard that is missing or corrupt
 */
export async function readShards<T>(served: Served, refs: readonly ShardRef[]): Promise<(readonly T[])[]> {
  const { store } = served;
  const records = new Map<string, readonly T[]>();
  for (const { hash } of refs) {
    const kept = remembered(store, shardKey(hash));
    if (kept !== undefined) records.set(hash, kept as readonly T[]);
  }
  const missing = refs.filter(ref => !records.has(ref.hash));
  const texts = await Promise.all(bulks(missing).map(group => readBulk(store, group)));
  const found = new Map(texts.flatMap(group => [...group]));
  for (const { name, hash, bytes } of missing) {
    const key = shardKey(hash);
    const text = found.get(key);
    if (text === undefined) throw new Unavailable(name, 'missing');
    if ((await sha256(text)) !== hash) throw new Unavailable(name, 'corrupt');
    const parsed = JSON.parse(text) as readonly T[];
    remember(store, key, parsed, bytes);
    records.set(hash, parsed);
  }
  return refs.map(ref => records.get(ref.hash)!);
}
