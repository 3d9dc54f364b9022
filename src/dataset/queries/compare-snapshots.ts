import type { AcrossCheck, AnyCheck } from '../../model/across.ts';
import type { Figure } from '../../model/figure.ts';
import type { ShardRef } from '../../model/snapshot.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import { compare } from '../compare.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { checksOf } from '../source-record.ts';
import { shardsOf } from './find-shards.ts';

/** What changed among things that have an id. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** What differs between some sources and what they were before. */
export interface RecordsDifference {
  /** By id. */
  readonly sources: { readonly [change in keyof Difference<unknown>]: readonly string[] };
  readonly figures: Difference<Figure>;
  readonly checks: Difference<AnyCheck>;
}

/** What differs between two snapshots. */
export interface SnapshotDifference extends RecordsDifference {
  readonly from: string;
  readonly to: string;
  /** There is more: only so many of the shards that differ were compared. */
  readonly cut?: true;
}

/** Shards of sources that are compared on either side, at most: what a Worker's memory holds. */
const COMPARED = 64;

function differ<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Difference<T> {
  const old = new Map(before.map(item => [item.id, item]));
  const added: T[] = [];
  const changed: { before: T; after: T }[] = [];
  for (const item of after) {
    const was = old.get(item.id);
    if (was === undefined) added.push(item);
    else if (canonicalJson(was) !== canonicalJson(item)) changed.push({ before: was, after: item });
    old.delete(item.id);
  }
  return { added, removed: [...old.values()], changed };
}

/** What each of two lists of shards has and the other has not: what they share cannot differ. */
function unshared(ours: readonly ShardRef[], theirs: readonly ShardRef[]): ShardRef[] {
  const shared = new Set(theirs.map(ref => ref.hash));
  return ours.filter(ref => !shared.has(ref.hash));
}

/** What sources say, and what ties some of them together. */
interface Compared {
  readonly records: readonly SourceRecord[];
  readonly across: readonly AcrossCheck[];
}

const allChecks = ({ records, across }: Compared): AnyCheck[] => [...records.flatMap(checksOf), ...across];

/** What changed from some sources to others: sources, figures and checks that came, went or are different. */
export const compareRecords = (
  before: readonly SourceRecord[],
  after: readonly SourceRecord[],
): RecordsDifference => compareAll({ records: before, across: [] }, { records: after, across: [] });

function compareAll(one: Compared, other: Compared): RecordsDifference {
  const [before, after] = [one.records, other.records];
  const sources = differ(before, after);
  return {
    sources: {
      added: sources.added.map(({ id }) => id),
      removed: sources.removed.map(({ id }) => id),
      changed: sources.changed.map(({ after: { id } }) => id),
    },
    figures: differ(
      before.flatMap(record => record.figures),
      after.flatMap(record => record.figures),
    ),
    checks: differ(allChecks(one), allChecks(other)),
  };
}

/** The relations between sources in the shards that two snapshots do not share; none where those are too many. */
async function acrossIn(from: Served, to: Served) {
  const [ours, theirs] = [shardsOf(from.manifest, 'across'), shardsOf(to.manifest, 'across')];
  const [gone, come] = [unshared(ours, theirs), unshared(theirs, ours)];
  if (gone.length + come.length > COMPARED) return { before: [], after: [], cut: true };
  const [before, after] = await Promise.all([
    readShards<AcrossCheck>(from, gone),
    readShards<AcrossCheck>(to, come),
  ]);
  return { before: before.flat(), after: after.flat(), cut: false };
}

/**
 * What changed from one snapshot to another. Only shards that the two do not share are read.
 *
 * @throws Unavailable
 */
export async function compareSnapshots(from: Served, to: Served): Promise<SnapshotDifference> {
  const [ours, theirs] = [shardsOf(from.manifest, 'source'), shardsOf(to.manifest, 'source')];
  const [gone, come] = [unshared(ours, theirs), unshared(theirs, ours)];
  // Both sides are cut at the same id, so that no source seems to have gone that is only further down on the other side.
  const ends = [gone[COMPARED], come[COMPARED]].flatMap(ref => (ref === undefined ? [] : [ref.name]));
  const end = ends.sort(compare)[0]?.slice('source/'.length);
  const within = (record: SourceRecord) => end === undefined || record.id < end;
  const [before, after] = await Promise.all([
    readShards<SourceRecord>(from, gone.slice(0, COMPARED)),
    readShards<SourceRecord>(to, come.slice(0, COMPARED)),
  ]);
  const across = await acrossIn(from, to);
  return {
    from: from.id,
    to: to.id,
    ...compareAll(
      { records: before.flat().filter(within), across: across.before },
      { records: after.flat().filter(within), across: across.after },
    ),
    ...(end === undefined && !across.cut ? {} : { cut: true }),
  };
}
