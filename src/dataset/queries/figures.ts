import type { Figure, Status } from '../../model/figure.ts';
import type { Manifest } from '../../model/snapshot.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Served } from '../served.ts';
import { shardsOf, sourceOfId, sourceShard } from './find-shards.ts';
import { type ListPlan, type Page, type PageRequest, readPage } from './page.ts';
import { getSource } from './sources.ts';

/** Which figures: those that have all the values given. */
export interface FigureFilter {
  readonly subject?: string | undefined;
  readonly partner?: string | undefined;
  readonly measure?: string | undefined;
  readonly source?: string | undefined;
  readonly status?: Status | undefined;
}

function matcher(filter: FigureFilter): (figure: Figure) => boolean {
  const wanted = Object.entries(filter).filter(([, value]) => value !== undefined) as [
    keyof Figure,
    string,
  ][];
  return figure => wanted.every(([member, value]) => figure[member] === value);
}

function planFigures(manifest: Manifest, filter: FigureFilter): ListPlan<Figure> {
  const matches = matcher(filter);
  if (filter.source !== undefined) {
    const ref = sourceShard(manifest, filter.source);
    const items = (records: readonly unknown[]) =>
      (records as readonly SourceRecord[]).flatMap(record => record.figures).filter(matches);
    return { refs: ref === undefined ? [] : [ref], items };
  }
  const refs = shardsOf(manifest, filter.subject === undefined ? 'place' : `place/${filter.subject}`);
  const { subject: _, source: __, ...rest } = filter;
  if (Object.values(rest).every(value => value === undefined)) return { refs };
  return { refs, items: records => (records as readonly Figure[]).filter(matches) };
}

/** The figures that match, by place, source and order in its text. @throws BadCursor, Unavailable */
export const listFigures = (served: Served, filter: FigureFilter, page: PageRequest): Promise<Page<Figure>> =>
  readPage(served, `figures${canonicalJson(filter)}`, manifest => planFigures(manifest, filter), page);

/** One figure; undefined if there is none. @throws Unavailable */
export async function getFigure(served: Served, id: string): Promise<Figure | undefined> {
  const record = await getSource(served, sourceOfId(id));
  return record?.figures.find(figure => figure.id === id);
}
