import type { Day } from '../calendar.ts';
import { contextOf } from '../context.ts';
import { matchDate } from '../date-pattern.ts';
import { dateValue } from '../date-value.ts';
import type { Lexicon } from '../lexicon.ts';
import { tokenise } from '../tokens.ts';

const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const SPAN = /(?<!\d)((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)?\d{2})(?!\d)/;
/** Longer heads are sentences; their first words date them. */
const LONGEST = 300;

/** The period that a head names: `2023`, `10 tháng 2024`, `Q1/2024`, `2016-2020`; null for none, or for `2024/2023`. */
export function periodOfHead(label: string, lexicon: Lexicon, reference: Day | undefined): string | null {
  const text = label.slice(0, LONGEST);
  const span = SPAN.exec(text);
  if (span) {
    const [, from, to] = span;
    const end = to!.length === 2 ? from!.slice(0, 2) + to : to!;
    return end > from! ? `${from}/${end}` : null;
  }
  const years = text.match(YEARS) ?? [];
  if (new Set(years).size > 1 || (years.length === 0 && !/\d/.test(text))) return null;
  const context = contextOf(tokenise(text), lexicon);
  for (let at = 0; at < context.tokens.count; at++) {
    const match = matchDate(context, at);
    const value = match && dateValue(match, reference, undefined);
    if (value && (years.length === 0 || value.includes(years[0]!))) return value;
  }
  return years[0] ?? null;
}
