import type { Context } from './context.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { qualifierOf } from './qualifier.ts';
import { leadingRank, readOrdinal, useOfOrdinal } from './rank.ts';
import { push, pushRank, type State } from './scan-state.ts';
import { CHARACTER, GLUED, NUMERAL, SPACED, WORD } from './tokens.ts';

/** Reads what a word alone states: a weekday, a rank, a multiple, a fraction. `at` itself where it states nothing. */
export function readWord(state: State, at: number, opens: boolean): number {
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
      decimals: Number.isInteger(times.value) ? 0 : 1,
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

/** Reads a fraction in words or digits (`two thirds`, `1/3`) as a percentage; `at` itself where there is none. */
export function readFraction(state: State, at: number): number {
  const { context } = state;
  const { lexicon } = context;
  const fraction = matchPhrase<string>(context, at, 'fraction');
  // "A quarter of a million" is a number.
  const opener = fraction && matchPhrase(context, at, 'scaleOpener');
  if (opener && matchPhrase(context, opener.at, 'scale')) return at;
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
export function isName(context: Context, at: number, opens: boolean): boolean {
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
