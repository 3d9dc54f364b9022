import { VERDICTS, type Verdict } from '../model/relation.ts';
import { compare } from './compare.ts';

/**
 * Shards come in groups: `sources` (summaries), `source` (whole records), `index` (what is in which shard of figures),
 * `place/<place>` (figures), `checks/<verdict>`; `across/<verdict>/<place>` (checks between sources) and `looks/<place>` (what is
 * worth a look in series).
 */
const GROUPS = ['sources', 'source', 'index', 'place', 'checks', 'across', 'looks'] as const;

/** The place under which a figure without a subject is filed. */
export const NO_PLACE = '-';

/** How many records a shard holds on average; powers of two, see cut.ts. A figure takes about 600 bytes. */
const RECORDS_A_SHARD = {
  sources: 256,
  index: 64,
  place: 512,
  checks: 512,
  across: 512,
  looks: 512,
} as const;

/** Shards of whole records that a manifest names at most, about, so that it stays around a megabyte. */
const SOURCE_SHARDS = 8192;

/** A source a shard while they are few; whole powers of two later, so that growth joins shards instead of shuffling them. */
export function sourcesAShard(sources: number): number {
  let every = 1;
  while (sources / every > SOURCE_SHARDS) every *= 2;
  return every;
}

const kindOf = (group: string) => group.split('/', 1)[0] as (typeof GROUPS)[number];

/** How many records a shard of a group holds on average, in a data set of so many sources. */
export function recordsAShard(group: string, sources: number): number {
  const kind = kindOf(group);
  return kind === 'source' ? sourcesAShard(sources) : RECORDS_A_SHARD[kind];
}

/** Verdicts in the order of the list of checks: what needs a person's eye first. */
export const WORST_FIRST: readonly Verdict[] = VERDICTS.toReversed();

const verdictRank = (group: string): number => WORST_FIRST.indexOf(group.split('/', 2)[1] as Verdict);

/** The order of groups in a manifest, which is that of the lists. */
export function compareGroups(a: string, b: string): number {
  const [kindA, kindB] = [kindOf(a), kindOf(b)];
  if (kindA !== kindB) return GROUPS.indexOf(kindA) - GROUPS.indexOf(kindB);
  if (kindA !== 'checks' && kindA !== 'across') return compare(a, b);
  return verdictRank(a) - verdictRank(b) || compare(a, b);
}
