import { comparable, isAmount } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsAlike, meets, sumRange, vagueness } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import { difference, makesGap, slipsFrom } from './gaps.ts';
import { claimOf, type Known } from './known.ts';

export type Side = 'exports' | 'imports' | 'surplus' | 'deficit' | 'turnover';

/** Exports and imports that belong together; `fits`: the printed numbers allow what is said of them. */
export interface Pair {
  readonly exports: Spot;
  readonly imports: Spot;
  readonly fits: boolean;
}

const SIDE_OF: Readonly<Record<string, Side>> = {
  exports: 'exports',
  'exports-foreign-invested-sector': 'exports',
  'exports-domestic-sector': 'exports',
  imports: 'imports',
  'imports-foreign-invested-sector': 'imports',
  'imports-domestic-sector': 'imports',
  'trade-surplus': 'surplus',
  'trade-deficit': 'deficit',
  'trade-turnover': 'turnover',
  'border-trade': 'turnover',
};

export function sideOf(known: Known, spot: Spot): Side | undefined {
  return SIDE_OF[claimOf(known, spot).measure ?? ''];
}

const SPAN = 2;
const WINDOW = 24;

/** The amounts comparable with one of `money` within some sentences of it, the nearest first. */
export function amountsAround(known: Known, money: readonly Spot[], spot: Spot, span = SPAN): Spot[] {
  const at = positionOf(money, spot);
  return money
    .slice(Math.max(0, at - WINDOW), at + WINDOW)
    .filter(
      other =>
        other !== spot &&
        comparable(other, spot) &&
        Math.abs(other.sentence - spot.sentence) <= span &&
        isAmount(other) &&
        !claimOf(known, other).measure?.startsWith('change-of-'),
    )
    .sort((a, b) => Math.abs(a.from - spot.from) - Math.abs(b.from - spot.from));
}

/** Where an amount stands among the amounts of the text, which are in its order. */
function positionOf(money: readonly Spot[], spot: Spot): number {
  let [low, high] = [0, money.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (money[middle]!.index < spot.index) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function sameTerms(known: Known, ...spots: readonly Spot[]): boolean {
  const [first, ...rest] = spots.map(spot => claimOf(known, spot));
  return rest.every(
    claim =>
      claim.subject === first!.subject && claim.partner === first!.partner && claim.period === first!.period,
  );
}

export function makesSum({ exports, imports }: Pair, turnover: Spot): boolean {
  return holdsAlike(of => meets(sumRange([of(exports.figure), of(imports.figure)]), of(turnover.figure)));
}

/** A surplus is what exports exceed imports by, a deficit the other way. */
export function largerFirst({ exports, imports }: Pair, side: 'surplus' | 'deficit'): readonly [Spot, Spot] {
  return side === 'surplus' ? [exports, imports] : [imports, exports];
}

/** The exports and imports whose sum a turnover is, or that the text says it is. */
export function turnoverPair(known: Known, around: readonly Spot[], turnover: Spot): Pair | undefined {
  const pairs = namedPairs(known, around);
  const fitting = pairs.find(pair => makesSum(pair, turnover));
  if (fitting) return { ...fitting, fits: true };
  return toldPair(known, pairs, turnover, ({ exports, imports }) =>
    sumEvidence(turnover, [exports, imports]),
  );
}

/** The exports and imports whose difference a surplus or deficit is, or that the text says it is. */
export function gapPair(
  known: Known,
  around: readonly Spot[],
  gap: Spot,
  side: 'surplus' | 'deficit',
): Pair | undefined {
  const pairs = namedPairs(known, around);
  const fitting = pairs.find(pair => makesGap(largerFirst(pair, side), gap));
  if (fitting) return { ...fitting, fits: true };
  const unnamed = unnamedPair(around, gap);
  if (unnamed) {
    const [exports, imports] = side === 'surplus' ? unnamed : ([unnamed[1], unnamed[0]] as const);
    return { exports, imports, fits: true };
  }
  const half = halfNamedPair(known, around, gap, side);
  if (half) return half;
  const slipped = pairs.find(pair => slipsFrom(largerFirst(pair, side), gap));
  if (slipped) return slipped;
  return toldPair(known, pairs, gap, pair => {
    const [whole, part] = largerFirst(pair, side);
    return sumEvidence(whole, [part, gap]);
  });
}

/** Amounts of either side that are looked at. */
const MOST = 4;

/** Exports with imports, those nearest first. */
export function namedPairs(known: Known, around: readonly Spot[]): Pair[] {
  const of = (side: Side) => around.filter(other => sideOf(known, other) === side).slice(0, MOST);
  const imports = of('imports');
  return of('exports').flatMap(x =>
    imports
      .filter(m => sectorOf(known, m) === sectorOf(known, x))
      .map(m => ({ exports: x, imports: m, fits: false })),
  );
}

/** The sector that exports or imports are of: foreign-invested companies', domestic ones', or all. */
function sectorOf(known: Known, spot: Spot): string | undefined {
  return claimOf(known, spot).measure?.replace(/^(?:exports|imports)/, '');
}

/**
 * Three amounts in a row of one sentence, the last called surplus or deficit: the words for the first two may be left out
 * ("the corresponding figures of Dong Nai are …"). The larger comes first.
 */
function unnamedPair(around: readonly Spot[], gap: Spot): readonly [Spot, Spot] | undefined {
  const own = around.filter(other => other.sentence === gap.sentence);
  return own
    .flatMap(a => own.filter(b => b !== a).map(b => [a, b] as const))
    .find(
      pair =>
        vagueness(difference(pair)) < 0.5 &&
        makesGap(pair, gap) &&
        Math.abs(pair[0].index - pair[1].index) <= 2 &&
        Math.abs(pair[0].index - gap.index) <= 4,
    );
}

/** "… one arrives at 279.2 million. Purchases abroad ran to 121.5, hence a surplus of 157.7": the amount right before the imports. */
function halfNamedPair(
  known: Known,
  around: readonly Spot[],
  gap: Spot,
  side: 'surplus' | 'deficit',
): Pair | undefined {
  for (const named of around) {
    const own = sideOf(known, named);
    if ((own !== 'exports' && own !== 'imports') || Math.abs(named.index - gap.index) > 2) continue;
    const other = around.find(({ index }) => index === named.index - 1);
    if (!other || sideOf(known, other) !== undefined) continue;
    const [exports, imports] = own === 'exports' ? [named, other] : [other, named];
    const larger: [Spot, Spot] = side === 'surplus' ? [exports, imports] : [imports, exports];
    if (vagueness(difference(larger)) < SHARP && makesGap(larger, gap))
      return { exports, imports, fits: true };
  }
  return undefined;
}

/** A difference no vaguer than this is hardly met by chance. */
const SHARP = 0.05;

/** What does not fit: exports and imports of one place and time that a slip keeps apart, or that stand right beside it. */
function toldPair(
  known: Known,
  pairs: readonly Pair[],
  third: Spot,
  evidence: (pair: Pair) => Evidence | undefined,
): Pair | undefined {
  const scaled = pairs.filter(pair => isScaled(pair, third));
  const alike = scaled.filter(
    ({ exports, imports }) =>
      sameTerms(known, exports, imports) && !isOfAnotherTime(known, exports, imports, third),
  );
  const slipped = alike.find(pair => (evidence(pair)?.bits ?? Number.NEGATIVE_INFINITY) > VAGUE);
  if (slipped) return slipped;
  return alike.find(pair => sameTerms(known, third, pair.exports) && isBeside(known, pair, third));
}

/** A table's head may have given both the scale that only the third prints. */
function isScaled({ exports, imports }: Pair, third: Spot): boolean {
  return exports.figure.scale > 0 || imports.figure.scale > 0 || third.figure.scale === 0;
}

/** Numbers so vague that a slip of one means nothing. */
const VAGUE = -3;

/** "exports in June 512 million, imports 430 million; in six months a surplus of 620": a time of its own, behind a semicolon. */
function isOfAnotherTime({ passage }: Known, exports: Spot, imports: Spot, third: Spot): boolean {
  const from = Math.max(exports.to, imports.to);
  if (third.from < from || !hasSign(passage, from, third.from, ';')) return false;
  if (hasCue(passage, from, third.from, 'toDate', 'halfYear', 'cumulative', 'wholeYear')) return true;
  return passage.sentences[third.sentence]!.spots.some(
    ({ figure, ...spot }) =>
      spot.from >= from && spot.to <= third.from && (figure.kind === 'date' || TIMES.has(figure.unit ?? '')),
  );
}

const TIMES: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

/** In one sentence or two, and not told as parts of something. */
function isBeside(known: Known, { exports, imports }: Pair, third: Spot): boolean {
  const { passage } = known;
  const spots = [exports, imports, third].sort((a, b) => a.index - b.index);
  const [first, , last] = spots as [Spot, Spot, Spot];
  if (last.sentence - first.sentence > 1) return false;
  return !hasCue(passage, first.from, last.to, 'part');
}
