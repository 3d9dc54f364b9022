import type { CheckedRelation, Worksheet } from '../model/worksheet.ts';
import { isLanguage, type Language } from '../texts/language.ts';
import { checked } from './checked.ts';
import { judge } from './judge.ts';
import { prepareFigures, prepareRelation } from './prepare.ts';

/**
 * Checks every relation of a worksheet by itself and nothing jointly: no bounds, no conflicts, no culprits.
 *
 * @param undecided relations that cannot be judged, by id, with the reason
 * @throws RangeError on a relation that names a figure the worksheet lacks
 */
export function checkAlone(
  sheet: Worksheet,
  undecided: ReadonlyMap<string, string> = new Map(),
): readonly CheckedRelation[] {
  const lang: Language = sheet.lang !== undefined && isLanguage(sheet.lang) ? sheet.lang : 'en';
  const variables = prepareFigures(sheet);
  return sheet.relations.map(relation => {
    const prepared = prepareRelation(relation, variables, undecided.get(relation.id));
    return checked(prepared, judge(prepared), sheet, lang);
  });
}
