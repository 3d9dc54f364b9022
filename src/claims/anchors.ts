import { isAmount, isPercent } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { hasCue, lastCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import { firstSign, hasSign } from './signs.ts';

/** What stands between a percentage and an amount makes it dearer to bind them. */
const COSTS: Readonly<Record<string, number>> = {
  ';': 18,
  '.': 30,
  ':': 6,
  ',': 1,
  ')': 8,
  '、': 2,
  '，': 2,
};
const OPENING = 8;
const COMMA_AHEAD = 6;
const ANCHORS = 4;
const LINK = 6;
const AMOUNT_BETWEEN = 10;
/** A bracket closed behind an amount keeps it from what follows: "72 % of the plan (1,100 million), up 14 %". */
const CLOSED = 24;

/** The amounts a percentage may belong to, cheapest first: what stands near it, or what its words lead to. */
export function anchorsOf(passage: Passage, sentence: Sentence, at: number): Spot[] {
  const spot = sentence.spots[at]!;
  const costs: { spot: Spot; cost: number }[] = [];
  // "A, 49 % of X, up 8 %": a chain of percentages keeps its amount however long it grows.
  const last = sentence.spots.slice(0, at).findLast(other => other.figure.kind !== 'date');
  const chained = last && isPercent(last) ? last.to : undefined;
  for (const step of [-1, 1]) {
    let between = 0;
    for (let i = at + step; i >= 0 && i < sentence.spots.length && between < ANCHORS; i += step) {
      const other = sentence.spots[i]!;
      if (!isAmount(other) || isConverted(passage, sentence, i)) continue;
      costs.push({ spot: other, cost: costOf(passage, spot, other, chained) + between * AMOUNT_BETWEEN });
      between++;
    }
  }
  return costs
    .sort((a, b) => a.cost - b.cost)
    .slice(0, ANCHORS)
    .map(({ spot }) => spot);
}

/** "22 trillion VND (925 million USD), up 8 per cent": the rate is of the amount, not of its conversion. */
function isConverted(passage: Passage, sentence: Sentence, at: number): boolean {
  const [amount, converted] = [sentence.spots[at - 1], sentence.spots[at]!];
  if (amount?.figure.kind !== 'money' || converted.figure.kind !== 'money') return false;
  if (amount.figure.unit === converted.figure.unit || converted.from - amount.to > 5) return false;
  const bracket = hasSign(passage, amount.to, converted.from, '(');
  return bracket || hasCue(passage, amount.to, converted.from, 'or', 'convert');
}

function costOf(passage: Passage, spot: Spot, other: Spot, chained: number | undefined): number {
  const ahead = other.from >= spot.to;
  const [from, to] = ahead ? [spot.to, other.from] : [Math.max(other.to, chained ?? 0), spot.from];
  let cost = to - from + (!ahead && chained !== undefined && chained > other.to ? 3 : 0);
  let depth = 0;
  for (let i = firstSign(passage, from, to); i < to; i = firstSign(passage, i + 1, to)) {
    const key = passage.tokens.key[i]!;
    cost += COSTS[key] ?? 0;
    if (key === '(') depth++;
    else if (key === ')' && --depth < 0 && !ahead) cost += CLOSED;
  }
  if (!ahead) return cost;
  // "41 per cent, or 4.1 million dollars, to China": restated.
  const restated = lastCue(passage, from, to, 'or');
  if (restated && to - restated.to <= 1 && restated.from - from <= 1) return cost - LINK - AMOUNT_BETWEEN;
  if (hasSign(passage, from, to, '(')) cost += OPENING;
  if (hasSign(passage, from, to, ',')) cost += COMMA_AHEAD;
  if (hasCue(passage, from, to, 'from', 'earlier')) return cost + 2 * AMOUNT_BETWEEN;
  const unbroken = clauseEnd(passage, from, to) === to;
  // "8.3% 많은 132억": the amount follows the word of growth that follows the rate.
  const attributive = to - from <= LINK && hasCue(passage, from, from + 2, 'up', 'down');
  const linked = unbroken && (attributive || hasCue(passage, from, to, 'to', 'with'));
  return linked ? cost - LINK : cost + AMOUNT_BETWEEN;
}
