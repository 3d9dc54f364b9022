import { sentences } from '../checks/sentences.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import { worksheetOf } from './worksheet-of.ts';

/**
 * The same relations with their sentence in another language: a source is checked in its own, its reader may have
 * another. `figures` must hold all that the relations name.
 */
export function sayIn<T extends Relation>(
  lang: string,
  figures: readonly Figure[],
  relations: readonly T[],
): T[] {
  const claims = relations.map(({ id, kind, roles, verdict, reason }) => ({
    id,
    kind,
    roles,
    ...(verdict === 'undecided' && reason !== undefined ? { undecided: reason } : {}),
  }));
  const said = sentences(worksheetOf({ figures, relations: claims }, lang));
  return relations.map((relation, index) => ({ ...relation, text: said[index]! }));
}
