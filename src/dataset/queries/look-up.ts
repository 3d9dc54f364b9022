import type { Status } from '../../model/figure.ts';
import type { ShardRef, Tally } from '../../model/snapshot.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { countMatches } from '../tally.ts';
import { indexShards, shardsOf } from './find-shards.ts';

/** Shards that are sooner read and searched than looked up in the index, in bytes. */
const SEARCHED = 1_000_000;

/** What the index knows of figures besides their place. */
interface Wanted {
  readonly subject?: string | undefined;
  readonly partner?: string | undefined;
  readonly measure?: string | undefined;
  readonly status?: Status | undefined;
}

/**
 * Which of a place's shards of figures (or of all) have figures that match and, where the index was asked, how many: it is
 * not for a few small shards.
 *
 * @throws Unavailable
 */
export async function lookUp(
  served: Served,
  refs: readonly ShardRef[],
  wanted: Wanted,
): Promise<{ readonly refs: readonly ShardRef[]; readonly counts?: readonly number[] }> {
  if (refs.reduce((sum, ref) => sum + ref.bytes, 0) <= SEARCHED) return { refs };
  const { manifest } = served;
  const { subject } = wanted;
  const index = subject === undefined ? shardsOf(manifest, 'index') : indexShards(manifest, subject);
  const tallies = new Map((await readShards<Tally>(served, index)).flat().map(tally => [tally.first, tally]));
  const found: { ref: ShardRef; count: number }[] = [];
  for (const ref of refs) {
    const tally = tallies.get(ref.name.slice(ref.name.lastIndexOf('/') + 1));
    const count = tally === undefined ? 0 : countMatches(tally, wanted);
    if (count > 0) found.push({ ref, count });
  }
  return { refs: found.map(({ ref }) => ref), counts: found.map(({ count }) => count) };
}
