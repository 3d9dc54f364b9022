import type { Figure } from '../model/figure.ts';
import type { Facets, StatusCounts } from '../model/snapshot.ts';

type Counts = { -readonly [Status in keyof StatusCounts]: number };

function count(facet: Record<string, Counts>, code: string, figure: Figure): void {
  facet[code] ??= { 'adds-up': 0, contradicts: 0, 'not-verified': 0 };
  facet[code][figure.status] += 1;
}

/** Counts the figures by subject, by partner and by known measure, each by status. */
export function countFacets(figures: Iterable<Figure>): Facets {
  const facets = { subjects: {}, partners: {}, measures: {} };
  for (const figure of figures) {
    if (figure.subject !== null) count(facets.subjects, figure.subject, figure);
    if (figure.partner !== null) count(facets.partners, figure.partner, figure);
    if (figure.measure !== null && figure.open !== true) count(facets.measures, figure.measure, figure);
  }
  return facets;
}
