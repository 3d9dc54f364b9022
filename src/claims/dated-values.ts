import { isAmount } from './amounts.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { firstSign } from './signs.ts';

/** An amount with the year that its own clause names; 0 where the words only say "a year before". */
export interface DatedValue {
  readonly spot: Spot;
  readonly year: number;
}

/** Tokens from a date to the amount that follows it, and from an amount to the date behind it. */
const LED_WITHIN = 14;
const BEHIND = 3;
/** Tokens between two amounts of one clause: "24 projects worth 114 million". */
const JOINED = 3;
const YEAR = 4;

const known = new WeakMap<Sentence, readonly DatedValue[]>();

/** The amounts of a sentence that words of their own clause date. */
export function datedValues(passage: Passage, sentence: Sentence): readonly DatedValue[] {
  const found = known.get(sentence);
  if (found) return found;
  const made = date(passage, sentence);
  known.set(sentence, made);
  return made;
}

function date(passage: Passage, sentence: Sentence): readonly DatedValue[] {
  const { spots } = sentence;
  const found: DatedValue[] = [];
  let last: Spot | undefined;
  for (const [at, spot] of spots.entries()) {
    if (spot.figure.kind === 'date') continue;
    if (isAmount(spot)) {
      const own = found.at(-1);
      const year =
        yearBehind(passage, spots, at) ??
        yearAhead(passage, sentence, last, spot, own?.spot === last) ??
        (own && own.spot === last && isJoined(passage, own.spot, spot) ? own.year : undefined);
      if (year !== undefined) found.push({ spot, year });
    }
    last = spot;
  }
  return found;
}

/** "150 tenants in 2022", not parted from it and not of what follows: "150, in 2022 it was …". */
function yearBehind(passage: Passage, spots: readonly Spot[], at: number): number | undefined {
  const spot = spots[at]!;
  const next = spots[at + 1];
  if (next?.figure.kind !== 'date' || next.from - spot.to > BEHIND) return undefined;
  if (firstSign(passage, spot.to, next.from) < next.from) return undefined;
  if (hasCue(passage, spot.to, next.from, 'whereas', 'baseline', 'earlier')) return undefined;
  // "40.000 tấn thì năm 2023 đã lên 52.000": a date between two amounts is of the one that it is nearer to.
  const dates = spots.slice(at + 1).findIndex(other => other.figure.kind !== 'date');
  const other = dates < 0 ? undefined : spots[at + 1 + dates];
  const run = other ? spots[at + dates]! : undefined;
  const dated = spots[at - 1]?.figure.kind === 'date' && spot.from - spots[at - 1]!.to <= LED_WITHIN;
  if (dated && run && other && firstSign(passage, run.to, other.from) === other.from) return undefined;
  return yearOf(lastOfRun(passage, spots, at + 1));
}

/** "in 2019 there had been 44,769", "cùng kỳ năm trước chỉ có 200.000 lượt khách" */
function yearAhead(
  passage: Passage,
  sentence: Sentence,
  last: Spot | undefined,
  spot: Spot,
  lastIsDated: boolean,
): number | undefined {
  const floor = Math.max(last?.to ?? sentence.from, spot.from - LED_WITHIN);
  const date = sentence.spots.findLast(
    other => other.figure.kind === 'date' && other.to <= spot.from && other.from >= floor,
  );
  const former = lastCue(passage, floor, spot.from, 'former', 'formerSpan');
  if (!date) return former && !isParted(passage, former.to, spot.from) ? 0 : undefined;
  if (isParted(passage, date.to, spot.from)) return undefined;
  // "150 tenants in 2022 and 168 …": the date is of the amount that it stands behind.
  const behind = last && isAmount(last) && date.from - last.to <= BEHIND && !lastIsDated;
  if (behind && firstSign(passage, last.to, date.from) === date.from) return undefined;
  return yearOf(date);
}

/** Whether a semicolon, a bracket closed or two commas stand between a date and its amount. */
function isParted(passage: Passage, from: number, to: number): boolean {
  let commas = 0;
  for (let i = firstSign(passage, from, to); i < to; i = firstSign(passage, i + 1, to)) {
    const key = passage.tokens.key[i];
    if (key !== ',' && key !== '(' && key !== ':') return true;
    commas++;
  }
  return commas > 1;
}

function isJoined(passage: Passage, a: Spot, b: Spot): boolean {
  return (
    b.from - a.to <= JOINED &&
    firstSign(passage, a.to, b.from) === b.from &&
    hasCue(passage, a.to, b.from, 'with', 'and')
  );
}

/** Of "May last year" the year. */
function lastOfRun(passage: Passage, spots: readonly Spot[], at: number): Spot {
  let end = at;
  while (
    spots[end + 1]?.figure.kind === 'date' &&
    spots[end + 1]!.from - spots[end]!.to <= 2 &&
    firstSign(passage, spots[end]!.to, spots[end + 1]!.from) === spots[end + 1]!.from
  )
    end++;
  return spots[end]!;
}

function yearOf(date: Spot): number | undefined {
  const year = Number(date.figure.value.slice(0, YEAR));
  return Number.isInteger(year) && year > 0 ? year : undefined;
}
