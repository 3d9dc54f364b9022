import { canonicalJson } from '../dataset/canonical-json.ts';
import { compare } from '../dataset/compare.ts';
import { fnv1a } from '../dataset/fnv1a.ts';
import { piecesOf } from '../dataset/pieces.ts';
import { tallyFigures } from '../dataset/tally.ts';
import type { Figure } from '../model/figure.ts';
import type { Fault } from '../model/run.ts';
import type { SourceRecord } from '../model/source-record.ts';

/** Sums of fingerprints stay exact below this. */
const MODULUS = 2 ** 48;

/**
 * Whether the shards by place, by verdict, of summaries and of the index hold just what follows from the records of the
 * sources. Both sides are summed up, record by record and in any order, so that neither need be in memory.
 */
export interface Derivation {
  readonly see: (shard: string, records: readonly unknown[]) => void;
  /** By group, what is there less what follows from the sources seen. */
  readonly sums: () => Record<string, number>;
}

/** The sums of two stretches of shards, as of both seen together. */
export function addSums(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sums = { ...one };
  for (const [group, sum] of Object.entries(other)) sums[group] = ((sums[group] ?? 0) + sum) % MODULUS;
  return sums;
}

/** What is wrong once all shards were seen. */
export const derivationFaults = (sums: Readonly<Record<string, number>>): Fault[] =>
  Object.entries(sums)
    .filter(([, sum]) => sum !== 0)
    .map(([group]) => ({ part: group, detail: 'does not follow from the records of the sources' }))
    .sort((a, b) => compare(a.part, b.part));

/** The group of a shard: its name without the id of its first record. */
function groupOf(shard: string): string {
  const [kind, key] = shard.split('/', 2);
  return kind === 'place' || kind === 'checks' ? `${kind}/${key}` : kind!;
}

/** Groups that follow from all sources of a place together, not record by record. */
const TOGETHER: ReadonlySet<string> = new Set(['across', 'looks']);

export function followDerivation(): Derivation {
  const differences = new Map<string, number>();
  const add = (group: string, body: string, sign: 1 | -1): void => {
    differences.set(group, ((differences.get(group) ?? 0) + sign * fnv1a(body)) % MODULUS);
  };
  return {
    see(shard, records) {
      const group = groupOf(shard);
      if (TOGETHER.has(group)) return;
      if (group === 'source') {
        for (const record of records as readonly SourceRecord[]) {
          for (const piece of piecesOf(record)) if (piece.group !== 'source') add(piece.group, piece.body, 1);
        }
        return;
      }
      for (const record of records) add(group, canonicalJson(record), -1);
      if (!group.startsWith('place/')) return;
      add(
        'index',
        canonicalJson(tallyFigures(group.slice('place/'.length), records as readonly Figure[])),
        1,
      );
    },
    sums: () => Object.fromEntries(differences),
  };
}
