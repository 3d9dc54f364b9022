import type { Segment } from '../model/reading.ts';
import { asideByShape } from './aside-shape.ts';
import type { Day } from './calendar.ts';
import type { Context } from './context.ts';
import { matchDate } from './date-pattern.ts';
import { figureAt } from './figure-at.ts';
import { matchPhrase } from './phrase-tree.ts';
import { readOrdinal, useOfOrdinal } from './rank.ts';
import { bareMonth, readBracketed, readDate } from './scan-date.ts';
import { leave, pushDate, pushRank, type Scan, type State } from './scan-state.ts';
import { isName, readFraction, readWord } from './scan-word.ts';
import { MARK, NOISE, NUMERAL, SPACED } from './tokens.ts';

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
    if (kind === NOISE || (kind === MARK && tokens.key[at] !== '(')) {
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
    if (segments[segment]?.role === 'table') {
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
  if (kind === MARK) return readBracketed(state, at);
  const idiom = matchPhrase(context, at, 'idiom');
  if (idiom && !isLonger(context, at, idiom.at)) {
    if (kind === NUMERAL) leave(state, at, idiom.at, 'idiom');
    return idiom.at;
  }
  const date = matchDate(context, at);
  if (date) return readDate(state, at, date);
  const month = bareMonth(context, at);
  if (month && state.reference) return readDate(state, at, month);
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
    // In German the suffix is a full stop, which may as well end the sentence; in Malay "ke tiga" is "to three" too.
    const preposition = tokens.gap[at + 1] === SPACED && context.lexicon.common.has(tokens.key[at]!);
    if (tokens.key[ordinal.at - 1] !== '.' && !preposition) {
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

/** "Một phần" is an idiom, "một phần ba" a fraction. */
function isLonger(context: Context, from: number, to: number): boolean {
  return ['fraction', 'timesWord', 'number'].some(
    category => (matchPhrase(context, from, category)?.at ?? 0) > to,
  );
}
