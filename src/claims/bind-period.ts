import type { Basis } from '../model/figure.ts';
import { isAmount } from './amounts.ts';
import { inYear, yearToDate } from './calendar.ts';
import { hasCue } from './cues.ts';
import type { Measure } from './lexicon.ts';
import type { MainPeriod } from './main-period.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { isAimed, isPlanned } from './planned.ts';
import type { Time } from './times.ts';

/** What periods are resolved against: the document's date (ISO 8601: day, month or year), and what the text speaks of. */
export interface PeriodState {
  readonly documentDate: string | null;
  /** The period that the text as a whole reports on. */
  readonly main: MainPeriod | null;
  /** The last time named. */
  readonly last: Named | null;
}

/** A time that the text named, and in which sentence. */
export interface Named {
  readonly time: Time;
  readonly sentence: number;
}

/** The period of a figure. */
export interface BoundPeriod {
  readonly value: string | null;
  /** What of it follows for the figures after it. */
  readonly named: Named | null;
  /** The time stands in the figure's own clause. */
  readonly beside?: boolean;
}

const CARRIED = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NEXT = 3;
const FIRST_MONTHS = /^\d{4}-01\/\d{4}-\d{2}$/;

/** The period a figure stands for; null where the text gives none and its measure needs one. */
export function periodOf(
  passage: Passage,
  sentence: Sentence,
  times: readonly Time[],
  spot: Spot,
  measure: Measure | undefined,
  basis: Basis | null,
  state: PeriodState,
): BoundPeriod {
  const known = (value: string | null): BoundPeriod => ({ value, named: null });
  const year = state.documentDate?.slice(0, 4) ?? null;
  if (measure?.unit === 'rank') return known(year);
  const flow = basis === 'flow';
  const own = times.find(time => time.only === spot);
  if (own) return known(ownPeriod(own, flow, state));
  const time = statedTime(passage, sentence, times, spot, flow, state);
  if (time) {
    const value = (flow ? time.flow : time.value)!;
    const beside = !isApart(passage, ...inOrder(time, spot));
    if (time.future || isAside(sentence, time, state)) return { value, named: null, beside };
    const named = { time, sentence: spot.sentence };
    return { value: flow && isPlanned(passage, sentence, spot) ? value.slice(0, 4) : value, named, beside };
  }
  if (measure?.timeless) return known(null);
  const { last } = state;
  const now = hasCue(passage, sentence.from, sentence.to, 'now');
  if (!flow) {
    if (now) return known(reportedMonth(state) ?? state.documentDate);
    // A day (of a meeting, of printing) dates no stock, unless all is counted up to it.
    const dates =
      last && (last.time.asOf || !DAY.test(last.time.value)) && spot.sentence - last.sentence <= CARRIED;
    return known(dates ? last.time.value : (reportedMonth(state) ?? year));
  }
  if (year !== null && isAmount(spot) && isAimed(passage, sentence, spot)) return known(year);
  const carried = last?.time.flow ?? null;
  const reach = carried !== null && DAY.test(carried) ? 1 : CARRIED;
  const current =
    last && carried !== null && spot.sentence - last.sentence <= reach
      ? carried
      : (state.main?.value ?? yearToDate(state.documentDate) ?? year);
  return known(isPlanned(passage, sentence, spot) ? (current?.slice(0, 4) ?? null) : current);
}

/** A time before what the text reports on, inside a sentence: it dates its own figures, not those of the next. */
function isAside(sentence: Sentence, time: Time, state: PeriodState): boolean {
  return time.from - sentence.from > OPENING && isPast(time, state);
}

/** Of a year before the one that was told of last. */
function isPast(time: Time, { main, last }: PeriodState): boolean {
  const told = last?.time.value ?? main?.value;
  return told !== undefined && time.value.slice(0, 4) < told.slice(0, 4);
}

const OPENING = 4;

function inOrder(time: Time, spot: Spot): [{ to: number }, { from: number }] {
  return time.to <= spot.from ? [time, spot] : [spot, time];
}

/** The month up to which the document reports, where it says that it reports on the first months of its year. */
function reportedMonth({ main, documentDate }: PeriodState): string | null {
  if (!main?.said || documentDate === null || !FIRST_MONTHS.test(main.value)) return null;
  return main.value.startsWith(documentDate.slice(0, 4)) ? main.value.slice(-7) : null;
}

/** "Against 245 million a year earlier": the months that are spoken of, a year before. */
function ownPeriod(time: Time, flow: boolean, { last, main }: PeriodState): string | null {
  const current = last?.time.flow ?? main?.value ?? null;
  if (!flow || time.value.length > 4 || current === null) return flow ? time.flow : time.value;
  const years = Number(time.value) - Number(current.slice(0, 4));
  return time.relative && years < 0 ? inYear(current, years) : time.value;
}

/** The time the sentence gives the figure: right after it, else the last before it, else the first after. */
function statedTime(
  passage: Passage,
  sentence: Sentence,
  times: readonly Time[],
  spot: Spot,
  flow: boolean,
  state: PeriodState,
): Time | undefined {
  let open = times.filter(time => time.only === null && (!flow || time.flow !== null));
  // A flow lasts: where the sentence names a month or a span, a day beside it dates something else.
  const spans = open.filter(time => !DAY.test(flow ? time.flow! : time.value));
  if (flow && spans.length > 0) open = spans;
  const after = open.find(time => time.from >= spot.to && !isBracketed(passage, sentence, spot, time));
  if (after && after.from - spot.to <= NEXT && !isApart(passage, spot, after)) return after;
  const before = open.filter(time => time.to <= spot.from && leads(passage, sentence, time, spot)).at(-1);
  if (before) return before;
  if (!after || (state.last && isApart(passage, spot, after, ';'))) return undefined;
  if (isPast(after, state) && isApart(passage, spot, after)) return undefined;
  return after.future && !hasCue(passage, sentence.from, spot.from, 'aim', 'plan') ? undefined : after;
}

/** A time to come leads to its own clause only, and one in brackets to nothing outside. */
function leads(passage: Passage, sentence: Sentence, time: Time, spot: Spot): boolean {
  const adverbial = time.from - sentence.from <= OPENING && passage.tokens.key[time.to] === ',';
  if (time.future && isApart(passage, { to: time.to + (adverbial ? 1 : 0) }, spot)) return false;
  let depth = 0;
  for (let i = time.to; i < spot.from; i++) {
    const key = passage.tokens.key[i]!;
    if (key === '(') depth++;
    else if (key === ')' && --depth < 0) return false;
  }
  return true;
}

const BRACKETS = new Set(['(', ')']);

/** "Farming grew 3.2 % (last year 2.9 %)": a time in brackets that dates another figure there. */
function isBracketed(passage: Passage, sentence: Sentence, spot: Spot, time: Time): boolean {
  let from = time.from;
  while (from > spot.to && !BRACKETS.has(passage.tokens.key[from - 1]!)) from--;
  if (from === spot.to || passage.tokens.key[from - 1] === ')') return false;
  let to = time.to;
  while (to < sentence.to && passage.tokens.key[to] !== ')') to++;
  return sentence.spots.some(
    ({ figure, ...other }) => figure.kind !== 'date' && other.from >= from && other.to <= to,
  );
}

/** Whether a comma (or another sign) stands between. */
function isApart(
  passage: Passage,
  first: { readonly to: number },
  second: { readonly from: number },
  ...signs: readonly string[]
): boolean {
  for (let i = first.to; i < second.from; i++) {
    const key = passage.tokens.key[i]!;
    if (signs.length > 0 ? signs.includes(key) : key === ',' || key === ';') return true;
  }
  return false;
}
