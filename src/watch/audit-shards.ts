import { bulks } from '../dataset/bulk.ts';
import { shardKey } from '../dataset/keys.ts';
import { sha256 } from '../dataset/sha256.ts';
import type { Store } from '../dataset/store.ts';
import type { Fault } from '../model/run.ts';
import type { ShardRef } from '../model/snapshot.ts';
import { shardTrouble } from './shard-schema.ts';

/** What is read and looked at at a time, in bytes: parsed, it takes several times as much of a Worker's 128 MB. */
export const IN_MEMORY = 4_000_000;

async function auditShard(ref: ShardRef, text: string | undefined): Promise<unknown[] | string> {
  if (text === undefined) return 'is missing';
  if ((await sha256(text)) !== ref.hash) return 'is not what its hash says';
  let records: unknown;
  try {
    records = JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  const trouble = shardTrouble(ref.name, records);
  if (trouble !== undefined) return `is not of its schema: ${trouble}`;
  const { length } = records as unknown[];
  return length === ref.count ? (records as unknown[]) : `holds ${length} records instead of ${ref.count}`;
}

/**
 * Reads shards of a manifest afresh, past anything remembered, and holds it against its hash, its schema and its count.
 * The records are handed on shard by shard, so that no more than one bulk read is in memory.
 */
export async function auditShards(
  store: Pick<Store, 'getMany'>,
  refs: readonly ShardRef[],
  onRecords: (shard: string, records: readonly unknown[]) => void,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const group of bulks(refs, IN_MEMORY)) {
    const texts = await store.getMany([...new Set(group.map(ref => shardKey(ref.hash)))]);
    for (const ref of group) {
      const result = await auditShard(ref, texts.get(shardKey(ref.hash)));
      if (typeof result === 'string') faults.push({ part: ref.name, detail: result });
      else onRecords(ref.name, result);
    }
  }
  return faults;
}
