import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { Bibliography } from '../../model/source.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import type { Culprit, Deduced } from '../../model/worksheet.ts';
import { sayIn } from '../../report/say-in.ts';
import { bibliography, documentDate } from '../source-record.ts';

/** What sources say that a brief is to tell. */
export interface SourcesMaterial {
  /** The latest date of these sources. */
  readonly asOf: string | null;
  readonly figures: readonly Figure[];
  /** Figures beyond those that their relations refer to: the whole of a share, the total of a sum. */
  readonly related: readonly Figure[];
  /** The relations that any of `figures` is in, in their source's language; see {@link relationsIn}. */
  readonly relations: readonly Relation[];
  readonly deduced: readonly Deduced[];
  /** What would have to change for the relations that contradict to hold. */
  readonly culprits: readonly Culprit[];
  readonly sources: readonly Bibliography[];
}

/** Whom a figure, printed or deduced, is about. */
export type Concerned = Pick<Figure, 'subject' | 'partner'> | Deduced;

function latestDate(sources: readonly Bibliography[]): string | null {
  const dates = sources.map(documentDate).filter(date => date !== null);
  return dates.sort().at(-1) ?? null;
}

/** What some sources say of what `concerns` picks, with all that their checks tie to it. */
export function materialOf(
  records: readonly SourceRecord[],
  concerns: (of: Concerned) => boolean,
): SourcesMaterial {
  const all = records.flatMap(record => record.figures);
  const figures = all.filter(concerns);
  const chosen = new Set(figures.map(figure => figure.id));
  const relations = records
    .flatMap(record => record.relations)
    .filter(relation => relation.figures.some(id => chosen.has(id)));
  const tied = new Set(relations.flatMap(relation => relation.figures));
  return {
    asOf: latestDate(records),
    figures,
    related: all.filter(figure => tied.has(figure.id) && !chosen.has(figure.id)),
    relations,
    deduced: records.flatMap(record => record.deduced).filter(concerns),
    culprits: records
      .flatMap(record => record.culprits)
      .filter(culprit => culprit.figures.some(id => tied.has(id))),
    sources: records.map(bibliography),
  };
}

/** The relations of a brief's material as its reader is told them. */
export function relationsIn(lang: string, material: SourcesMaterial): readonly Relation[] {
  const languages = new Map(material.sources.map(source => [source.id, source.language]));
  const figures = [...material.figures, ...material.related];
  return sayIn(lang, figures, material.relations, source => languages.get(source));
}
