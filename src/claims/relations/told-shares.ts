import { comparable, isAmount } from '../amounts.ts';

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
import { isMendedTo } from '../slips.ts';
import { asideAmounts } from './aside-amounts.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import { isBareShare, isDividedBeside, isPair, support } from './share-support.ts';
import { isOtherSide } from './share-wholes.ts';
import type { Share } from './shares.ts';

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
/** What words must say of themselves for a share that a slip breaks, and for one that nothing explains. */
const SLIPPED = 0;
const STATED = 4;
const SLIPS = { swap: 4, digit: 6 } as const;
/** What words and few digits must come to for a slip. */
const DULL = 2.9;
const NEAR = 0.3;
const CLEAR = 1;
const CLOSE = 0.15;
const ASKED = 0.9;
/** The same where no word calls the percentage a share. */
const UNSTATED = 4;

/**
 * Shares that nearness does not find: the part told a sentence before ("thus garments amounted to 77 per cent"), two amounts
 * set against each other ("74 % done: 142 hectares out of 192"), several parts together ("the three together make up …"),
 * a whole far off. Words and digits are weighed in bits, as for sums (evidence.ts).
 */
export function findToldShares(
  known: Known,
  shares: readonly Share[],
  others: readonly Draft[],
  totals: readonly Draft[],
  wholes: readonly Draft[],
): Draft[] {
  const bound = new Set(shares.map(share => share.percent));
  const said = new Set(others.map(({ roles }) => roles.share));
  // What is divided by the shares beside it is no whole of others.
  const divided = new Set(others.flatMap(({ roles }) => roles.whole));
  const parts = new Set(shares.map(share => share.part));
  const settled = new Set([
    ...totals.flatMap(({ roles }) => roles.shares),
    ...wholes.flatMap(({ roles }) => (roles.pairs as readonly (readonly string[])[]).flat()),
  ]);
  let aside: ReadonlySet<Spot> | undefined;
  const drafts: Draft[] = [];
  for (const percent of known.percents.values()) {
    if (
      bound.has(percent) ||
      said.has(known.id(percent.spot)) ||
      isBare(percent) ||
      !(percent.role === 'share' || (!percent.stated && percent.role !== 'plan'))
    )
      continue;
    if (percent.spot.figure.value.includes('..')) continue;
    aside ??= asideAmounts(known);
    const amounts = amountsFor(known, percent, aside).filter(spot => !divided.has(known.id(spot)));
    const best = bestOf(known, percent, amounts, parts, settled.has(known.id(percent.spot)));
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
  settled: boolean,
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
      if (parts.includes(whole) || !comparable(whole, parts[0]!) || isOtherSide(known, percent, whole))
        continue;
      // Of what no word calls a share only two amounts set against each other, or what stands bare beside its part, make one.
      const pair = parts.length === 1 && isPair(known, parts[0]!, whole);
      const bare = parts.length === 1 && isBareShare(known, percent, parts[0]!, whole);
      if (percent.role !== 'share' && !pair && !bare) continue;
      const bits = weigh(known, percent, parts, whole, amounts, settled);
      const asked = percent.role === 'share' || pair ? ASKED : UNSTATED;
      if (bits !== undefined && bits > (best?.bits ?? asked)) best = { percent, parts, whole, bits };
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
  settled: boolean,
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
  if (settled || figure.qualifier !== 'exact' || significantDigits(figure) < 2) return undefined;
  if (isDividedBeside(known, percent, whole)) return undefined;
  const told = support(known, percent, parts, whole, amounts);
  const slip = slipOf(percent, range);
  const nearest = range(one => one.ranges.nearest);
  const digits = Math.log2(100 / (nearest.high - nearest.low + lastUnit(figure))) - (slip ? SLIPS[slip] : 0);
  const slipped = slip && told >= SLIPPED && (digits > 0 || told + digits > DULL) ? told + digits - 2 : 0;
  const off = Math.abs(implied - stated) / stated;
  const sharp = [percent.spot, whole, ...parts].every(spot => significantDigits(spot.figure) > 2);
  const far = off <= NEAR && told >= (off <= CLOSE && sharp ? CLEAR : STATED) ? told : 0;
  return Math.max(slipped, far) || undefined;
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
