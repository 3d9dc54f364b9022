import type { Worksheet } from '../model/worksheet.ts';
import { relationSentence } from '../texts/checks/sentence.ts';
import { isLanguage } from '../texts/language.ts';
import { facts } from './facts.ts';
import { judge } from './judge.ts';
import { prepareFigures, prepareRelation } from './prepare.ts';

/**
 * The sentence of each relation of a worksheet, in its language, without solving anything jointly: what `checkWorksheet`
 * says, for relations that were checked before and are now read in another language.
 *
 * @param undecided relations that cannot be judged, by id, with the reason
 */
export function sentences(sheet: Worksheet, undecided: ReadonlyMap<string, string>): readonly string[] {
  const lang = sheet.lang !== undefined && isLanguage(sheet.lang) ? sheet.lang : 'en';
  const variables = prepareFigures(sheet);
  return sheet.relations.map(relation => {
    const prepared = prepareRelation(relation, variables, undecided.get(relation.id));
    return relationSentence(facts(prepared, judge(prepared), sheet, lang), lang);
  });
}
