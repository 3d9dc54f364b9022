import type { Look, Testimony } from '../model/across.ts';
import type { Verdict } from '../model/relation.ts';
import { fromExact, toRounded } from '../number/decimal.ts';
import { shiftDecimal } from '../number/shift-decimal.ts';
import { acrossSentence, lookSentence, type SaidFigure } from '../texts/across.ts';
import { isWritable } from '../texts/checks/number.ts';
import { isLanguage, type Language } from '../texts/language.ts';

/** A testimony as a sentence names it: in its printed words for who reads its language, else written in the reader's way. */
function saidIn(testimony: Testimony, lang: Language): SaidFigure {
  const { id, value, unit, qualifier, surface, source, publisher, told, period, deduced, kind } = testimony;
  const { measure, subject, partner } = testimony;
  const scale = isWritable(testimony.scale, lang) ? testimony.scale : 0;
  const [low = '0', high] = value.split('..');
  const number = (end: string) => ({ digits: shiftDecimal(end, -scale), scale, unit });
  const own = deduced !== true && testimony.lang.split('-', 1)[0] === lang && saysUnit(testimony);
  return {
    figure: {
      name: id,
      label: own && kind !== 'rank' ? surface : null,
      number: number(low),
      upper: high === undefined ? null : number(high),
      qualifier,
    },
    ...{ measure, subject, partner, period, source, publisher, told },
    deduced: deduced === true,
  };
}

/** A cell of a table prints digits alone: its head has the scale and the unit, which a sentence must not leave out. */
const saysUnit = ({ surface, unit, scale }: Testimony): boolean =>
  (unit === null && scale === 0) || !/^[^\p{L}$€£¥₫₩฿%]*$/u.test(surface);

const languageFor = (lang: string): Language => (isLanguage(lang) ? lang : 'en');

/** One plain sentence about a relation between sources, in a language of ours; in another, English. */
export function sayAcross(
  check: {
    readonly measure: string;
    readonly subject: string;
    readonly partner: string | null;
    readonly period: string;
    readonly printed: readonly Testimony[];
    readonly verdict: Verdict;
    readonly reason?: string | undefined;
    readonly odd?: string | undefined;
  },
  lang: string,
): string {
  const reader = languageFor(lang);
  const said = check.printed.map(testimony => saidIn(testimony, reader));
  return acrossSentence({ ...check, said }, reader);
}

/** One plain sentence about what is worth a look. */
export function sayLook(look: Omit<Look, 'text' | 'id'>, lang: string): string {
  const reader = languageFor(lang);
  const { implied, printed, factor, kind } = look;
  const end = (text: string | null) => (text === null ? null : toRounded(fromExact(text), 2));
  return lookSentence(
    {
      kind,
      measure: look.measure,
      subject: look.subject,
      partner: look.partner,
      said: printed.map(testimony => saidIn(testimony, reader)),
      factor: factor ?? '',
      low: end(implied?.low ?? null),
      high: end(implied?.high ?? null),
    },
    reader,
  );
}
