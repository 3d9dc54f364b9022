import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { Bibliography } from '../../model/source.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import type { Deduced } from '../../model/worksheet.ts';
import { readShards } from '../read-shards.ts';
import type { Served } from '../served.ts';
import { bibliography, documentDate } from '../source-record.ts';
import { shardsOf, sourceShard } from './find-shards.ts';
import { lookUp } from './look-up.ts';

/** What a briefing on a place is made of. */
export interface BriefMaterial {
  readonly snapshot: string;
  /** The latest date of the sources taken. */
  readonly asOf: string | null;
  readonly place: string;
  readonly partner: string | null;
  /** The place's figures; with a partner, those that concern the partner. */
  readonly figures: readonly Figure[];
  /** Figures beyond those that their relations refer to: the whole of a share, the total of a sum. */
  readonly related: readonly Figure[];
  /** The relations that any of `figures` is in. */
  readonly relations: readonly Relation[];
  readonly deduced: readonly Deduced[];
  readonly sources: readonly Bibliography[];
}

function latestDate(sources: readonly Bibliography[]): string | null {
  const dates = sources.map(documentDate).filter(date => date !== null);
  return dates.sort().at(-1) ?? null;
}

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

/**
 * What a brief on a place, or on a place with a partner, needs: read at once, from one snapshot.
 *
 * @returns undefined where no figure is about them
 * @throws Unavailable
 */
export async function briefMaterial(
  served: Served,
  place: string,
  partner?: string,
): Promise<BriefMaterial | undefined> {
  const concerns = (of: Pick<Figure, 'subject' | 'partner'> | Deduced): boolean =>
    of.subject === place && (partner === undefined || of.partner === partner);

  const { refs: found } = await lookUp(served, shardsOf(served.manifest, `place/${place}`), {
    subject: place,
    partner,
  });
  const shards = await readShards<Figure>(served, found);
  const ids = latestSources(shards.flat().filter(concerns));
  if (ids.length === 0) return undefined;
  const refs = new Set(ids.map(id => sourceShard(served.manifest, id)!));
  const wanted = new Set(ids);
  const records = (await readShards<SourceRecord>(served, [...refs]))
    .flat()
    .filter(record => wanted.has(record.id));

  const all = records.flatMap(record => record.figures);
  const figures = all.filter(concerns);
  const chosen = new Set(figures.map(figure => figure.id));
  const relations = records
    .flatMap(record => record.relations)
    .filter(relation => relation.figures.some(id => chosen.has(id)));
  const tied = new Set(relations.flatMap(relation => relation.figures));
  return {
    snapshot: served.id,
    asOf: latestDate(records),
    place,
    partner: partner ?? null,
    figures,
    related: all.filter(figure => tied.has(figure.id) && !chosen.has(figure.id)),
    relations,
    deduced: records.flatMap(record => record.deduced).filter(concerns),
    sources: records.map(bibliography),
  };
}
