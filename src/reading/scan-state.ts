import type { ReadFigure } from '../model/figure.ts';
import type { Left } from '../model/reading.ts';
import type { Day } from './calendar.ts';
import type { Context } from './context.ts';

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

/** What the pass carries from token to token. */
export interface State extends Scan {
  /** That of the segment at hand. */
  context: Context;
  readonly reference: Day | undefined;
  /** Tokens before this one belong to what was read. */
  floor: number;
  /** The date read last: "the same period" is a year before it. */
  lastDate: string | undefined;
}

export function pushDate(state: State, from: number, to: number, value: string): void {
  state.lastDate = value;
  push(state, from, to, { kind: 'date', value });
}

export function pushRank(state: State, from: number, to: number, value: string): void {
  push(state, from, to, { kind: 'rank', value, decimals: 0 });
}

export function push(
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

export function leave(state: State, from: number, to: number, reason: string): void {
  const { text, start, end } = state.context.tokens;
  state.left.push({
    start: start[from]!,
    end: end[to - 1]!,
    surface: text.slice(start[from]!, end[to - 1]!),
    reason,
  });
}
