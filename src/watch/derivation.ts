import { canonicalJson } from '../dataset/canonical-json.ts';
import { fnv1a } from '../dataset/fnv1a.ts';
import { piecesOf } from '../dataset/pieces.ts';
import { tallyFigures } from '../dataset/tally.ts';
import type { Figure } from '../model/figure.ts';
import type { SourceRecord } from '../model/source-record.ts';
import type { Fault } from './audit-shards.ts';

/** Sums of fingerprints stay exact below this. */
const MODULUS = 2 ** 48;

/**
 * Whether the shards by place, by verdict, of summaries and of the index hold just what follows from the records of the
 * sources. Both sides are summed up, record by record and in any order, so that neither need be in memory.
 */
export interface Derivation {
  readonly see: (shard: string, records: readonly unknown[]) => void;
  readonly faults: () => Fault[];
}

/** The group of a shard: its name without the id of its first record. */
function groupOf(shard: string): string {
  const [kind, key] = shard.split('/', 2);
  return kind === 'place' || kind === 'checks' ? `${kind}/${key}` : kind!;
}

export function followDerivation(): Derivation {
  const differences = new Map<string, number>();
  const add = (group: string, body: string, sign: 1 | -1): void => {
    differences.set(group, ((differences.get(group) ?? 0) + sign * fnv1a(body)) % MODULUS);
  };
  return {
    see(shard, records) {
      const group = groupOf(shard);
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
    faults: () =>
      [...differences]
        .filter(([, difference]) => difference !== 0)
        .map(([group]) => ({ part: group, detail: 'does not follow from the records of the sources' })),
  };
}
