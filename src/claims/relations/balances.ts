import type { Spot } from '../passage.ts';
import {
  amountsAround,
  gapPair,
  type Pair,
  type Side,
  sameTerms,
  sideOf,
  turnoverPair,
} from './balance-pairs.ts';
import { farPair } from './far-balances.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** Exports, imports, their difference and their sum: any two fix the others. */
export function findBalances(known: Known): Draft[] {
  const drafts: Draft[] = [];
  const used = new Set<Spot>();
  const gapped = new Set<Spot>();
  const summed = new Set<Spot>();
  const money = known.passage.spots.filter(spot => spot.figure.kind === 'money');
  const gaps = money.flatMap(spot => {
    const side = sideOf(known, spot);
    if (side !== 'surplus' && side !== 'deficit') return [];
    const near = gapPair(known, amountsAround(known, money, spot), spot, side);
    const pair = near?.fits ? near : (farPair(known, money, spot, side) ?? near);
    return pair ? [{ spot, side, pair }] : [];
  });
  for (const { spot, side, pair } of [...gaps].sort((a, b) => Number(b.pair.fits) - Number(a.pair.fits))) {
    if (!isOwn(pair, gapped)) continue;
    drafts.push(draft(known, { exports: pair.exports, imports: pair.imports, [side]: spot }));
    for (const one of [pair.exports, pair.imports, spot]) used.add(one);
    gapped.add(pair.exports);
  }
  for (const spot of money) {
    if (sideOf(known, spot) !== 'turnover') continue;
    const around = amountsAround(known, money, spot);
    const near = turnoverPair(known, around, spot);
    const pair = near?.fits ? near : (farPair(known, money, spot, 'turnover') ?? near);
    if (pair && isOwn(pair, summed)) {
      drafts.push(draft(known, { exports: pair.exports, imports: pair.imports, turnover: spot }));
      for (const one of [pair.exports, pair.imports, spot]) used.add(one);
      summed.add(pair.exports);
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
    const other = amountsAround(known, money, spot).find(
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

/** Exports and imports that have a surplus or a turnover have no other that they do not make: it is of another time or sector. */
function isOwn({ exports, fits }: Pair, taken: ReadonlySet<Spot>): boolean {
  return fits || !taken.has(exports);
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
