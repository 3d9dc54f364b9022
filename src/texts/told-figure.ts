import type { Relation } from '../model/relation.ts';

/** Roles by what they tell of a relation: a share is of its part, a growth of what grew, a count of what it counts. */
const TELLING = ['part', 'total', 'after', 'numerator', 'turnover', 'amount', 'count', 'figure'] as const;

/**
 * The figure whose measure, place and period say what a relation is about; undefined where no figure of it has a measure.
 *
 * @param figures those of its source, by id
 */
export function toldFigure<F extends { readonly measure: string | null }>(
  { roles, figures: ids }: Pick<Relation, 'roles' | 'figures'>,
  figures: ReadonlyMap<string, F>,
): F | undefined {
  const named = TELLING.map(role => roles[role]).filter(value => typeof value === 'string');
  return [...named, ...ids].map(id => figures.get(id)).find(figure => figure && figure.measure !== null);
}
