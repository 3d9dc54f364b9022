import type { Context } from './context.ts';
import { type DateMatch, matchDate } from './date-pattern.ts';
import { dateValue } from './date-value.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { leave, pushDate, type State } from './scan-state.ts';
import { MARK, PARTED, type Tokens, WORD } from './tokens.ts';

/** Reads a date, or the interval it begins; returns the token where reading goes on. */
export function readDate(state: State, from: number, match: DateMatch): number {
  const { context, reference } = state;
  const previous = state.lastDate;
  const second = match.shape === 'patterns' ? secondDate(context, from, match) : undefined;
  const end = second ? dateValue(second, reference, previous) : undefined;
  if (second && end && !end.includes('/')) {
    const year = Number(end.slice(0, 4));
    const start = dateValue({ ...match, slots: { y: year, ...match.slots } }, reference, previous);
    if (start && !start.includes('/') && start <= end) {
      pushDate(state, from, second.at, `${start}/${end}`);
      return second.at;
    }
  }
  const value = dateValue(match, reference, previous);
  if (value) pushDate(state, from, match.at, value);
  else leave(state, from, match.at, 'date');
  // What is told by the date before it gives no date to those after it.
  if (RELATIVE.has(match.shape)) state.lastDate = previous;
  return match.at;
}

const RELATIVE = new Set(['same-last-year', 'year-before']);

/** The date after "to", a dash or (after "between") "and": `15 January to 3 March 2024`. */
function secondDate(context: Context, from: number, match: DateMatch): DateMatch | undefined {
  const { tokens } = context;
  const at = match.at;
  if (at >= tokens.count || tokens.gap[at] === PARTED) return undefined;
  const dash =
    tokens.kind[at] === MARK && (tokens.key[at] === '-' || tokens.key[at] === '~') ? at + 1 : undefined;
  const between = matchPhraseBefore(context, from, 'between')
    ? matchPhrase(context, at, 'betweenWord')?.at
    : undefined;
  const next = dash ?? matchPhrase(context, at, 'rangeWord')?.at ?? between;
  if (next === undefined || next >= tokens.count) return undefined;
  const second = matchDate(context, next);
  return second?.shape === 'patterns' ? second : undefined;
}

/**
 * A month told without a day or year: after a word that shows it is no verb or name ("in April", "bulan April"), or
 * written out with a capital between words that are no names ("October exports").
 */
export function bareMonth(context: Context, at: number): DateMatch | undefined {
  const month = context.forward[at]?.reach.has('month')
    ? matchPhrase<number>(context, at, 'month')
    : undefined;
  if (!month) return undefined;
  const cued = matchPhraseBefore(context, at, 'monthCue') !== undefined;
  if (!cued && (month.at > at + 1 || !isWrittenOut(context, at))) return undefined;
  return { at: month.at, shape: 'patterns', slots: { month: month.value } };
}

/** Shorter ones are words or names as well: May, Mac, Jun. */
const WRITTEN_OUT = 5;

function isWrittenOut({ tokens }: Context, at: number): boolean {
  if (tokens.key[at]!.length < WRITTEN_OUT || !isCapital(tokens, at)) return false;
  return !isNamePart(tokens, at + 1) && (!isNamePart(tokens, at - 1) || opensSentence(tokens, at - 1));
}

function isCapital({ text, start }: Tokens, at: number): boolean {
  const first = text.charAt(start[at]!);
  return first !== first.toLowerCase();
}

/** "April" in "April Nguyen", "Jean August"; not beside "FDI". */
function isNamePart(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD || !isCapital(tokens, at)) return false;
  const written = tokens.text.slice(tokens.start[at]!, tokens.end[at]!);
  return written !== written.toUpperCase();
}

function opensSentence(tokens: Tokens, at: number): boolean {
  return at === 0 || tokens.kind[at - 1] === MARK;
}

/** `(16/9)`: a day that only its brackets tell from a ratio; the figure is what stands inside. */
export function readBracketed(state: State, at: number): number {
  const { context, reference } = state;
  const match = context.forward[at]?.reach.has('date') ? matchDate(context, at) : undefined;
  const value = match && dateValue(match, reference, state.lastDate);
  if (!match || !value || context.tokens.key[match.at - 1] !== ')') return at;
  pushDate(state, at + 1, match.at - 1, value);
  return match.at;
}
