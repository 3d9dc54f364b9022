import type { Correction } from '../model/correction.ts';
import type { Figure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { StatusCounts } from '../model/snapshot.ts';
import type { Bibliography, SourceDocument } from '../model/source.ts';
import type { Check, SourceRecord, SourceSummary } from '../model/source-record.ts';

/** The date against which a document's relative dates are read: the one printed, else the one inferred, else none. */
export const documentDate = (document: Pick<Bibliography, 'published' | 'inferred'>): string | null =>
  document.published ?? document.inferred?.date ?? null;

/** The bibliography alone of what also holds more. */
export function bibliography(document: Bibliography): Bibliography {
  const { id, title, publisher, url, published, inferred, language, licence, original } = document;
  const known = { id, title, publisher, url, published, language, licence, original };
  return inferred === undefined ? known : { ...known, inferred };
}

/**
 * Adds each figure's place in the original, for a digest's figures: the nth figure of a surface stands where the checklist
 * names that surface for the nth time.
 */
function withOriginalPlaces(figures: readonly Figure[], document: SourceDocument): Figure[] {
  const places = Map.groupBy(document.checklist, entry => entry.surface);
  return figures.map(figure => {
    const place = places.get(figure.surface)?.shift();
    return place === undefined ? figure : { ...figure, original: { start: place.start, end: place.end } };
  });
}

/** Words of a withheld text that may name who said a figure: more of them would be a passage. */
const NAMED_IN = 8;

/** A figure of a text that is withheld: the name of who said it stays only where it is short. */
export function withoutPassage<F extends Pick<Figure, 'attribution'>>({ attribution, ...figure }: F) {
  const short =
    attribution !== undefined && attribution.split(/\s+/).length <= NAMED_IN && attribution.length <= 80;
  return short ? { ...figure, attribution } : figure;
}

/**
 * A document and its report as one served record. Of a text that is withheld neither the text nor the words that state a
 * relation are in it; their places are.
 */
export function sourceRecord(
  document: SourceDocument,
  report: Report,
  corrections: readonly Correction[] = [],
): SourceRecord {
  const withheld = document.withheld === true;
  return {
    ...bibliography(document),
    ...(withheld ? {} : { digest: document.digest }),
    figures: withOriginalPlaces(withheld ? report.figures.map(withoutPassage) : report.figures, document),
    relations: withheld ? report.relations.map(({ quote: _, ...relation }) => relation) : report.relations,
    deduced: report.deduced,
    conflicts: report.conflicts,
    culprits: report.culprits,
    ...(corrections.length === 0 ? {} : { corrections: [...corrections] }),
    ...(report.lost === undefined ? {} : { lost: report.lost }),
  };
}

/** How many of the figures have which status. */
function countStatuses(figures: readonly Figure[]): StatusCounts {
  const counts = { 'adds-up': 0, contradicts: 0, 'not-verified': 0 };
  for (const figure of figures) counts[figure.status] += 1;
  return counts;
}

export function sourceSummary(record: SourceRecord): SourceSummary {
  return {
    ...bibliography(record),
    figures: record.figures.length,
    checks: record.relations.length,
    statuses: countStatuses(record.figures),
  };
}

/** The relations of a source, each with its source, so that it can stand in a list of its own. */
export const checksOf = (record: SourceRecord): Check[] =>
  record.relations.map(relation => ({ source: record.id, ...relation }));
