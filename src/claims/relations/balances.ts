import { comparable, isAmount } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsAlike, meets, sumRange, vagueness } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { difference, isMendedGap, makesGap, slipsFrom } from './gaps.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

const SPAN = 2;
const WINDOW = 24;

type Side = 'exports' | 'imports' | 'surplus' | 'deficit' | 'turnover';

/** Exports, imports, their difference and their sum: any two fix the others. */
export function findBalances(known: Known): Draft[] {
  const drafts: Draft[] = [];
  const used = new Set<Spot>();
  const money = known.passage.spots.filter(spot => spot.figure.kind === 'money');
  for (const spot of money) {
    const side = sideOf(known, spot);
    if (side !== 'surplus' && side !== 'deficit') continue;
    const pair = pairFor(known, money, spot, side);
    // Exports and imports that make one surplus make no other: the second is of another period.
    if (
      pair &&
      (makesGap(side === 'surplus' ? [pair.exports, pair.imports] : [pair.imports, pair.exports], spot) ||
        !used.has(pair.exports))
    ) {
      drafts.push(draft(known, { ...pair, [side]: spot }));
      used.add(pair.exports);
      used.add(pair.imports);
      used.add(spot);
    }
  }
  for (const spot of money) {
    if (sideOf(known, spot) !== 'turnover') continue;
    const around = near(known, money, spot);
    const exports = around.filter(other => sideOf(known, other) === 'exports');
    const imports = around.filter(other => sideOf(known, other) === 'imports');
    const pair =
      pairsOf(exports, imports).find(([x, m]) =>
        holdsAlike(of => meets(sumRange([of(x.figure), of(m.figure)]), of(spot.figure))),
      ) ??
      (exports.length === 1 && imports.length === 1 && sameTerms(known, spot, exports[0]!, imports[0]!)
        ? ([exports[0]!, imports[0]!] as const)
        : undefined);
    if (pair) {
      drafts.push(draft(known, { exports: pair[0], imports: pair[1], turnover: spot }));
      for (const one of [...pair, spot]) used.add(one);
      continue;
    }
    const gap = around.find(other => {
      const of = sideOf(known, other);
      return (of === 'surplus' || of === 'deficit') && other.sentence === spot.sentence && !used.has(other);
    });
    if (gap && !used.has(spot)) {
      drafts.push(draft(known, { turnover: spot, [sideOf(known, gap)!]: gap }));
      used.add(gap);
      used.add(spot);
    }
  }
  for (const spot of money) {
    if (used.has(spot) || sideOf(known, spot) !== 'exports') continue;
    const other = near(known, money, spot).find(
      one =>
        !used.has(one) &&
        sideOf(known, one) === 'imports' &&
        sameTerms(known, spot, one) &&
        Math.abs(one.sentence - spot.sentence) <= 1,
    );
    if (!other) continue;
    drafts.push(draft(known, { exports: spot, imports: other }));
    used.add(spot);
    used.add(other);
  }
  return drafts;
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

function sideOf(known: Known, spot: Spot): Side | undefined {
  return SIDE_OF[claimOf(known, spot).measure ?? ''];
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

function near(known: Known, money: readonly Spot[], spot: Spot): Spot[] {
  const at = positionOf(money, spot);
  return money
    .slice(Math.max(0, at - WINDOW), at + WINDOW)
    .filter(
      other =>
        other !== spot &&
        comparable(other, spot) &&
        Math.abs(other.sentence - spot.sentence) <= SPAN &&
        isAmount(other),
    )
    .filter(other => !claimOf(known, other).measure?.startsWith('change-of-'))
    .sort((a, b) => Math.abs(a.from - spot.from) - Math.abs(b.from - spot.from));
}

function pairsOf(exports: readonly Spot[], imports: readonly Spot[]): (readonly [Spot, Spot])[] {
  return exports.slice(0, 4).flatMap(x => imports.slice(0, 4).map(m => [x, m] as const));
}

function sameTerms(known: Known, ...spots: readonly Spot[]): boolean {
  const [first, ...rest] = spots.map(spot => claimOf(known, spot));
  return rest.every(
    claim =>
      claim.subject === first!.subject && claim.partner === first!.partner && claim.period === first!.period,
  );
}

/** The exports and imports whose difference a surplus or deficit is. */
function pairFor(
  known: Known,
  money: readonly Spot[],
  gap: Spot,
  side: 'surplus' | 'deficit',
): { exports: Spot; imports: Spot } | undefined {
  const around = near(known, money, gap);
  const [larger, smaller] =
    side === 'surplus' ? (['exports', 'imports'] as const) : (['imports', 'exports'] as const);
  const named = pairsOf(
    around.filter(other => sideOf(known, other) === larger),
    around.filter(other => sideOf(known, other) === smaller),
  );
  const made = (pair: readonly [Spot, Spot]) =>
    side === 'surplus' ? { exports: pair[0], imports: pair[1] } : { exports: pair[1], imports: pair[0] };
  const fitting = named.find(pair => makesGap(pair, gap));
  if (fitting) return made(fitting);
  // Three amounts in a row of one sentence, the last called surplus or deficit: the words for the first two may be
  // left out ("the corresponding figures of Dong Nai are …").
  const unnamed = around
    .filter(other => other.sentence === gap.sentence)
    .flatMap(a => around.filter(b => b !== a && b.sentence === gap.sentence).map(b => [a, b] as const))
    .find(
      pair =>
        vagueness(difference(pair)) < 0.5 &&
        makesGap(pair, gap) &&
        Math.abs(pair[0].index - pair[1].index) <= 2 &&
        Math.abs(pair[0].index - gap.index) <= 4,
    );
  if (unnamed) return made(unnamed);
  const slipped = named.find(pair => slipsFrom(pair, gap));
  if (slipped) return made(slipped);
  const mended = named.find(pair => sameTerms(known, ...pair) && isMendedGap(pair, gap));
  if (mended) return made(mended);
  const only = named.length === 1 && sameTerms(known, gap, ...named[0]!) ? named[0] : undefined;
  const stated =
    only?.every(spot => spot.sentence === gap.sentence) &&
    !isParted(known, [...only, gap]) &&
    !hasCue(known.passage, only[0]!.from, gap.to, 'part');
  return only && stated ? made(only) : undefined;
}

/** A semicolon or another date between them: they may be of different times. */
function isParted(known: Known, spots: readonly Spot[]): boolean {
  const { passage } = known;
  const from = Math.min(...spots.map(spot => spot.to));
  const to = Math.max(...spots.map(spot => spot.from));
  if (hasSign(passage, from, to, ';')) return true;
  const { spots: all } = passage.sentences[spots[0]!.sentence]!;
  return all.some(spot => spot.figure.kind === 'date' && spot.from >= from && spot.to <= to);
}

const SIDES = ['exports', 'imports', 'surplus', 'deficit', 'turnover'] as const;
const MEASURE_OF = {
  exports: 'exports',
  imports: 'imports',
  surplus: 'trade-surplus',
  deficit: 'trade-deficit',
  turnover: 'trade-turnover',
} as const;

function draft(known: Known, sides: Partial<Record<Side, Spot>>): Draft {
  const printed = Object.values(sides);
  const claim = claimOf(known, printed[0]!);
  const roles: Record<string, string | null> = {};
  const unprinted: Record<
    string,
    {
      measure: string;
      subject: string | null;
      partner: string | null;
      period: string | null;
      unit: string | null;
    }
  > = {};
  const gap: Side = sides.deficit ? 'deficit' : 'surplus';
  for (const side of SIDES) {
    const spot = sides[side];
    if (spot) roles[side] = known.id(spot);
    else if (side === 'exports' || side === 'imports' || side === 'turnover' || side === gap) {
      roles[side] = null;
      unprinted[side] = {
        measure: MEASURE_OF[side],
        subject: claim.subject,
        partner: claim.partner,
        period: claim.period,
        unit: printed[0]!.figure.unit,
      };
    }
  }
  return { kind: 'balance', roles, unprinted, ...wordsOf(...printed) };
}
