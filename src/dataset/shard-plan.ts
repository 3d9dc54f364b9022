import type { Figure } from '../model/figure.ts';
import { VERDICTS } from '../model/relation.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { compare } from './compare.ts';
import { cut } from './cut.ts';
import { checksOf, sourceSummary } from './source-record.ts';

/** One shard before it is written: `records` in the order in which lists give them. */
export interface ShardPlan {
  readonly name: string;
  readonly records: readonly unknown[];
}

/** How many records a shard holds on average; powers of two, see cut.ts. A figure takes about 600 bytes. */
const FIGURES_A_SHARD = 512;
const CHECKS_A_SHARD = 512;
const SUMMARIES_A_SHARD = 256;

/** Shards of source records that a manifest names at most, about, so that it stays around a megabyte. */
const SOURCE_SHARDS = 8192;

/** The place a figure without a subject is filed under. */
export const NO_PLACE = '-';

/** Verdicts in the order of the list of checks: what needs a person's eye first. */
export const VERDICTS_WORST_FIRST = VERDICTS.toReversed();

/** A source a shard while they are few; whole powers of two later, so that growth joins shards instead of shuffling them. */
export function sourcesAShard(sources: number): number {
  let every = 1;
  while (sources / every > SOURCE_SHARDS) every *= 2;
  return every;
}

function planCuts<T>(group: string, records: readonly T[], idOf: (record: T) => string, every: number) {
  return cut(records, idOf, every).map(run => ({ name: `${group}/${idOf(run[0]!)}`, records: run }));
}

/** Figures by the place they are about, in the order of their sources and texts. */
function figuresByPlace(records: readonly SourceRecord[]): [string, Figure[]][] {
  const places = new Map<string, Figure[]>();
  for (const figure of records.flatMap(record => record.figures)) {
    const place = figure.subject ?? NO_PLACE;
    const figures = places.get(place);
    if (figures === undefined) places.set(place, [figure]);
    else figures.push(figure);
  }
  return [...places].sort(([a], [b]) => compare(a, b));
}

/**
 * Which shards a data set consists of. The order is that of the manifest: queries walk it.
 *
 * @param records sorted by id
 */
export function* planShards(records: readonly SourceRecord[]): Generator<ShardPlan> {
  yield* planCuts('sources', records.map(sourceSummary), source => source.id, SUMMARIES_A_SHARD);
  yield* planCuts('source', records, source => source.id, sourcesAShard(records.length));
  for (const [place, figures] of figuresByPlace(records)) {
    yield* planCuts(`place/${place}`, figures, figure => figure.id, FIGURES_A_SHARD);
  }
  const checks = Map.groupBy(records.flatMap(checksOf), check => check.verdict);
  for (const verdict of VERDICTS_WORST_FIRST) {
    yield* planCuts(`checks/${verdict}`, checks.get(verdict) ?? [], check => check.id, CHECKS_A_SHARD);
  }
}
