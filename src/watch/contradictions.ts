import { shardsOf } from '../dataset/queries/find-shards.ts';
import { getSource } from '../dataset/queries/sources.ts';
import { readShards } from '../dataset/read-shards.ts';
import type { Served } from '../dataset/served.ts';
import type { Check } from '../model/source-record.ts';
import { placesOfRelation } from './judge-again.ts';

/** The checks that contradict in the first snapshot and not in the second. Shards that both have are not read. */
export async function contradictionsOnlyIn(one: Served, other: Served): Promise<Check[]> {
  const group = 'checks/contradicts';
  const [ours, theirs] = [shardsOf(one.manifest, group), shardsOf(other.manifest, group)];
  const shared = new Set(theirs.map(ref => ref.hash));
  const own = ours.filter(ref => !shared.has(ref.hash));
  if (own.length === 0) return [];
  const known = new Set(ours.map(ref => ref.hash));
  const [checks, others] = await Promise.all([
    readShards<Check>(one, own),
    readShards<Check>(
      other,
      theirs.filter(ref => !known.has(ref.hash)),
    ),
  ]);
  const contradictedThere = new Set(others.flat().map(check => check.id));
  return checks.flat().filter(check => !contradictedThere.has(check.id));
}

/** The places that a check's figures concern. */
export async function placesOfCheck(served: Served, check: Check): Promise<string[]> {
  const record = await getSource(served, check.source);
  return placesOfRelation(check, record?.figures ?? []);
}
