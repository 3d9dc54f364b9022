import type { Manifest, ShardRef } from '../../model/snapshot.ts';
import { compare } from '../compare.ts';

/** The shards of a group (`sources`, `place/VN-13`, `checks/equal`), in their order. */
export const shardsOf = (manifest: Manifest, group: string): ShardRef[] =>
  manifest.shards.filter(ref => ref.name.startsWith(`${group}/`));

/** Groups that hold checks by verdict: those that a source states, and those between sources. */
export const GROUPS_OF_CHECKS = ['checks', 'across'] as const;

/** The shard that holds a source's record, if the snapshot has it: the last one that begins at or before its id. */
export function sourceShard(manifest: Manifest, id: string): ShardRef | undefined {
  const shards = shardsOf(manifest, 'source');
  const wanted = `source/${id}`;
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(shards[middle]!.name, wanted) <= 0) low = middle + 1;
    else high = middle;
  }
  return shards[low - 1];
}

/** The shards of the index that tell of a place: the index is in the order of places, and a name begins with its first. */
export function indexShards(manifest: Manifest, place: string): ShardRef[] {
  const shards = shardsOf(manifest, 'index');
  const firstPlace = (ref: ShardRef | undefined) => ref?.name.split('/', 2)[1];
  return shards.filter((ref, i) => {
    const next = firstPlace(shards[i + 1]);
    return compare(firstPlace(ref)!, place) <= 0 && (next === undefined || compare(next, place) >= 0);
  });
}

/** The source a figure or a relation stands in: ids are `<source id>.<rest>`, and a source's id has no dot. */
export const sourceOfId = (id: string): string => id.slice(0, Math.max(0, id.indexOf('.')));
