import { comparable, isAmount } from '../amounts.ts';
import { yearOf } from '../calendar.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import {
  holdsTightly,
  lastUnit,
  meets,
  percentRange,
  type Range,
  type RangeOf,
  rangeOf,
  significantDigits,
  sumRange,
} from '../screen.ts';
import { sidesIn } from '../sides.ts';
import { isMendedTo } from '../slips.ts';
import { asideAmounts } from './aside-amounts.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';
import { isWithin } from './parts.ts';
import { isBeside, type Share } from './shares.ts';
import { sidesAfter, sidesBefore } from './sum-partition.ts';

interface Told {
  readonly percent: Percent;
  readonly parts: readonly Spot[];
  readonly whole: Spot;
  readonly bits: number;
}

const SENTENCES = 3;
/** Amounts before a percentage, and behind it in its sentence, that are looked at. */
const BEFORE = 10;
const BEHIND = 3;
const RUN = 4;
const JOINED = 5;
/** A percentage and two amounts seldom belong together. */
const PRIOR = -6;
/** What words must say of themselves for a share that a slip breaks, and for one that nothing explains. */
const SLIPPED = 0;
const STATED = 4;
const SLIPS = { swap: 4, digit: 6 } as const;
const NEAR = 0.3;
const CLEAR = 1;
const CLOSE = 0.15;
const ASKED = 0.9;

/**
 * Shares that nearness does not find: the part told a sentence before ("thus garments amounted to 77 per cent"), two amounts
 * set against each other ("74 % done: 142 hectares out of 192"), several parts together ("the three together make up …"),
 * a whole far off. Words and digits are weighed in bits, as for sums (evidence.ts).
 */
export function findToldShares(known: Known, shares: readonly Share[], others: readonly Draft[]): Draft[] {
  const bound = new Set(shares.map(share => share.percent));
  const said = new Set(others.map(({ roles }) => roles.share));
  // What is divided by the shares beside it is no whole of others.
  const divided = new Set(others.flatMap(({ roles }) => roles.whole));
  const parts = new Set(shares.map(share => share.part));
  let aside: ReadonlySet<Spot> | undefined;
  const drafts: Draft[] = [];
  for (const percent of known.percents.values()) {
    if (
      bound.has(percent) ||
      said.has(known.id(percent.spot)) ||
      isBare(percent) ||
      !(percent.role === 'share' || !percent.stated)
    )
      continue;
    if (percent.spot.figure.value.includes('..')) continue;
    aside ??= asideAmounts(known);
    const amounts = amountsFor(known, percent, aside).filter(spot => !divided.has(known.id(spot)));
    const best = bestOf(known, percent, amounts, parts);
    if (best) drafts.push(draft(known, best));
  }
  return drafts;
}

/** In brackets without a word of what it is a part of. */
function isBare({ bracketed, ofFrom, ofTo }: Percent): boolean {
  return bracketed && ofTo <= ofFrom;
}

function draft(known: Known, { percent, parts, whole }: Told): Draft {
  const part = parts.length === 1 ? known.id(parts[0]!) : parts.map(known.id);
  return {
    kind: 'share',
    roles: { part, whole: known.id(whole), share: known.id(percent.spot) },
    ...wordsOf(...parts, percent.spot),
  };
}

function amountsFor(known: Known, { spot }: Percent, aside: ReadonlySet<Spot>): Spot[] {
  const { spots } = known.passage;
  const found: Spot[] = [];
  for (let i = spot.index - 1; i >= 0 && found.length < BEFORE; i--) {
    const other = spots[i]!;
    if (spot.sentence - other.sentence > SENTENCES) break;
    if (isAmount(other) && !aside.has(other)) found.unshift(other);
  }
  for (let i = spot.index + 1, n = 0; i < spots.length && n < BEHIND; i++) {
    const other = spots[i]!;
    if (other.sentence !== spot.sentence) break;
    if (!isAmount(other)) continue;
    found.push(other);
    n++;
  }
  return found;
}

function bestOf(
  known: Known,
  percent: Percent,
  amounts: readonly Spot[],
  taken: ReadonlySet<Spot>,
): Told | undefined {
  let best: Told | undefined;
  const own = amounts.filter(spot => spot.sentence === percent.spot.sentence);
  const runs = own.flatMap((_, i) =>
    Array.from({ length: Math.min(RUN, own.length - i) - 1 }, (_, n) => own.slice(i, i + n + 2)),
  );
  for (const parts of [...amounts.map(spot => [spot]), ...runs]) {
    if (!parts.every(part => comparable(part, parts[0]!))) continue;
    if (parts.length === 1 && taken.has(parts[0]!)) continue;
    for (const whole of amounts) {
      if (parts.includes(whole) || !comparable(whole, parts[0]!)) continue;
      // Only two amounts set against each other make a share of what no word calls one.
      if (percent.role !== 'share' && !(parts.length === 1 && isPair(known, parts[0]!, whole))) continue;
      const bits = weigh(known, percent, parts, whole, amounts);
      if (bits !== undefined && bits > (best?.bits ?? ASKED)) best = { percent, parts, whole, bits };
    }
  }
  return best;
}

function weigh(
  known: Known,
  percent: Percent,
  parts: readonly Spot[],
  whole: Spot,
  amounts: readonly Spot[],
): number | undefined {
  const { figure } = percent.spot;
  let sum = 0;
  for (const part of parts) sum += rangeOf(part.figure).value;
  if (sum >= rangeOf(whole.figure).value) return undefined;
  const implied = (100 * sum) / rangeOf(whole.figure).value;
  const stated = rangeOf(figure).value;
  const range = (of: RangeOf) => percentRange(sumRange(parts.map(part => of(part.figure))), of(whole.figure));
  const widest = range(rangeOf);
  const width = widest.high - widest.low;
  if (holdsTightly(of => meets(range(of), of(figure)))) {
    const told = support(known, percent, parts, whole, amounts);
    const vague = [...parts, whole].some(spot => spot.figure.qualifier !== 'exact') ? width : 0;
    return told + Math.log2(100 / (2 * Math.abs(implied - stated) + lastUnit(figure) + vague));
  }
  // What does not fit must be told as a share.
  if (percent.role !== 'share' || !percent.stated) return undefined;
  if (figure.qualifier !== 'exact' || significantDigits(figure) < 2) return undefined;
  const slip = slipOf(percent, range);
  if (slip) {
    const digits = Math.log2(100 / (width + lastUnit(figure))) - SLIPS[slip];
    const told = digits > 0 ? support(known, percent, parts, whole, amounts) : SLIPPED - 1;
    return told >= SLIPPED ? told + digits - 2 : undefined;
  }
  const off = Math.abs(implied - stated) / stated;
  if (!(off <= NEAR)) return undefined;
  const sharp = [percent.spot, whole, ...parts].every(spot => significantDigits(spot.figure) > 2);
  const told = support(known, percent, parts, whole, amounts);
  return told >= (off <= CLOSE && sharp ? CLEAR : STATED) ? told : undefined;
}

/** The slip of the pen in a percentage without which it would be in its range. */
function slipOf({ spot }: Percent, range: (of: RangeOf) => Range): keyof typeof SLIPS | undefined {
  // Whoever slipped may have cut the rate rather than rounded it.
  const place = lastUnit(spot.figure) / 2;
  return (['swap', 'digit'] as const).find(kind =>
    holdsTightly(of => {
      const { low, high } = range(of);
      return isMendedTo(spot.figure, kind, low, high, place);
    }),
  );
}

/** What words say for a percentage being the parts' share of the whole. */
function support(
  known: Known,
  percent: Percent,
  parts: readonly Spot[],
  whole: Spot,
  amounts: readonly Spot[],
): number {
  const { passage } = known;
  const { spot } = percent;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  let bits = PRIOR;
  if (percent.whole === whole) bits += 6;
  if (parts.length > 1) {
    if (last.to <= spot.from && hasCue(passage, last.to, spot.from, 'together')) bits += 6;
    if (first.index + parts.length - 1 !== last.index && parts.some(part => part.figure.kind !== 'count'))
      bits -= 1;
    if (percent.role === 'share') bits += 2;
  } else if (isPair(known, first, whole)) bits += 6;
  else if (first.sentence !== spot.sentence)
    bits += percent.role === 'share' ? 2 - (spot.sentence - first.sentence) : -2;
  else if (isBeside(known, percent, first)) bits += 3;
  const beside = percent.anchors[0];
  if (beside && percent.whole !== whole && !parts.includes(beside) && isBeside(known, percent, beside))
    bits -= 5;
  const [from, to] = [Math.min(percent.ofFrom, spot.from), Math.max(percent.ofTo, spot.to)];
  if (hasCue(passage, from, to, 'total', 'pointer', 'together')) bits += 2;
  const like = amounts.filter(other => comparable(other, whole));
  if (!like.some(other => rangeOf(other.figure).value > rangeOf(whole.figure).value)) bits += 2;
  bits += sideMatch(known, percent, whole);
  const [own, other] = [claimOf(known, first), claimOf(known, whole)];
  if (parts.length === 1 && own.subject !== other.subject && !isWithin(own.subject, other.subject)) bits -= 2;
  if (yearOf(own.period) !== yearOf(other.period)) bits -= 3;
  return bits;
}

/** "142.1 hectares out of 192", "$58.2 million of $194 million". */
function isPair(known: Known, part: Spot, whole: Spot): boolean {
  if (whole.sentence !== part.sentence || whole.from - part.to > JOINED || whole.from < part.to) return false;
  return hasCue(known.passage, part.to, whole.from, 'of', 'among', 'part');
}

/** The whole is of the side that the percentage is said to be a part of: "of the foreigners", "1.04 million from abroad". */
function sideMatch(known: Known, percent: Percent, whole: Spot): number {
  if (percent.ofTo <= percent.ofFrom) return 0;
  const named = sidesIn(known.passage, percent.ofFrom, percent.ofTo);
  if (named.size === 0) return 0;
  const beside = [sidesBefore(known, whole), sidesAfter(known, whole)];
  return [...named].some(([axis, sides]) =>
    beside.some(one => one.get(axis)?.some(side => sides.includes(side))),
  )
    ? 4
    : 0;
}
