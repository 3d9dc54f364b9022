import type { Day } from '../calendar.ts';
import { type Context, contextOf } from '../context.ts';
import { matchDate } from '../date-pattern.ts';
import { dateValue } from '../date-value.ts';
import type { Lexicon } from '../lexicon.ts';
import { matchPhrase } from '../phrase-tree.ts';
import { tokenise } from '../tokens.ts';

const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const SPAN = /(?<!\d)((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)?\d{2})(?!\d)/;
/** Half-years, quarters and months as all languages' heads shorten them: `H1/2024`, `Q3 2024`, `9M2024`, `10T/2024`. */
const SHORT = /(?<![\p{L}\p{N}])(?:([HQ])([1-4])|(\d{1,2})[MT])\s?[-/.]?\s?((?:19|20)\d{2})(?![\p{L}\p{N}])/u;
/** Longer heads are sentences; their first words date them. */
const LONGEST = 300;
/** Tokens of a month's or a quarter's name, with a mark. */
const MONTH = 3;

/** The period that a head names: `2023`, `10 tháng 2024`, `Q1/2024`, `2016-2020`; null for none, or for `2024/2023`. */
export function periodOfHead(label: string, lexicon: Lexicon, reference: Day | undefined): string | null {
  const text = label.slice(0, LONGEST);
  const span = SPAN.exec(text);
  if (span) {
    const [, from, to] = span;
    const end = to!.length === 2 ? from!.slice(0, 2) + to : to!;
    return end > from! ? `${from}/${end}` : null;
  }
  const short = shortPeriod(text);
  if (short) return short;
  const years = text.match(YEARS) ?? [];
  if (new Set(years).size > 1) return null;
  const context = contextOf(tokenise(text), lexicon);
  if (!/\d/.test(text)) return context.tokens.count > MONTH ? null : bareName(context, reference);
  for (let at = 0; at < context.tokens.count; at++) {
    const match = matchDate(context, at);
    const value = match && dateValue(match, reference, undefined);
    if (value && (years.length === 0 || value.includes(years[0]!))) return value;
  }
  return years[0] ?? null;
}

/** The name of a month or a quarter that is all a head says; among other words it may be of something else. */
function bareName(context: Context, reference: Day | undefined): string | null {
  const { count } = context.tokens;
  const month = matchPhrase<number>(context, 0, 'month');
  if (month && (month.at === count || (month.at === count - 1 && context.tokens.key[month.at] === '.'))) {
    if (!reference) return null;
    const year = month.value <= reference.month ? reference.year : reference.year - 1;
    return `${year}-${String(month.value).padStart(2, '0')}`;
  }
  const match = count > 0 ? matchDate(context, 0) : undefined;
  return match?.at === count ? (dateValue(match, reference, undefined) ?? null) : null;
}

function shortPeriod(text: string): string | undefined {
  const [, kind, nth, months, year] = SHORT.exec(text) ?? [];
  if (!year || new Set(text.match(YEARS)).size > 1) return undefined;
  const length = kind === undefined ? Number(months) : kind === 'H' ? 6 : 3;
  const last = kind === undefined ? length : Number(nth) * length;
  if (last < 1 || last > 12) return undefined;
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  return length === 1 ? month(last) : `${month(last - length + 1)}/${month(last)}`;
}
