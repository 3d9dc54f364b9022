import { daysOf } from '../../across/period.ts';
import type { AcrossCheck, Look } from '../../model/across.ts';
import type { ShardRef } from '../../model/snapshot.ts';
import { ACROSS_MARK } from '../across/together-pieces.ts';
import { canonicalJson } from '../canonical-json.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { shardsOf } from './find-shards.ts';
import { type Page, type PageRequest, readPage } from './page.ts';

/** Whose figures of what time are asked for: places, each with the last days (ISO 8601) of periods. */
export type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** The last part of an id of a relation or look between sources, which begins with the last day of its period. */
const tailOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** The shards of a group whose stretch of days holds any of some days: a shard's name says where it begins. */
function ofDays(refs: readonly ShardRef[], days: ReadonlySet<string>): ShardRef[] {
  return refs.filter((ref, i) => {
    const from = tailOf(ref.name);
    const next = refs[i + 1];
    const to = next === undefined ? '~' : tailOf(next.name);
    return [...days].some(day => day <= to && `${day}~` >= from);
  });
}

/** The shards of relations between sources that are about some places and times. */
export function acrossShards(served: Served, places: Places): ShardRef[] {
  const groups = Map.groupBy(shardsOf(served.manifest, 'across'), ({ name }) =>
    name.slice(0, name.lastIndexOf('/')),
  );
  return [...groups].flatMap(([group, shards]) => {
    const days = places.get(group.split('/', 3)[2] ?? '');
    return days === undefined ? [] : ofDays(shards, days);
  });
}

/** The relations between sources that are about some places and times. @throws Unavailable */
export const acrossOf = async (served: Served, places: Places): Promise<AcrossCheck[]> =>
  (await readShards<AcrossCheck>(served, acrossShards(served, places))).flat();

/** Whom and when some figures are about. */
export function placesOf(
  figures: readonly {
    readonly subject?: string | null | undefined;
    readonly period?: string | null | undefined;
  }[],
): Places {
  const places = new Map<string, Set<string>>();
  for (const { subject, period } of figures) {
    const last = period && daysOf(period)?.last;
    if (!subject || !last) continue;
    const days = places.get(subject) ?? new Set();
    places.set(subject, days.add(last));
  }
  return places;
}

/** Where the record of an id is, `_same.VN-13.2023-12-31-…`; undefined where it is an id of another kind. */
export function placeInId(id: string): { readonly place: string; readonly day: string } | undefined {
  if (!id.startsWith(ACROSS_MARK)) return undefined;
  return { place: id.slice(id.indexOf('.') + 1, id.lastIndexOf('.')), day: tailOf(id) };
}

/** Which looks: those that have all the values given. */
export interface LookFilter {
  readonly kind?: Look['kind'] | undefined;
  readonly subject?: string | undefined;
  readonly partner?: string | undefined;
  readonly measure?: string | undefined;
  readonly source?: string | undefined;
}

/** What is worth a look, by place and period. @throws BadCursor, Unavailable */
export function listLooks(served: Served, filter: LookFilter, page: PageRequest): Promise<Page<Look>> {
  const { subject, source, ...others } = filter;
  const wanted = Object.entries(others).filter(([, value]) => value !== undefined);
  const matches = (look: Look): boolean =>
    wanted.every(([member, value]) => look[member as keyof Look] === value) &&
    (source === undefined || look.sources.includes(source));
  const group = subject === undefined ? 'looks' : `looks/${subject}`;
  const plain = wanted.length === 0 && source === undefined;
  return readPage(
    served,
    `looks${canonicalJson(filter)}`,
    ({ manifest }) => ({
      refs: shardsOf(manifest, group),
      ...(plain ? {} : { items: records => (records as readonly Look[]).filter(matches) }),
    }),
    page,
  );
}

/** One look; undefined if there is none. @throws Unavailable */
export async function getLook(served: Served, id: string): Promise<Look | undefined> {
  const { place, day } = placeInId(id) ?? {};
  if (place === undefined || day === undefined) return undefined;
  const refs = ofDays(shardsOf(served.manifest, `looks/${place}`), new Set([day]));
  const looks = await readShards<Look>(served, refs);
  return looks.flat().find(look => look.id === id);
}
