import { fnv1a } from '../dataset/fnv1a.ts';
import type { Served } from '../dataset/served.ts';
import type { AcrossCheck } from '../model/across.ts';
import type { Report } from '../model/report.ts';
import type { Fault } from '../model/run.ts';
import type { ShardRef } from '../model/snapshot.ts';
import type { SourceRecord } from '../model/source-record.ts';
import { auditShards } from './audit-shards.ts';
import { followDerivation } from './derivation.ts';
import { compareAcross, compareVerdicts, type Difference, misplacedFigures } from './judge-again.ts';
import { listed } from './listed.ts';
import { NOTHING, type PartResult } from './part-result.ts';
import { seriesOf, staleFrom } from './staleness.ts';

/** What a part is checked by. */
export interface PartTools {
  /** The engine in use: reads and checks a source again; undefined where its text is not at hand. */
  readonly judge: (record: SourceRecord) => Report | undefined;
  /** Whether the shards are to be held against what follows from the records of the sources. */
  readonly deep: boolean;
  /** The days (ISO 8601) of the run before, null where there is none, and of this one. */
  readonly since: string | null;
  readonly day: string;
}

/** The same for the same differences, in whatever order they are added up. */
const fingerprint = ({ check, published, judged }: Difference): number =>
  fnv1a(`${check} ${published} ${judged}`);

/** Adds to a tally what is stale, and which series has its newest figure grow stale later than the run before. */
function followStaleness(
  record: SourceRecord,
  { since, day }: PartTools,
  series: PartResult['series'],
): number {
  let stale = 0;
  for (const figure of record.figures) {
    const from = staleFrom(figure);
    if (from === undefined) continue;
    if (from <= day) stale += 1;
    if (since === null || from <= since) continue;
    const name = seriesOf(figure);
    const known = series[name];
    if (known === undefined || known.from < from) series[name] = { from, figure: figure.id };
  }
  return stale;
}

/** Checks some shards of a snapshot: each by itself, and what they add to the whole. */
export async function checkPart(
  served: Pick<Served, 'store'>,
  refs: readonly ShardRef[],
  tools: PartTools,
): Promise<PartResult> {
  const counts = { sources: 0, figures: 0, checks: 0 };
  const verdicts: Record<string, number> = {};
  const differences: Difference[] = [];
  const misplaced: Fault[] = [];
  const series: PartResult['series'] = {};
  const derivation = tools.deep ? followDerivation() : undefined;
  let stale = 0;
  const lookAt = (record: SourceRecord): void => {
    counts.sources += 1;
    counts.figures += record.figures.length;
    counts.checks += record.relations.length;
    for (const { verdict } of record.relations) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    misplaced.push(...misplacedFigures(record));
    stale += followStaleness(record, tools, series);
    const report = tools.judge(record);
    if (report !== undefined) differences.push(...compareVerdicts(record, report));
  };
  const lookAcross = (checks: readonly AcrossCheck[]): void => {
    counts.checks += checks.length;
    for (const { verdict } of checks) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    differences.push(...compareAcross(checks));
  };
  const faults = await auditShards(served.store, refs, (shard, records) => {
    derivation?.see(shard, records);
    if (shard.startsWith('across/')) lookAcross(records as readonly AcrossCheck[]);
    if (shard.startsWith('source/')) for (const record of records) lookAt(record as SourceRecord);
  });
  return {
    ...NOTHING,
    counts,
    verdicts,
    faults: listed(faults),
    misplaced: listed(misplaced),
    differences: listed(differences),
    sum: differences.reduce((sum, difference) => (sum + fingerprint(difference)) % 2 ** 48, 0),
    derivation: derivation?.sums() ?? {},
    stale,
    series,
  };
}
