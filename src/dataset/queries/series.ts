import { seriesOf } from '../../across/series.ts';
import type { Series } from '../../model/across.ts';
import type { Figure } from '../../model/figure.ts';
import type { ShardRef, Tally } from '../../model/snapshot.ts';
import { canonicalJson } from '../canonical-json.ts';
import { compare } from '../compare.ts';
import { NO_PLACE } from '../groups.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { MANY } from '../store.ts';
import { tallyFigures } from '../tally.ts';
import { openCursor } from './cursor.ts';
import { indexShards, shardsOf } from './find-shards.ts';
import { type Page, type PageRequest, partOf } from './page.ts';

/** Which series: those that have all the values given. */
export interface SeriesFilter {
  readonly subject?: string | undefined;
  readonly partner?: string | undefined;
  readonly measure?: string | undefined;
}

/** What one answer reads at most, in bytes: a place with more is told up to there, and says so. */
const READ = 24_000_000;

/** Shards that are sooner read and counted than looked up in the index, in bytes. */
const COUNTED = 1_000_000;

/** A series that is there, and the shards that have its figures. */
interface Found {
  readonly place: string;
  readonly measure: string;
  readonly partner: string | null;
  readonly shards: ShardRef[];
}

const placeOf = ({ name }: ShardRef): string => name.slice('place/'.length, name.lastIndexOf('/'));

/** What is in shards of figures: by the index or, where they are small, by the figures themselves. */
async function talliesOf(
  served: Served,
  refs: readonly ShardRef[],
  subject: string | undefined,
): Promise<Tally[]> {
  if (refs.reduce((sum, ref) => sum + ref.bytes, 0) <= COUNTED) {
    const shards = await readShards<Figure>(served, refs);
    return refs.map((ref, i) => tallyFigures(placeOf(ref), shards[i]!));
  }
  const { manifest } = served;
  const index = subject === undefined ? shardsOf(manifest, 'index') : indexShards(manifest, subject);
  return (await readShards<Tally>(served, index)).flat();
}

async function findSeries(served: Served, { subject, partner, measure }: SeriesFilter): Promise<Found[]> {
  const group = subject === undefined ? 'place' : `place/${subject}`;
  const refs = shardsOf(served.manifest, group).filter(ref => placeOf(ref) !== NO_PLACE);
  const byStart = new Map(refs.map(ref => [ref.name, ref]));
  const found = new Map<string, Found>();
  for (const tally of await talliesOf(served, refs, subject)) {
    const ref = byStart.get(`place/${tally.place}/${tally.first}`);
    if (ref === undefined) continue;
    const seen = new Set<string>();
    for (const [p, m] of tally.rows) {
      const [of, what] = [tally.partners[p] ?? null, tally.measures[m] ?? null];
      if (what === null || (measure !== undefined && what !== measure)) continue;
      if (partner !== undefined && of !== partner) continue;
      const key = canonicalJson([tally.place, what, of]);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = found.get(key);
      if (known) known.shards.push(ref);
      else found.set(key, { place: tally.place, measure: what, partner: of, shards: [ref] });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compare(a.place, b.place) || compare(a.measure, b.measure) || compare(a.partner ?? '', b.partner ?? ''),
  );
}

/** The shards of as many series as one answer may read; of a first one that is too large, the first of its shards. */
function affordable(found: readonly Found[]) {
  const refs = new Set<ShardRef>();
  let bytes = 0;
  let count = 0;
  for (const { shards } of found) {
    const more = shards.filter(ref => !refs.has(ref));
    const sum = more.reduce((total, ref) => total + ref.bytes, bytes);
    const fits = sum <= READ && refs.size + more.length <= MANY;
    if (!fits && count > 0) break;
    count++;
    for (const ref of more) {
      if (refs.size >= MANY || bytes + ref.bytes > READ) return { refs, count, cut: true };
      refs.add(ref);
      bytes += ref.bytes;
    }
  }
  return { refs, count, cut: false };
}

/**
 * The series that match, by place, measure and partner: computed from the figures of the snapshot when asked for. A page may be
 * shorter than its limit although more follow; a series with `cut` has more figures than one answer reads.
 *
 * @throws BadCursor, Unavailable
 */
export async function listSeries(
  current: Served,
  filter: SeriesFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<Series & { readonly cut?: true }>> {
  const list = `series${canonicalJson(filter)}`;
  const { served, offset } = await openCursor(current, list, cursor);
  const all = await findSeries(served, filter);
  const { refs, count, cut } = affordable(all.slice(offset, offset + limit));
  const figures = (await readShards<Figure>(served, [...refs])).flat();
  const groups = Map.groupBy(figures, ({ subject, measure, partner }) =>
    canonicalJson([subject, measure, partner]),
  );
  const data = all.slice(offset, offset + count).map(({ place, measure, partner }) => ({
    ...seriesOf(groups.get(canonicalJson([place, measure, partner])) ?? []),
    ...(cut ? { cut: true as const } : {}),
  }));
  return partOf(served, list, { data, total: all.length, offset });
}
