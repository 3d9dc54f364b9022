import { sentences } from '../checks/sentences.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import { undecidedOf, worksheetOf } from './worksheet-of.ts';

/**
 * The same relations with their sentence in another language: a source is checked in its own, its reader may have
 * another. `figures` must hold all that the relations name. A figure printed in the reader's language keeps its printed
 * words; another is written in the reader's way.
 *
 * @param languageOf the language of a source, by its id
 */
export function sayIn<R extends Relation>(
  lang: string,
  figures: readonly Figure[],
  relations: readonly R[],
  languageOf: (source: string) => string | undefined,
): R[] {
  const claims = relations.map(({ id, kind, roles, verdict, reason }) => ({
    id,
    kind,
    roles,
    ...(verdict === 'undecided' && reason !== undefined ? { undecided: reason } : {}),
  }));
  const sheet = worksheetOf(
    { figures, relations: claims },
    lang,
    figure => languageOf(figure.source) === lang,
  );
  const said = sentences(sheet, undecidedOf(claims));
  return relations.map((relation, index) => ({ ...relation, text: said[index]! }));
}
