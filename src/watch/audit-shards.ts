import { bulks } from '../dataset/bulk.ts';
import { shardKey } from '../dataset/keys.ts';
import { sha256 } from '../dataset/sha256.ts';
import type { Store } from '../dataset/store.ts';
import type { Manifest, ShardRef } from '../model/snapshot.ts';
import { shardTrouble } from './shard-schema.ts';

/** Something that is not as it was published. `part` is the shard's name. */
export interface Fault {
  readonly part: string;
  readonly detail: string;
}

/** What is read and looked at at a time, in bytes: parsed, it takes several times as much of a Worker's 128 MB. */
const IN_MEMORY = 4_000_000;

async function auditShard(ref: ShardRef, text: string | undefined): Promise<unknown[] | string> {
  if (text === undefined) return 'is missing';
  if ((await sha256(text)) !== ref.hash) return 'is not what its hash says';
  const records: unknown = JSON.parse(text);
  const trouble = shardTrouble(ref.name, records);
  if (trouble !== undefined) return `is not of its schema: ${trouble}`;
  const { length } = records as unknown[];
  return length === ref.count ? (records as unknown[]) : `holds ${length} records instead of ${ref.count}`;
}

/**
 * Reads every shard of a manifest afresh, past anything remembered, and holds it against its hash, its schema and its count.
 * The records are handed on shard by shard, so that no more than one bulk read is in memory.
 */
export async function auditShards(
  store: Store,
  manifest: Manifest,
  onRecords: (shard: string, records: readonly unknown[]) => void,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const group of bulks(manifest.shards, IN_MEMORY)) {
    const texts = await store.getMany([...new Set(group.map(ref => shardKey(ref.hash)))]);
    for (const ref of group) {
      const result = await auditShard(ref, texts.get(shardKey(ref.hash)));
      if (typeof result === 'string') faults.push({ part: ref.name, detail: result });
      else onRecords(ref.name, result);
    }
  }
  return faults;
}
