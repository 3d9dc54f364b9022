import { sayAcross } from '../../across/say.ts';
import type { AcrossCheck } from '../../model/across.ts';
import type { Figure } from '../../model/figure.ts';
import type { Relation } from '../../model/relation.ts';
import type { Bibliography } from '../../model/source.ts';
import type { SourceRecord } from '../../model/source-record.ts';
import type { Culprit, Deduced } from '../../model/worksheet.ts';
import { statusOf } from '../../report/assemble.ts';
import { sayIn } from '../../report/say-in.ts';
import { bibliography, documentDate } from '../source-record.ts';

/** What sources say that a brief is to tell. */
export interface SourcesMaterial {
  /** The latest date of these sources. */
  readonly asOf: string | null;
  readonly figures: readonly Figure[];
  /** Figures beyond those that their relations refer to: the whole of a share, the total of a sum. */
  readonly related: readonly Figure[];
  /** The relations that any of `figures` is in, also those between sources, as they were published; see {@link relationsIn}. */
  readonly relations: readonly (Relation | AcrossCheck)[];
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

/** A figure with what other sources print of the same quantity: where that contradicts, so does the figure. */
function amongOthers(figure: Figure, across: readonly AcrossCheck[]): Figure {
  const own = across.filter(check => check.figures.includes(figure.id));
  if (own.length === 0) return figure;
  const status = statusOf(own.map(check => check.verdict));
  const worse = status === 'contradicts' || figure.status === 'not-verified';
  return {
    ...figure,
    status: worse ? status : figure.status,
    checks: [...figure.checks, ...own.map(check => check.id)],
  };
}

/**
 * What some sources say of what `concerns` picks, with all that their checks tie to it.
 *
 * @param across relations between sources; those are told that tie what is picked to nothing but these sources
 */
export function materialOf(
  records: readonly SourceRecord[],
  concerns: (of: Concerned) => boolean,
  across: readonly AcrossCheck[] = [],
): SourcesMaterial {
  const sources = new Set(records.map(({ id }) => id));
  const between = across.filter(check => check.sources.every(id => sources.has(id)));
  const all = records.flatMap(record => record.figures).map(figure => amongOthers(figure, between));
  const figures = all.filter(concerns);
  const chosen = new Set(figures.map(figure => figure.id));
  const relations = [...records.flatMap(record => record.relations), ...between].filter(relation =>
    relation.figures.some(id => chosen.has(id)),
  );
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
  const own = material.relations.filter(relation => !('printed' in relation));
  const said = sayIn(lang, figures, own, source => languages.get(source)).values();
  return material.relations.map(relation =>
    'printed' in relation ? { ...relation, text: sayAcross(relation, lang) } : said.next().value!,
  );
}
