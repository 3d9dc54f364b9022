import { checkWorksheet } from '../checks/check-worksheet.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import { worksheetOf } from './worksheet-of.ts';

/**
 * Relations with their sentences in another language: a snapshot keeps them in the language of their source. Nothing but
 * `text` changes, since what is judged are the same figures.
 *
 * @param figures all that the relations refer to
 */
export function retell<T extends Relation>(
  figures: readonly Figure[],
  relations: readonly T[],
  lang: string,
): T[] {
  const claims = relations.map(({ id, kind, roles, verdict, reason }) => ({
    id,
    kind,
    roles,
    ...(verdict === 'undecided' && reason !== undefined ? { undecided: reason } : {}),
  }));
  const told = checkWorksheet(worksheetOf({ figures, relations: claims }, lang)).relations;
  const texts = new Map(told.map(({ id, text }) => [id, text]));
  return relations.map(relation => ({ ...relation, text: texts.get(relation.id) ?? relation.text }));
}
