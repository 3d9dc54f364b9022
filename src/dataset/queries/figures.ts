import type { Figure, Status } from '../../model/figure.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Served } from '../served.ts';
import { shardsOf, sourceOfId, sourceShard } from './find-shards.ts';
import { lookUp } from './look-up.ts';
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

async function planFigures(served: Served, filter: FigureFilter): Promise<ListPlan<Figure>> {
  const matches = matcher(filter);
  if (filter.source !== undefined) {
    const ref = sourceShard(served.manifest, filter.source);
    const items = (records: readonly unknown[]) =>
      (records as readonly SourceRecord[]).flatMap(record => record.figures).filter(matches);
    return { refs: ref === undefined ? [] : [ref], items };
  }
  const { subject, partner, measure, status } = filter;
  const refs = shardsOf(served.manifest, subject === undefined ? 'place' : `place/${subject}`);
  if (partner === undefined && measure === undefined && status === undefined) return { refs };
  const items = (records: readonly unknown[]) => (records as readonly Figure[]).filter(matches);
  return { ...(await lookUp(served, refs, filter)), items };
}

/**
 * The figures that match, by place, source and order in its text. A page may be shorter than its limit although more follow,
 * where they are strewn over many shards.
 *
 * @throws BadCursor, Unavailable
 */
export const listFigures = (served: Served, filter: FigureFilter, page: PageRequest): Promise<Page<Figure>> =>
  readPage(served, `figures${canonicalJson(filter)}`, opened => planFigures(opened, filter), page);

/** One figure; undefined if there is none. @throws Unavailable */
export async function getFigure(served: Served, id: string): Promise<Figure | undefined> {
  const record = await getSource(served, sourceOfId(id));
  return record?.figures.find(figure => figure.id === id);
}
