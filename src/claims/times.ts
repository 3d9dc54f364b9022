import { fromNewYear, isAfter, monthsOf, yearToDate } from './calendar.ts';
import { comparedAmount, isBase, isUnbroken, ledFigure, possessed } from './compared-times.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import { flatColumns } from './flat-columns.ts';
import type { Cue, Passage, Sentence, Spot } from './passage.ts';

/** A time that a sentence speaks of; `from`, `to` are tokens. */
export interface Time {
  readonly from: number;
  readonly to: number;
  /** What stands at it stands at this time. */
  readonly value: string;
  /** What flows is of this period: "by the end of April" is January to April. Null where it dates no flow. */
  readonly flow: string | null;
  /** The one figure it dates: "against 245 million a year earlier". */
  readonly only: Spot | null;
  /** Said of the time before ("a year earlier"), not by name: the same months as the others', a year before. */
  readonly relative: boolean;
  /** Said as the day or month up to which all is counted: "by the end of April". */
  readonly asOf: boolean;
  /** After the document: a plan, or the end of one. */
  readonly future: boolean;
}

const LED = 4;
const WHOLE = 3;
const YEAR = /^\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Through November: the year is all but over. */
const LAST = /(?:^\d{4}|-1[12])$/;

/** The times of a sentence in order, without those that others are only compared with. */
export function timesOf(passage: Passage, sentence: Sentence, documentDate: string | null): Time[] {
  const times: Time[] = [];
  for (const [at, spot] of sentence.spots.entries()) {
    if (spot.figure.kind === 'date') {
      if (isSaid(passage, sentence, spot) || qualifies(passage, sentence, at)) continue;
      if (isPrinted(passage, sentence, spot, documentDate)) continue;
      let only = comparedAmount(passage, sentence, at) ?? possessed(passage, sentence, at);
      if (!only && isBase(passage, sentence, at)) {
        only = ledFigure(passage, sentence, at);
        if (!only) continue;
      }
      times.push({ ...dated(passage, sentence, spot, documentDate, only), only: only ?? null });
    } else {
      const months = elapsedMonths(passage, spot, documentDate);
      if (months) times.push(span(spot.from, spot.to, months));
    }
  }
  if (sentence.spots.length === 0) return times;
  for (const [only, period] of flatColumns(passage, sentence))
    times.push({ ...span(only.from, only.to, period), only });
  const toDate = yearToDate(documentDate);
  for (let from = sentence.from; toDate && from < sentence.to; ) {
    const cue = findCue(passage, from, sentence.to, 'toDate', 'halfYear', 'wholeYear');
    if (!cue) break;
    if (cue.value.includes('toDate')) sinceNewYear(times, cue, toDate);
    else if (cue.value.includes('halfYear'))
      times.push(span(cue.from, cue.to, monthsOf(Number(toDate.slice(0, 4)), 6)));
    else if (!isOfPlan(passage, cue)) times.push(wholeYear(cue, documentDate!));
    from = cue.to;
  }
  return times.sort((a, b) => a.from - b.from);
}

const JOINED = 6;

/** "Since the year began", or up to the day told next: "từ đầu năm đến ngày 20/10". */
function sinceNewYear(times: Time[], cue: Cue, toDate: string): void {
  const until = times.findIndex(({ from, asOf }) => asOf && from >= cue.to && from - cue.to <= JOINED);
  const end = times[until];
  if (!end?.flow) {
    times.push(span(cue.from, cue.to, toDate));
    return;
  }
  const joined = { ...end, from: cue.from, value: end.flow };
  const apart = times.filter(time => time !== end && (time.to <= cue.from || time.from >= end.from));
  times.splice(0, times.length, ...apart, joined);
}

/** "Exports should reach 5 billion for the full year": not yet over when the document was printed. */
function wholeYear(cue: Cue, documentDate: string): Time {
  const year = documentDate.slice(0, 4);
  return { ...span(cue.from, cue.to, year), future: yearToDate(documentDate) !== year };
}

/** "75 % of the plan for the whole year": the year is the plan's. */
function isOfPlan(passage: Passage, cue: Cue): boolean {
  return hasCue(passage, cue.from - JOINED / 2, cue.to + JOINED / 2, 'plan', 'of');
}

function span(from: number, to: number, flow: string): Time {
  return { from, to, value: flow, flow, only: null, relative: false, asOf: false, future: false };
}

function dated(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  documentDate: string | null,
  compared: Spot | undefined,
): Omit<Time, 'only'> {
  const { value } = spot.figure;
  const led = lastCue(passage, Math.max(sentence.from, spot.from - LED), spot.from, 'until', 'since');
  const cue = led && spot.from - led.to <= 1 ? led.value : undefined;
  const asOf = cue?.includes('until') === true;
  const relative =
    compared !== undefined && hasCue(passage, Math.max(sentence.from, spot.from - LED), spot.to, 'earlier');
  const time = { from: spot.from, to: spot.to, value, relative, asOf, future: isAfter(value, documentDate) };
  const toDate = yearToDate(documentDate);
  if (asOf) return { ...time, flow: fromNewYear(value) };
  if (cue?.includes('since')) {
    const through = toDate?.split('/').at(-1);
    const own = value.length === 7 && through?.slice(0, 4) === value.slice(0, 4) && value < through;
    const since = own ? `${value}/${through}` : null;
    return { ...time, value: since ?? value, flow: since };
  }
  if (DAY.test(value) && hasCue(passage, spot.from - 1, spot.from, 'from')) return { ...time, flow: null };
  // In the first weeks of a month nothing is told of it yet: the month stands on the page as its date.
  if (value.length === 7 && documentDate?.startsWith(value) && toDate !== value && !toDate?.endsWith(value))
    return { ...time, flow: documentDate.length === 7 ? value : null };
  const year = unfinished(passage, sentence, spot, toDate);
  if (!year) return { ...time, flow: value };
  return 'aimed' in year
    ? { ...time, flow: value, future: true }
    : { ...time, value: year.toDate, flow: year.toDate };
}

/** A year that is not over is the year to date, or one that is aimed at; in its last month it is told as a whole. */
function unfinished(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  toDate: string | null,
): { readonly toDate: string } | { readonly aimed: true } | undefined {
  const { value } = spot.figure;
  if (!YEAR.test(value) || toDate === null || toDate.slice(0, 4) !== value || LAST.test(toDate))
    return undefined;
  const whole = hasCue(passage, Math.max(sentence.from, spot.from - WHOLE), spot.from, 'total');
  return whole || hasCue(passage, sentence.from, sentence.to, 'aim', 'plan') ? { aimed: true } : { toDate };
}

/** "… was announced on 6 December": a day on which something was said. */
function isSaid(passage: Passage, sentence: Sentence, spot: Spot): boolean {
  if (!DAY.test(spot.figure.value)) return false;
  const reach = Math.max(sentence.from, spot.from - SAID_WITHIN);
  const led = lastCue(passage, reach, spot.from, 'attributed', 'until');
  if (led?.value.includes('attributed')) return isUnbroken(passage, led.to, spot.from);
  if (led && spot.from - led.to <= LED) return false;
  const said = findCue(passage, spot.to, Math.min(sentence.to, spot.to + LED), 'attributed');
  return said !== undefined && isUnbroken(passage, spot.to, said.from);
}

const SAID_WITHIN = 12;

/** The day of printing between names and signs, as pages have it: "ZNews 13/12/2025", "04 December 2019, 08:46". */
function isPrinted(passage: Passage, sentence: Sentence, spot: Spot, documentDate: string | null): boolean {
  if (!DAY.test(spot.figure.value) || spot.figure.value !== documentDate) return false;
  const word = (at: number) => {
    if (at < sentence.from || at >= sentence.to) return false;
    const first = passage.tokens.text.charAt(passage.tokens.start[at]!);
    return first !== first.toUpperCase();
  };
  return !word(spot.from - 1) && !word(spot.to);
}

/** "The first nine months of last year", "quý 1 năm trước": a date that only says more of the one before it. */
function qualifies(passage: Passage, sentence: Sentence, at: number): boolean {
  const before = sentence.spots[at - 1];
  const date = sentence.spots[at]!;
  if (before?.figure.kind !== 'date' || date.from - before.to > 1) return false;
  if (date.from === before.to) return true;
  return passage.tokens.key[before.to] !== ';' && !hasCue(passage, before.to, date.from, 'until');
}

/** "In nine months", "ba tháng ấy": as many as have gone by of the year, or a month or two fewer. */
function elapsedMonths(passage: Passage, spot: Spot, documentDate: string | null): string | undefined {
  const { figure } = spot;
  if (figure.kind !== 'quantity' || figure.unit !== 'month' || figure.value.length > 2) return undefined;
  const count = Number(figure.value);
  const toDate = yearToDate(documentDate)?.split('/').at(-1);
  if (!toDate) return monthsToLast(passage, spot, count);
  const gone = toDate.length === 4 ? 12 : Number(toDate.slice(5, 7));
  // Printed before its month is over, a report may count it in: "ước 10 tháng".
  const latest = Math.max(gone, Number(documentDate?.slice(5, 7)));
  return count > 1 && count <= latest && count >= gone - 2
    ? monthsOf(Number(toDate.slice(0, 4)), count)
    : undefined;
}

const TOLD_WITHIN = 6;

/** "3,150 million in October; over 10 months, 28,900 million": as many as the month told last is of its year. */
function monthsToLast(passage: Passage, spot: Spot, count: number): string | undefined {
  const first = Math.max(0, spot.index - TOLD_WITHIN);
  const last = passage.spots.slice(first, spot.index).findLast(({ figure }) => figure.kind === 'date');
  const month = /^(\d{4})-(\d{2})$/.exec(last?.figure.value ?? '');
  return month && Number(month[2]) === count ? monthsOf(Number(month[1]), count) : undefined;
}
