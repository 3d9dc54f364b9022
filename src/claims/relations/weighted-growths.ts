import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { holdsAlike, meets, type RangeOf, sumRange } from '../screen.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import type { Sum } from './sums.ts';

/** The growth of a total is the weighted growth of its parts: where every one of them has a rate. */
export function findWeightedGrowths(known: Known, sums: readonly Sum[]): Draft[] {
  const rates = new Map<Spot, Percent>();
  for (const percent of known.percents.values()) {
    const anchor = percent.anchors[0];
    if (percent.role === 'growth' && anchor && !rates.has(anchor)) rates.set(anchor, percent);
  }
  const growths = [...known.percents.values()].filter(({ role }) => role === 'growth');
  const bySentence = Map.groupBy(growths, percent => percent.spot.sentence);
  const drafts: Draft[] = [];
  for (const sum of sums) {
    const anchored = ratesOf(sum, spot => rates.get(spot));
    const told = anchored && holds(known, sum, anchored) ? anchored : inTurn(sum, bySentence);
    if (told) drafts.push(draftGrowth(known, sum, told));
  }
  return drafts;
}

/** The rates of the parts, then that of the total. */
type Rates = readonly Percent[];

function ratesOf({ parts, total }: Sum, rateOf: (spot: Spot) => Percent | undefined): Rates | undefined {
  const rates = [...parts, total].map(rateOf);
  return rates.includes(undefined) ? undefined : (rates as Rates);
}

/** One rate behind every amount, before the next: taken so where that agrees. */
function inTurn(sum: Sum, growths: ReadonlyMap<number, Rates>): Rates | undefined {
  const amounts = [...sum.parts, sum.total].sort((a, b) => a.index - b.index);
  const behind = new Map<Spot, Percent>();
  for (const [i, amount] of amounts.entries()) {
    const to = amounts[i + 1]?.index ?? Number.POSITIVE_INFINITY;
    const [rate, another] = (growths.get(amount.sentence) ?? []).filter(
      ({ spot }) => spot.index > amount.index && spot.index < to,
    );
    if (!rate || another) return undefined;
    behind.set(amount, rate);
  }
  const rates = ratesOf(sum, spot => behind.get(spot));
  return rates && agree(sum, rates) ? rates : undefined;
}

function draftGrowth(known: Known, { parts, total }: Sum, rates: Rates): Draft {
  const signs = rates.map(percent => percent.sign);
  return {
    kind: 'weighted-growth',
    roles: {
      parts: parts.map((part, i) => [known.id(part), known.id(rates[i]!.spot)]),
      total: [known.id(total), known.id(rates.at(-1)!.spot)],
      ...(signs.every(sign => sign === 1) ? {} : { signs }),
    },
    ...wordsOf(total, ...parts, ...rates.map(percent => percent.spot)),
  };
}

/**
 * Rates of one base period agree; rates of different ones (the year before, the month before) need not. Only the former
 * are tied: what does not agree is kept out, unless the sum itself is broken and takes its growth with it, or one sentence
 * tells all of it and of no other base.
 */
function holds(known: Known, sum: Sum, rates: Rates): boolean {
  const whole = sum.total.figure;
  const added = holdsAlike(of => meets(sumRange(sum.parts.map(part => of(part.figure))), of(whole)));
  return !added || agree(sum, rates) || isOneBase(known, sum, rates);
}

function agree({ parts, total }: Sum, rates: Rates): boolean {
  return holdsAlike(of => meets(before(parts, rates, of), before([total], rates.slice(-1), of)));
}

function isOneBase({ passage }: Known, sum: Sum, rates: Rates): boolean {
  const spots = [sum.total, ...sum.parts, ...rates.map(({ spot }) => spot)];
  if (new Set(spots.map(({ sentence }) => sentence)).size > 1) return false;
  if (new Set(rates).size < rates.length) return false;
  const { from, to } = passage.sentences[sum.total.sentence]!;
  return !hasCue(passage, from, to, 'monthly', 'plan', 'average');
}

/** What the amounts were together before they grew. */
function before(
  amounts: readonly Spot[],
  rates: readonly Percent[],
  of: RangeOf,
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  for (const [i, amount] of amounts.entries()) {
    const now = of(amount.figure);
    const rate = of(rates[i]!.spot.figure);
    const { sign } = rates[i]!;
    const factors = [1 + (sign * rate.low) / 100, 1 + (sign * rate.high) / 100];
    low += now.low / Math.max(...factors, NOTHING_LEFT);
    high += now.high / Math.max(Math.min(...factors), NOTHING_LEFT);
  }
  return { low, high };
}

/** A fall of all but everything; what a rate rounded to −100 % divides by. */
const NOTHING_LEFT = 1e-9;
