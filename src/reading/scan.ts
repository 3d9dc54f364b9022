import type { ReadFigure } from '../model/figure.ts';
import type { Left, Segment } from '../model/reading.ts';
import { asideByShape } from './aside.ts';
import type { Day } from './calendar.ts';
import type { Context } from './context.ts';
import { type DateMatch, matchDate } from './date-pattern.ts';
import { dateValue } from './date-value.ts';
import { figureAt } from './figure-at.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { qualifierOf } from './qualifier.ts';
import { leadingRank, readOrdinal, useOfOrdinal } from './rank.ts';
import { CHARACTER, GLUED, MARK, NOISE, NUMERAL, PARTED, SPACED, WORD } from './tokens.ts';

/** A weekday printed in the text, with the token it begins at. */
export interface Weekday {
  readonly start: number;
  readonly end: number;
  readonly day: number;
}

/** All that one pass over the tokens finds, in text order. */
export interface Scan {
  readonly figures: ReadFigure[];
  readonly left: Left[];
  readonly weekdays: Weekday[];
}

interface State extends Scan {
  /** That of the segment at hand. */
  context: Context;
  readonly reference: Day | undefined;
  /** Tokens before this one belong to what was read. */
  floor: number;
  /** The date read last: "the same period" is a year before it. */
  lastDate: string | undefined;
}

/** Reads tokens from left to right, once: each is the start of a date, an ordinal, a number, or nothing. */
export function scan(
  context: Context,
  segments: readonly Segment[],
  reference: Day | undefined,
  contexts: readonly Context[],
): Scan {
  const { tokens } = context;
  const state: State = {
    context: contexts[0] ?? context,
    reference,
    floor: 0,
    lastDate: undefined,
    figures: [],
    left: [],
    weekdays: [],
  };
  let segment = 0;
  let at = 0;
  while (at < tokens.count) {
    const kind = tokens.kind[at]!;
    if (kind === MARK || kind === NOISE) {
      at++;
      continue;
    }
    const start = tokens.start[at]!;
    while (segment + 1 < segments.length && segments[segment]!.end <= start) {
      segment++;
      state.context = contexts[segment] ?? context;
    }
    if (kind !== NUMERAL && !state.context.forward[at]) {
      at++;
      continue;
    }
    if (segments[segment]?.role === 'furniture') {
      if (kind === NUMERAL) leave(state, at, at + 1, 'furniture');
      at++;
      continue;
    }
    const opens = start === segments[segment]?.start;
    const next = readAt(state, at, kind, opens);
    if (next > at) state.floor = next;
    at = Math.max(next, at + 1);
  }
  return state;
}

/** The token at which reading goes on; `at` itself where nothing was found. */
function readAt(state: State, at: number, kind: number, opens: boolean): number {
  const { context } = state;
  const { tokens } = context;
  const idiom = matchPhrase(context, at, 'idiom');
  if (idiom) {
    if (kind === NUMERAL) leave(state, at, idiom.at, 'idiom');
    return idiom.at;
  }
  const date = matchDate(context, at);
  if (date) return readDate(state, at, date);
  if (kind === NUMERAL) {
    const fraction = readFraction(state, at);
    if (fraction > at) return fraction;
    const aside = asideByShape(context, at);
    if (aside) {
      leave(state, at, aside.at, aside.reason);
      return aside.at;
    }
  } else {
    const word = readWord(state, at, opens);
    if (word > at) return word;
    if (isName(context, at, opens)) return at;
  }
  const ordinal = readOrdinal(context, at);
  if (ordinal) {
    const use = useOfOrdinal(context, ordinal);
    if (use !== 'none') {
      pushRank(state, ordinal.first, ordinal.at, String(ordinal.value));
      return ordinal.at;
    }
    // In German the suffix is a full stop, which may as well end the sentence.
    if (tokens.key[ordinal.at - 1] !== '.') {
      if (kind === NUMERAL || tokens.kind[ordinal.at - 1] === NUMERAL)
        leave(state, at, ordinal.at, 'ordinal');
      return ordinal.at;
    }
  }
  const found = figureAt(context, at, state.floor);
  if (!found) return at;
  if (found.kind === 'figure') state.figures.push(found.figure);
  else if (found.kind === 'year') pushDate(state, at, found.at, tokens.key[at]!);
  else leave(state, at, found.at, found.reason);
  return found.at;
}

function readWord(state: State, at: number, opens: boolean): number {
  const { context } = state;
  const { tokens } = context;
  const weekday = matchPhrase<number>(context, at, 'weekday');
  if (weekday && !isRank(context, at) && isWeekday(context, at, weekday.at, opens)) {
    state.weekdays.push({ start: tokens.start[at]!, end: tokens.end[weekday.at - 1]!, day: weekday.value });
    return weekday.at;
  }
  const rank = matchPhrase<number>(context, at, 'rankWord');
  if (rank) {
    pushRank(state, at, rank.at, String(rank.value));
    return rank.at;
  }
  const times = matchPhrase<number>(context, at, 'timesWord');
  if (times) {
    push(state, at, times.at, {
      kind: 'quantity',
      value: String(times.value),
      unit: 'times',
      qualifier: qualifierOf(context, at, times.at, state.floor),
    });
    return times.at;
  }
  const fraction = readFraction(state, at);
  if (fraction > at) return fraction;
  const leading = leadingRank(context, at);
  if (leading) {
    pushRank(state, at, at + 1, '1');
    return leading;
  }
  return at;
}

function readFraction(state: State, at: number): number {
  const { context } = state;
  const { lexicon } = context;
  const fraction = matchPhrase<string>(context, at, 'fraction');
  if (fraction && (!lexicon.data.fractionNext || matchPhrase(context, fraction.at, 'fractionNext'))) {
    push(state, at, fraction.at, { kind: 'percent', value: fraction.value, unit: '%', qualifier: 'about' });
    return fraction.at;
  }
  return at;
}

/** Where weekdays look like ordinals, a word before or a comma or bracket after must say that a day is meant. */
function isWeekday(context: Context, from: number, to: number, opens: boolean): boolean {
  if (!context.lexicon.data.weekdayCues || opens) return true;
  const next = context.tokens.key[to];
  return next === ',' || next === '(' || matchPhraseBefore(context, from, 'weekdayCue') !== undefined;
}

/** In Vietnamese thứ hai is Monday and second: the words around it decide. */
function isRank(context: Context, at: number): boolean {
  const ordinal = readOrdinal(context, at);
  return ordinal !== undefined && useOfOrdinal(context, ordinal) === 'rank';
}

/** A number word with a capital inside a sentence is a name: Ba Đình, Lima, Seven Bank. */
function isName(context: Context, at: number, opens: boolean): boolean {
  const { tokens } = context;
  if (opens) return false;
  if (tokens.kind[at] === CHARACTER) {
    return (
      context.lexicon.data.wordsSpaced === true &&
      tokens.gap[at] === GLUED &&
      tokens.kind[at - 1] === CHARACTER
    );
  }
  if (tokens.kind[at] !== WORD) return false;
  const first = tokens.text[tokens.start[at]!]!;
  if (first === first.toLowerCase()) return false;
  const before = tokens.kind[at - 1];
  return tokens.gap[at]! <= SPACED && (before === WORD || before === CHARACTER || before === NUMERAL);
}

function readDate(state: State, from: number, match: DateMatch): number {
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
  return match.at;
}

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

function pushDate(state: State, from: number, to: number, value: string): void {
  state.lastDate = value;
  push(state, from, to, { kind: 'date', value });
}

function pushRank(state: State, from: number, to: number, value: string): void {
  push(state, from, to, { kind: 'rank', value, decimals: 0 });
}

function push(
  state: State,
  from: number,
  to: number,
  part: Partial<ReadFigure> & Pick<ReadFigure, 'kind' | 'value'>,
): void {
  const { text, start, end } = state.context.tokens;
  state.figures.push({
    start: start[from]!,
    end: end[to - 1]!,
    surface: text.slice(start[from]!, end[to - 1]!),
    unit: null,
    qualifier: 'exact',
    scale: 0,
    ...part,
  });
}

function leave(state: State, from: number, to: number, reason: string): void {
  const { text, start, end } = state.context.tokens;
  state.left.push({
    start: start[from]!,
    end: end[to - 1]!,
    surface: text.slice(start[from]!, end[to - 1]!),
    reason,
  });
}
