import { isAmount, isPercent } from './amounts.ts';
import { fromNewYear, isAfter, monthsOf, yearToDate } from './calendar.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

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

const BASE_REACH = 7;
const LED = 4;
const AFTER = 6;
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
      if (isSaid(passage, sentence, spot) || qualifies(sentence, at)) continue;
      const compared = comparedAmount(passage, sentence, at);
      if (!compared && isBase(passage, sentence, at)) continue;
      times.push({ ...dated(passage, sentence, spot, documentDate), only: compared ?? null });
    } else {
      const months = elapsedMonths(spot, documentDate);
      if (months) times.push(span(spot.from, spot.to, months));
    }
  }
  if (sentence.spots.length === 0) return times;
  const toDate = yearToDate(documentDate);
  for (let from = sentence.from; toDate && from < sentence.to; ) {
    const cue = findCue(passage, from, sentence.to, 'toDate', 'halfYear');
    if (!cue) break;
    const half = cue.value.includes('halfYear');
    times.push(span(cue.from, cue.to, half ? monthsOf(Number(toDate.slice(0, 4)), 6) : toDate));
    from = cue.to;
  }
  return times.sort((a, b) => a.from - b.from);
}

function span(from: number, to: number, flow: string): Time {
  return { from, to, value: flow, flow, only: null, relative: false, asOf: false, future: false };
}

function dated(
  passage: Passage,
  sentence: Sentence,
  spot: Spot,
  documentDate: string | null,
): Omit<Time, 'only'> {
  const { value } = spot.figure;
  const led = lastCue(passage, Math.max(sentence.from, spot.from - LED), spot.from, 'until', 'since');
  const cue = led && spot.from - led.to <= 1 ? led.value : undefined;
  const asOf = cue?.includes('until') === true;
  const relative = hasCue(passage, Math.max(sentence.from, spot.from - LED), spot.to, 'earlier');
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
  const led = findCue(passage, Math.max(sentence.from, spot.from - LED), spot.from, 'attributed', 'until');
  if (led) return led.value.includes('attributed') && isUnbroken(passage, led.to, spot.from);
  const said = findCue(passage, spot.to, Math.min(sentence.to, spot.to + LED), 'attributed');
  return said !== undefined && isUnbroken(passage, spot.to, said.from);
}

/** "The first nine months of last year", "quý 1 năm trước": a date that only says more of the one before it. */
function qualifies(sentence: Sentence, at: number): boolean {
  const before = sentence.spots[at - 1];
  return before?.figure.kind === 'date' && sentence.spots[at]!.from - before.to <= 1;
}

/** "In nine months", "ba tháng ấy": as many as have gone by of the year, or a month or two fewer. */
function elapsedMonths({ figure }: Spot, documentDate: string | null): string | undefined {
  if (figure.kind !== 'quantity' || figure.unit !== 'month' || figure.value.length > 2) return undefined;
  const toDate = yearToDate(documentDate)?.split('/').at(-1);
  if (!toDate) return undefined;
  const gone = toDate.length === 4 ? 12 : Number(toDate.slice(5, 7));
  const count = Number(figure.value);
  return count > 1 && count <= gone && count >= gone - 2
    ? monthsOf(Number(toDate.slice(0, 4)), count)
    : undefined;
}

/** The figure just before a date that "from", "against" or "compared with" leads to: the date is its own. */
function comparedAmount(passage: Passage, sentence: Sentence, at: number): Spot | undefined {
  const date = sentence.spots[at]!;
  const before = sentence.spots[at - 1];
  if (!before || !(isAmount(before) || isPercent(before)) || date.from - before.to > AFTER) return undefined;
  if (!isUnbroken(passage, before.to, date.from)) return undefined;
  const from = Math.max(sentence.spots[at - 2]?.to ?? sentence.from, before.from - LED);
  if (hasCue(passage, from, before.from, 'base', 'from', 'earlier')) return before;
  // "More than 5 million" is about 5 million itself; "more than the 5 million of 2023" compares.
  const than = findCue(passage, from, before.from, 'upAfter', 'downAfter');
  return than && than.to < before.from ? before : undefined;
}

/** "Compared with 2023", "up 6 % on 2022", "2.3 times the first quarter of 2022": what a figure is compared with. */
function isBase(passage: Passage, sentence: Sentence, at: number): boolean {
  const date = sentence.spots[at]!;
  const rate = sentence.spots[at - 1];
  let from = Math.max(sentence.from, date.from - BASE_REACH, rate?.to ?? 0);
  for (let i = from; i < date.from; i++) if (passage.tokens.key[i] === ',') from = i + 1;
  if (hasCue(passage, from, date.to, 'base') || hasCue(passage, from, date.from, 'earlier')) return true;
  if (!rate || date.from - rate.to > AFTER || !isUnbroken(passage, rate.to, date.from)) return false;
  const { unit, kind } = rate.figure;
  if (unit === 'times' && date.from - rate.to <= 1) return true;
  const compared = unit === '%' || unit === 'pp' || unit === 'times';
  if (compared && hasCue(passage, rate.to, date.from, 'from')) return true;
  return kind !== 'date' && hasCue(passage, rate.to, date.from, 'upAfter', 'downAfter');
}

function isUnbroken(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS.has(passage.tokens.key[i]!)) return false;
  return true;
}

const BREAKS = new Set([',', ';', ':', '.', '(', ')']);
