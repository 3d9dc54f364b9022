import type { Fault } from '../model/run.ts';
import { addSums } from './derivation.ts';
import type { Difference } from './judge-again.ts';
import { joined, type Listed, listed } from './listed.ts';

/** The newest figure of a series, and the day from which it is stale. */
interface Newest {
  readonly from: string;
  readonly figure: string;
}

/** What checking some shards of a snapshot gave. Two of them add up to what checking all those shards at once gives. */
export interface PartResult {
  readonly counts: { readonly sources: number; readonly figures: number; readonly checks: number };
  readonly verdicts: Readonly<Record<string, number>>;
  /** Of shards. */
  readonly faults: Listed<Fault>;
  /** Of figures that do not stand at their place. */
  readonly misplaced: Listed<Fault>;
  readonly differences: Listed<Difference>;
  /** A sum over all differences, to know them again. */
  readonly sum: number;
  /** By group of shards, what is there less what follows from the sources; zero at the end. */
  readonly derivation: Readonly<Record<string, number>>;
  readonly stale: number;
  /** By series; only where the figure grows stale later than the run before was due. */
  readonly series: Record<string, Newest>;
}

/** What checking no shard gives. */
export const NOTHING: PartResult = {
  counts: { sources: 0, figures: 0, checks: 0 },
  verdicts: {},
  faults: listed([]),
  misplaced: listed([]),
  differences: listed([]),
  sum: 0,
  derivation: {},
  stale: 0,
  series: {},
};

/** A part that could not be checked at all. */
export const unchecked = (part: string, detail: string): PartResult => ({
  ...NOTHING,
  faults: listed([{ part, detail }]),
});

function addCounts<K extends string>(one: Readonly<Record<K, number>>, other: Readonly<Record<K, number>>) {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries<number>(other)) sum[name] = (sum[name] ?? 0) + count;
  return sum as Record<K, number>;
}

function newer(one: PartResult['series'], other: PartResult['series']): PartResult['series'] {
  const series = { ...one };
  for (const [name, newest] of Object.entries(other)) {
    const known = series[name];
    if (known === undefined || known.from < newest.from) series[name] = newest;
  }
  return series;
}

/** Two results, of parts in the order of their shards, as one. */
export const addResults = (one: PartResult, other: PartResult): PartResult => ({
  counts: addCounts(one.counts, other.counts),
  verdicts: addCounts(one.verdicts, other.verdicts),
  faults: joined(one.faults, other.faults),
  misplaced: joined(one.misplaced, other.misplaced),
  differences: joined(one.differences, other.differences),
  sum: (one.sum + other.sum) % 2 ** 48,
  derivation: addSums(one.derivation, other.derivation),
  stale: one.stale + other.stale,
  series: newer(one.series, other.series),
});
