import type { Basis } from '../model/figure.ts';
import { isAmount } from './amounts.ts';
import { inYear, yearToDate } from './calendar.ts';
import { hasCue } from './cues.ts';
import type { Measure } from './lexicon.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { Time } from './times.ts';

/** What periods are resolved against: the document's date (ISO 8601: day, month or year), and what the text speaks of. */
export interface PeriodState {
  readonly documentDate: string | null;
  /** The period that the text as a whole reports on. */
  readonly main: MainPeriod | null;
  /** The last time named. */
  readonly last: Named | null;
}

/** The period that a text reports on, and whether it says so (else it follows from "this year" and the date). */
export interface MainPeriod {
  readonly value: string;
  readonly said: boolean;
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
}

const CARRIED = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NEXT = 3;
const PLANNED = 4;
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
    if (time.future || time.relative) return known(value);
    const named = { time, sentence: spot.sentence };
    return { value: flow && isPlanned(passage, sentence, spot) ? value.slice(0, 4) : value, named };
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
  const carried = last?.time.flow ?? null;
  const reach = carried !== null && DAY.test(carried) ? 1 : CARRIED;
  const current =
    last && carried !== null && spot.sentence - last.sentence <= reach
      ? carried
      : (state.main?.value ?? yearToDate(state.documentDate) ?? year);
  return known(isPlanned(passage, sentence, spot) ? (current?.slice(0, 4) ?? null) : current);
}

/** "The annual target, 5.8 million", "dự toán (35.600 tỷ đồng)": an amount planned for the whole year. */
function isPlanned(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  if (!isAmount(spot)) return false;
  const at = sentence.spots.indexOf(spot);
  const from = Math.max(sentence.from, sentence.spots[at - 1]?.to ?? 0, spot.from - PLANNED);
  return hasCue(passage, from, spot.from, 'plan');
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
  const after = open.find(time => time.from >= spot.to);
  if (after && after.from - spot.to <= NEXT && passage.tokens.key[spot.to] !== ',') return after;
  const before = open.filter(time => time.to <= spot.from && leads(passage, time, spot)).at(-1);
  if (before) return before;
  if (!after || (state.last && isApart(passage, spot, after, ';'))) return undefined;
  return after.future && !hasCue(passage, sentence.from, spot.from, 'aim', 'plan') ? undefined : after;
}

/** A time to come leads to its own clause only, and one in brackets to nothing outside. */
function leads(passage: Passage, time: Time, spot: Spot): boolean {
  if (time.future && isApart(passage, time, spot)) return false;
  let depth = 0;
  for (let i = time.to; i < spot.from; i++) {
    const key = passage.tokens.key[i]!;
    if (key === '(') depth++;
    else if (key === ')' && --depth < 0) return false;
  }
  return true;
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

/** The period a text reports on: the first it names that is not past or to come, and no mere day. */
export function mainPeriod(
  sentences: readonly Sentence[],
  times: readonly (readonly Time[])[],
  documentDate: string | null,
): MainPeriod | null {
  const year = Number(documentDate?.slice(0, 4) ?? 'NaN');
  for (const [at, sentence] of sentences.entries()) {
    const { role } = sentence.segment;
    if (role === 'furniture' || role === 'caption') continue;
    for (const { only, relative, future, value, flow } of times[at]!) {
      if (only || relative || future || flow === null || DAY.test(flow)) continue;
      const own = Number(flow.split('/').at(-1)!.slice(0, 4));
      if (documentDate === null || own === year || (own === year - 1 && documentDate.slice(5, 7) <= '03'))
        return { value: flow, said: flow === value };
    }
  }
  return null;
}

/**
 * The year of a document that gives no date: the latest it names, or the one after, where figures of that whole year are
 * told (a year's figures are printed when it is over).
 */
export function inferDate(passage: Passage): string | null {
  let latest = 0;
  let told = false;
  for (const sentence of passage.sentences) {
    if (sentence.segment.role === 'furniture') continue;
    for (const spot of sentence.spots) {
      if (spot.figure.kind !== 'date') continue;
      const end = spot.figure.value.split('/').at(-1)!;
      const year = Number(end.slice(0, 4));
      const whole = end.length === 4 && sentence.spots.some(other => other.figure.kind === 'money');
      if (year > latest) told = whole;
      else if (year === latest) told ||= whole;
      latest = Math.max(latest, year);
    }
  }
  if (latest === 0) return null;
  return String(told ? latest + 1 : latest);
}
