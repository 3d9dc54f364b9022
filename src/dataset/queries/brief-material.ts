import type { AcrossCheck } from '../../model/across.ts';
import type { Figure } from '../../model/figure.ts';
import type { ShardRef } from '../../model/snapshot.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { Unavailable } from '../errors.ts';
import { readShards } from '../read-shards.ts';
import { openSnapshot, type Served } from '../served.ts';
import { acrossShards, placesOf } from './across.ts';
import { shardsOf, sourceShard } from './find-shards.ts';
import { lookUp } from './look-up.ts';
import { type Concerned, materialOf, type SourcesMaterial } from './material-of.ts';
import { getSource } from './sources.ts';

/** What a briefing is made of. */
export interface BriefMaterial extends SourcesMaterial {
  /** The snapshot it was read from; null for a text that is in none. */
  readonly snapshot: string | null;
  readonly place: string;
  readonly partner: string | null;
  /** Measures that a reader asks for first and that none of the sources gives. */
  readonly notFound: readonly string[];
}

/** What is looked for in every brief on a place. */
const SOUGHT = ['exports', 'imports', 'fdi-registered-capital', 'fdi-projects'];

/** A sheet of paper holds what a few sources say: of a place with more, those with the latest figures are taken. */
const SOURCES = 48;

function latestSources(figures: readonly Figure[]): string[] {
  const latest = new Map<string, string>();
  for (const { source, period } of figures) {
    const known = latest.get(source) ?? '';
    latest.set(source, period !== null && period > known ? period : known);
  }
  return [...latest]
    .sort(([a, p], [b, q]) => (p === q ? (a < b ? -1 : 1) : p > q ? -1 : 1))
    .slice(0, SOURCES)
    .map(([source]) => source)
    .sort();
}

/** A place elsewhere is spoken of as a partner too; one of Vietnam has its own figures. */
const isVietnamese = (place: string): boolean => place === 'VN' || place.startsWith('VN-');

/** Shards with figures about a place, or about others with it. */
async function placeShards(
  served: Served,
  place: string,
  partner: string | undefined,
): Promise<readonly ShardRef[]> {
  const { manifest } = served;
  const own = await lookUp(served, shardsOf(manifest, `place/${place}`), { subject: place, partner });
  if (partner !== undefined || isVietnamese(place)) return own.refs;
  const others = await lookUp(served, shardsOf(manifest, 'place'), { partner: place });
  return [...new Set([...own.refs, ...others.refs])];
}

/** What a brief is made from: sources, and the shards that hold them. It names the brief's data without reading them. */
export interface BriefScope {
  readonly ids: readonly string[];
  readonly refs: readonly ShardRef[];
  /** Shards of relations between these sources and others. */
  readonly across: readonly ShardRef[];
}

const concernedBy = (place: string, partner: string | undefined) => {
  const alone = partner === undefined;
  return (of: Concerned): boolean =>
    of.subject === place
      ? alone || of.partner === partner
      : alone && of.partner === place && !isVietnamese(place);
};

/** The sources of a brief on a place; undefined where no figure is about it. @throws Unavailable */
export async function briefScope(
  served: Served,
  place: string,
  partner?: string,
): Promise<BriefScope | undefined> {
  const shards = await readShards<Figure>(served, await placeShards(served, place, partner));
  const figures = shards.flat().filter(concernedBy(place, partner));
  const ids = latestSources(figures);
  if (ids.length === 0) return undefined;
  return {
    ids,
    refs: [...new Set(ids.map(id => sourceShard(served.manifest, id)!))],
    across: acrossShards(served, placesOf(figures)),
  };
}

/**
 * What a brief on a place, on a place with a partner, or on a partner across places needs: read at once, from one snapshot.
 *
 * @returns undefined where no figure is about them
 * @throws Unavailable
 */
export async function briefMaterial(
  served: Served,
  place: string,
  partner?: string,
): Promise<BriefMaterial | undefined> {
  const scope = await briefScope(served, place, partner);
  if (scope === undefined) return undefined;
  const wanted = new Set(scope.ids);
  const [records, across] = await Promise.all([
    readShards<SourceRecord>(served, scope.refs),
    readShards<AcrossCheck>(served, scope.across),
  ]);
  const material = materialOf(
    records.flat().filter(record => wanted.has(record.id)),
    concernedBy(place, partner),
    across.flat(),
  );
  const found = new Set(material.figures.map(figure => figure.measure));
  return {
    ...material,
    snapshot: served.id,
    place,
    partner: partner ?? null,
    notFound: SOUGHT.filter(measure => !found.has(measure)),
  };
}

/** Whom most of the figures are about: what is not said again beside each of them. */
function mainSubject(figures: readonly Figure[]): string {
  const counts = new Map<string, number>();
  for (const { subject } of figures) {
    if (subject !== null) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** What a brief on one source, or on a text that is in no snapshot, is made of. */
export function recordMaterial(record: SourceRecord, snapshot: string | null): BriefMaterial {
  const place = mainSubject(record.figures);
  return { ...materialOf([record], () => true), snapshot, place, partner: null, notFound: [] };
}

/** Where the brief on one source is made from, if the snapshot may have it. */
export function sourceScope({ manifest }: Served, id: string): BriefScope | undefined {
  const ref = sourceShard(manifest, id);
  return ref && { ids: [id], refs: [ref], across: [] };
}

/** What a brief on one source needs; undefined where the snapshot has none of that id. @throws Unavailable */
export async function sourceMaterial(served: Served, id: string): Promise<BriefMaterial | undefined> {
  const record = await getSource(served, id);
  return record && recordMaterial(record, served.id);
}

/** A brief's figures in the snapshot served before, to say what has changed; undefined where that is not kept. */
export async function previousFigures(
  served: Served,
  find: (served: Served) => Promise<BriefMaterial | undefined>,
): Promise<{ readonly snapshot: string; readonly figures: readonly Figure[] } | undefined> {
  const id = served.pointer?.previous;
  if (!id || id === served.id) return undefined;
  try {
    const before = await openSnapshot(served.store, id);
    const material = before && (await find(before));
    return material && { snapshot: id, figures: [...material.figures, ...material.related] };
  } catch (error) {
    if (error instanceof Unavailable) return undefined;
    throw error;
  }
}
