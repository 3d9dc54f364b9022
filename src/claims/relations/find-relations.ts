import { findBalances } from './balances.ts';
import { findBrokenTotals } from './broken-totals.ts';
import { findChanges } from './changes.ts';
import { findConversions } from './conversions.ts';
import { findAnniversaries, findWeekdays } from './dates.ts';
import { findGrowths } from './growths.ts';
import type { Draft, Known } from './known.ts';
import { findListCounts } from './list-counts.ts';
import { findListedParts } from './listed-parts.ts';
import { findMultiples } from './multiples.ts';
import { findParts, pairKey } from './parts.ts';
import { findPercentTotals, findSharesOfSums } from './percent-totals.ts';
import { findPlans } from './plans.ts';
import { findPrintedAges } from './printed-ages.ts';
import { findRanks } from './ranks.ts';
import { findRestated } from './restated.ts';
import { draftShare, findShares } from './shares.ts';
import { draftSum, findSums, type Sum } from './sums.ts';
import { findToldShares } from './told-shares.ts';
import { findUnitRates } from './unit-rates.ts';
import { findWeightedGrowths } from './weighted-growths.ts';
import { findWholesOfShares } from './wholes-of-shares.ts';

/** Everything a passage ties together, in the order of the text. */
export function findRelations(known: Known): Draft[] {
  const shares = findShares(known);
  const sums = findSums(known, shares);
  const balances = findBalances(known);
  const byFigure = new Map<string, Draft[]>();
  for (const draft of balances) {
    for (const id of Object.values(draft.roles)) {
      if (typeof id === 'string') byFigure.set(id, [...(byFigure.get(id) ?? []), draft]);
    }
  }
  const tied = new Set<string>();
  for (const { part, whole } of shares) tied.add(pairKey(known, part, whole));
  for (const { parts, total } of sums) for (const part of parts) tied.add(pairKey(known, part, total));
  const shared = new Set<unknown>(shares.map(share => known.id(share.percent.spot)));
  const plans = findPlans(known).filter(({ roles }) => !shared.has(roles.share));
  const planned = new Set(plans.map(({ roles }) => roles.rate));
  const listed = findListedParts(known, tied);
  for (const { roles } of listed)
    for (const part of roles.parts as readonly string[]) tied.add(`${part} ${roles.whole as string}`);
  const totals = findPercentTotals(known);
  const ofSums = findSharesOfSums(known, shares, totals);
  const wholes = findWholesOfShares(known, shares);
  const drafts = [
    ...shares.map(share => draftShare(known, share)),
    ...findToldShares(known, shares, ofSums, totals, wholes),
    ...wholes,
    ...totals,
    ...findBrokenTotals(known, totals),
    ...ofSums,
    ...sums.filter(sum => !isBalance(known, sum, byFigure)).map(sum => draftSum(known, sum)),
    ...findWeightedGrowths(known, sums),
    ...balances,
    ...plans,
    ...findGrowths(known).filter(({ roles }) => !planned.has(roles.rate)),
    ...findChanges(known),
    ...findMultiples(known),
    ...findUnitRates(known),
    ...findConversions(known),
    ...findParts(known, tied),
    ...listed,
    ...findRestated(known),
    ...findListCounts(known),
    ...findRanks(known),
    ...findWeekdays(known),
    ...withPrintedAges(known),
  ];
  return drafts.sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : Number(a.kind > b.kind)));
}

/** Anniversaries of events of record, except those whose year of founding is printed beside them. */
function withPrintedAges(known: Known): Draft[] {
  const printed = findPrintedAges(known);
  const told = new Set(printed.map(({ roles }) => roles.ordinal));
  return [...printed, ...findAnniversaries(known).filter(({ roles }) => !told.has(roles.ordinal))];
}

/** Imports and a surplus "make" the exports: the balance has said so already. */
function isBalance(known: Known, sum: Sum, balances: ReadonlyMap<string, readonly Draft[]>): boolean {
  const ids = [sum.total, ...sum.parts].map(known.id);
  const own = balances.get(known.id(sum.total)) ?? [];
  return own.some(({ roles }) => ids.every(id => Object.values(roles).includes(id)));
}
