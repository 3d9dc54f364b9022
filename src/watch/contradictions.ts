import { GROUPS_OF_CHECKS, shardsOf } from '../dataset/queries/find-shards.ts';
import { getSource } from '../dataset/queries/sources.ts';
import { readShards } from '../dataset/read-shards.ts';
import type { Served } from '../dataset/served.ts';
import type { AnyCheck } from '../model/across.ts';
import type { ShardRef } from '../model/snapshot.ts';
import { placesOf, placesOfRelation } from './judge-again.ts';

const contradicting = ({ manifest }: Served): ShardRef[] =>
  GROUPS_OF_CHECKS.flatMap(group => shardsOf(manifest, `${group}/contradicts`));

/** The checks that contradict in the first snapshot and not in the second. Shards that both have are not read. */
export async function contradictionsOnlyIn(one: Served, other: Served): Promise<AnyCheck[]> {
  const [ours, theirs] = [contradicting(one), contradicting(other)];
  const shared = new Set(theirs.map(ref => ref.hash));
  const own = ours.filter(ref => !shared.has(ref.hash));
  if (own.length === 0) return [];
  const known = new Set(ours.map(ref => ref.hash));
  const [checks, others] = await Promise.all([
    readShards<AnyCheck>(one, own),
    readShards<AnyCheck>(
      other,
      theirs.filter(ref => !known.has(ref.hash)),
    ),
  ]);
  const contradictedThere = new Set(others.flat().map(check => check.id));
  return checks.flat().filter(check => !contradictedThere.has(check.id));
}

/** The places that a check's figures concern. */
export async function placesOfCheck(served: Served, check: AnyCheck): Promise<string[]> {
  if (check.source === null) return placesOf(check.printed);
  const record = await getSource(served, check.source);
  return placesOfRelation(check, record?.figures ?? []);
}
