import { yearOf } from '../calendar.ts';
import { hasCue, lastCue } from '../cues.ts';
import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { lastUnit, rangeOf } from '../screen.ts';
import { firstSign } from '../signs.ts';
import { tradeSide } from '../trade-side.ts';
import type { Evidence } from './evidence.ts';
import { claimOf, type Known } from './known.ts';
import { isWithin } from './parts.ts';
import type { Share } from './shares.ts';
import { parallel, partition } from './sum-partition.ts';

/** What the words and signs say for or against some amounts being the parts of another, in bits. */
export interface Support {
  readonly bits: number;
  /** A word or sign announces the parts or the total. */
  readonly announced: boolean;
  /** One of the parts is called what is left. */
  readonly rest: boolean;
  /** The parts are said, or by their nature have, to be all there is. */
  readonly exhaustive: boolean;
}

const NEAR = 10;
/** Bits from which words or signs announce parts or total. */
const TOLD = 5;
const LED = 12;
/** Tokens from "the rest of the economy" to how much it is. */
const LEFT_WITHIN = 9;
/** Amounts that stand side by side are seldom a whole and all of its parts. */
const PRIOR = -5;
const OPENINGS = new Set([':', '(', '–', '—']);
const CLOSINGS = new Set([';', ')', '.']);
/** What speaks against peers of one list, each with a partner or a share of its own, being whole and parts. */
const PEERS = 8;
const ELSEWHERE = 4;
const NESTED = 8;
const NEVER = 10;

export function supportOf(
  known: Known,
  total: Spot,
  parts: readonly Spot[],
  skipped: number,
  slip: Evidence['slip'],
  aside: ReadonlySet<Spot>,
  shares: ReadonlyMap<Spot, Share>,
): Support {
  let bits = PRIOR - 1.5 * skipped;
  const after = parts.find(part => part.index > total.index);
  const before = parts.findLast(part => part.index < total.index);
  const last = parts.at(-1)!;
  const opened = after ? opensParts(known, total, after, last, skipped > 0) : 0;
  const closed = before ? closesParts(known, before, total) : 0;
  const rest = parts.some((part, i) => i > 0 && isRest(known, part));
  // Parts on both sides of a total: both must be told.
  bits += after && before ? 2 * Math.min(opened, closed) - (rest ? 0 : 6) : opened + closed;
  // Shares say what is left; where a slip is supposed, what is told as left is where it may be.
  if (slip !== 'scale' && !(slip && rest)) bits += vouched(total, parts, shares);
  if (opened + closed < TOLD && parts.some(part => isShareElsewhere(total, shares.get(part))))
    bits -= ELSEWHERE;
  if (isAnyTwice(parts)) bits -= 4;
  if (rest) bits += 5;
  if (parts.some((part, i) => i > 0 && isOfBefore(known, parts[i - 1]!, part))) bits -= NESTED;
  const parted = partition(known, total, parts);
  bits += parted;
  bits += agreement(known, total, parts) + parallel(known, total, parts);
  bits += layout(total, parts);
  // A wrong scale word hides what it stands beside.
  if (slip !== 'scale') bits += visibility(total, parts, opened + closed > 0);
  for (const spot of [total, ...parts]) if (aside.has(spot)) bits -= spot === total ? 6 : 4;
  return { bits, announced: opened + closed >= TOLD, rest, exhaustive: rest || parted >= 5 };
}

/** Whether two of them have one value. */
function isAnyTwice(parts: readonly Spot[]): boolean {
  return parts.some(({ figure }, i) => {
    for (let n = i + 1; n < parts.length; n++) if (parts[n]!.figure.value === figure.value) return true;
    return false;
  });
}

/** "of which", "including", a colon or a bracket between a total and its first part. */
function opensParts(known: Known, total: Spot, first: Spot, last: Spot, far: boolean): number {
  const { passage } = known;
  if (first.sentence - total.sentence > 1) return 0;
  const own = hasCue(
    passage,
    Math.max(total.to, first.from - NEAR),
    first.from,
    'compose',
    'part',
    'pointer',
    'namely',
  );
  const near = hasCue(passage, total.to, Math.min(total.to + NEAR, first.from), 'compose', 'part', 'pointer');
  const behind = hasCue(passage, first.to, first.to + 3, 'pointer');
  if (own || behind || (near && !far)) return 7;
  // "Of the 412 projects inspected, 287 …": the whole comes first in its sentence.
  const of = hasCue(
    passage,
    Math.max(total.from - 3, passage.sentences[total.sentence]!.from),
    total.from,
    'of',
    'among',
  );
  if (of && first.sentence === total.sentence && total.from - passage.sentences[total.sentence]!.from <= 4)
    return 6;
  if (far || first.sentence !== total.sentence) return 0;
  let opening: string | undefined;
  for (let i = total.to; i < first.from; i++) {
    const key = passage.tokens.key[i]!;
    if (CLOSINGS.has(key)) opening = undefined;
    else if (OPENINGS.has(key)) opening ??= key;
  }
  // "China (640 million), Japan (410 million)": a bracket of its own opens no list.
  if (opening === '(' && passage.tokens.key.slice(first.to, last.from).includes(')')) return 0;
  return opening ? 6 : 0;
}

/** "9.8 billion, 87 % of all" has its whole already: unless words say so, it is no part of a smaller one. */
function isShareElsewhere(total: Spot, share: Share | undefined): boolean {
  return (
    share?.fits === true &&
    share.whole !== total &&
    rangeOf(share.whole.figure).value > rangeOf(total.figure).value
  );
}

/** "in all", "altogether", "bringing the total to", "nâng tổng … lên" beside a total behind its parts. */
function closesParts(known: Known, last: Spot, total: Spot): number {
  const { passage } = known;
  const sentence = passage.sentences[total.sentence]!;
  const before = passage.spots[total.index - 1];
  const floor = Math.max(before?.to ?? 0, sentence.from, total.from - LED);
  if (hasCue(passage, floor, total.from, 'takeTo')) return 7;
  if (hasCue(passage, floor, total.from, 'together')) return 6;
  const led =
    last.sentence === total.sentence &&
    hasCue(passage, Math.max(last.to, sentence.from), total.from, 'takeTo');
  if (led) return 6;
  return hasCue(passage, total.to, total.to + 3, 'together') ? 5 : 0;
}

/** "the rest, $70 million", "US$1.75 bilion lagi": what is left of the whole. */
export function isRest(known: Known, part: Spot): boolean {
  const { passage } = known;
  const before = passage.spots[part.index - 1];
  const floor = Math.max(before?.to ?? 0, passage.sentences[part.sentence]!.from, part.from - LEFT_WITHIN);
  const cue = lastCue(passage, floor, part.from, 'rest');
  const near = cue && (part.from - cue.from <= 5 || firstSign(passage, cue.to, part.from) === part.from);
  // "1.61 million, the rest being …": what is left is told of without a figure.
  return (
    near || hasCue(passage, part.to, Math.min(part.to + 2, firstSign(passage, part.to, part.to + 2)), 'rest')
  );
}

/** "3,770 ha can be rented, and 2,290 ha of that is let": a part of the part before it. */
function isOfBefore({ passage }: Known, before: Spot, part: Spot): boolean {
  return (
    part.index === before.index + 1 &&
    rangeOf(part.figure).low < rangeOf(before.figure).high &&
    hasCue(passage, part.to, part.to + 3, 'pointer')
  );
}

/** A surplus is part of nothing. */
function isGap(side: string | undefined): boolean {
  return side === 'trade-surplus' || side === 'trade-deficit';
}

/** What the claims say: one measure, one place, one time; exports are no part of imports, nor of what something cost. */
function agreement(known: Known, total: Spot, parts: readonly Spot[]): number {
  const whole = claimOf(known, total);
  const a = tradeSide(whole.measure);
  const year = yearOf(whole.period);
  let [side, place, partner, time] = [0, 0, 0, 0];
  let within = whole.measure !== null;
  for (const part of parts) {
    const claim = claimOf(known, part);
    const b = tradeSide(claim.measure);
    if (isGap(a) || isGap(b)) side = NEVER;
    else if (a && b ? a !== b : (a && claim.basis === 'stock') || (b && whole.basis === 'stock'))
      side = Math.max(side, 6);
    if (whole.subject && claim.subject !== whole.subject && !isWithin(claim.subject, whole.subject))
      place = 3;
    if (whole.partner !== null && claim.partner !== whole.partner)
      partner = Math.max(partner, claim.partner === null ? 2 : PEERS);
    if (claim.period !== whole.period) time = Math.max(time, yearOf(claim.period) === year ? 1 : 4);
    within &&= claim.measure === whole.measure || isBranchOf(claim.measure, whole.measure);
  }
  return (within ? 1 : 0) - (side + place + partner + time);
}

function isBranchOf(measure: string | null, of: string | null): boolean {
  return measure !== null && MEASURES.get(measure)?.parent === of;
}

/** Parts of one sentence are parts of one thing; what is told sentences away seldom is. */
function layout(total: Spot, parts: readonly Spot[]): number {
  let sentences = 0;
  let away = Number.POSITIVE_INFINITY;
  for (const [i, part] of parts.entries()) {
    if (i === 0 || part.sentence !== parts[i - 1]!.sentence) sentences++;
    away = Math.min(away, Math.abs(part.sentence - total.sentence));
  }
  return 0.5 - 1.5 * sentences - away + 0.5 * Math.min(parts.length, 4);
}

/** A part too small to show in the printed total is not vouched for by it: only words, and company, tell it from others. */
function visibility(total: Spot, parts: readonly Spot[], announced: boolean): number {
  const place = lastUnit(total.figure);
  const unseen = parts.filter(part => 2 * rangeOf(part.figure).value < place);
  if (unseen.length === 0) return 0;
  if (!announced) return -8;
  return unseen.some(part => parts.every(other => other === part || other.sentence !== part.sentence))
    ? -3
    : 0;
}

const HUNDRED = 100;

/** The shares of the total that the text gives its parts: between them they must leave room for the others, and no more. */
function vouched(total: Spot, parts: readonly Spot[], shares: ReadonlyMap<Spot, Share>): number {
  const whole = rangeOf(total.figure).value;
  let sum = 0;
  let given = 0;
  for (const part of parts) {
    const share = shares.get(part);
    if (share?.whole === total && isSharp(share)) {
      sum += rangeOf(share.percent.spot.figure).value;
      given++;
    } else sum += (HUNDRED * rangeOf(part.figure).value) / whole;
  }
  if (given === 0) return 0;
  if (Math.abs(sum - HUNDRED) > ROOM * parts.length) return -8;
  return given === parts.length ? 6 : 0;
}

const ROOM = 0.7;

/** "over 70 per cent" may be of anything; only a share that agrees closely says how the whole is divided. */
function isSharp({ percent, part, whole }: Share): boolean {
  const stated = rangeOf(percent.spot.figure);
  return Math.abs((HUNDRED * rangeOf(part.figure).value) / rangeOf(whole.figure).value - stated.value) < 1;
}
