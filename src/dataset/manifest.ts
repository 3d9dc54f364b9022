import { ENGINE_VERSION } from '../model/engine.ts';
import type { Manifest, ShardRef, Tally } from '../model/snapshot.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';
import { sumFacets } from './tally.ts';

/** The shape of manifest and shards. Raised when a reader of the older shape would misread the newer. */
const SCHEMA_VERSION = 1;

/** A manifest with its name. */
export interface NamedManifest {
  /** SHA-256 of `manifestText`. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
}

function countIn(shards: readonly ShardRef[], group: string): number {
  let count = 0;
  for (const shard of shards) if (shard.name.startsWith(`${group}/`)) count += shard.count;
  return count;
}

function countVerdicts(shards: readonly ShardRef[]): Record<string, number> {
  const verdicts: Record<string, number> = {};
  for (const { name, count } of shards) {
    const [group, verdict] = name.split('/', 2);
    if (group === 'checks' || group === 'across') verdicts[verdict!] = (verdicts[verdict!] ?? 0) + count;
  }
  return verdicts;
}

/**
 * Names a snapshot: its manifest follows from its shards alone.
 *
 * @param shards in the order of compareGroups, and inside a group in that of its records
 * @param tallies of all shards of figures
 * @param asOf the latest date of any of its sources
 */
export async function nameSnapshot(
  shards: readonly ShardRef[],
  tallies: Iterable<Tally>,
  asOf: string | null,
): Promise<NamedManifest> {
  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    engine: ENGINE_VERSION,
    asOf,
    counts: {
      sources: countIn(shards, 'source'),
      figures: countIn(shards, 'place'),
      checks: countIn(shards, 'checks') + countIn(shards, 'across'),
    },
    verdicts: countVerdicts(shards),
    facets: sumFacets(tallies),
    shards: [...shards],
  };
  const manifestText = canonicalJson(manifest);
  return { id: await sha256(manifestText), manifest, manifestText };
}
