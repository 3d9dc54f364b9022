import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { addTo, emptySums, sumsMeet } from '../sums-of-ranges.ts';
import { claimOf, type Known } from './known.ts';
import { isWithin } from './parts.ts';
import type { Sum } from './sums.ts';
import { vaguenessOf } from './vouched-sums.ts';

const LONGEST = 12;
const SKIPPED = 4;
const CUED = 10;
const VAGUE = 0.3;
/** How vague a sum may be that only arithmetic vouches for; and one that agrees to the last digit, side by side. */
const SHARP = 0.012;
const EXACT = 0.09;
const EPSILON = 1e-9;

/** Amounts in a row after a total (or before it: −1) that make it; of several such rows the closest. */
export function runSum(known: Known, total: Spot, row: readonly Spot[], direction: 1 | -1): Sum | undefined {
  const at = row.indexOf(total);
  const whole = rangeOf(total.figure);
  const limit = whole.high * 1.0001;
  let best: { sum: Sum; off: number } | undefined;
  for (let skip = 1; skip <= SKIPPED; skip++) {
    const [first, second] = [row[at + direction * skip], row[at + direction * (skip + 1)]];
    if (!first || !second || rangeOf(first.figure).low > limit) continue;
    const parts: Spot[] = [];
    const sums = emptySums();
    for (let n = 0; n < LONGEST; n++) {
      const part = row[at + direction * (skip + n)];
      if (!part) break;
      parts.push(part);
      addTo(sums, part.figure);
      const sum = sums.widest;
      if (sum.low > limit) break;
      if (parts.length < 2 || !sumsMeet(sums, total.figure)) continue;
      const ordered = [...parts].sort((a, b) => a.index - b.index);
      const stated = isStated(known, total, ordered, skip) && vaguenessOf(total, ordered) < VAGUE;
      if (!stated && !(isSharp(total, ordered, skip) && isWithinTotal(known, total, ordered))) continue;
      const off = Math.abs(sum.value - whole.value) / whole.value + 0.002 * skip;
      if (off < (best?.off ?? Number.POSITIVE_INFINITY))
        best = { sum: { total, parts: ordered, stated }, off };
    }
  }
  return best?.sum;
}

/** Parts of other places or partners than the total's make no total of it. */
function isWithinTotal(known: Known, total: Spot, parts: readonly Spot[]): boolean {
  const whole = claimOf(known, total);
  return parts.every(part => {
    const claim = claimOf(known, part);
    const place = claim.subject === whole.subject || isWithin(claim.subject, whole.subject);
    return place && (whole.partner === null || claim.partner === whole.partner);
  });
}

function isStated(known: Known, total: Spot, parts: readonly Spot[], skip: number): boolean {
  if (skip > 1) return false;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const { passage } = known;
  if (total.index < first.index) {
    const colon = total.sentence === first.sentence && hasSign(passage, total.to, first.from, ':');
    const announced =
      hasCue(passage, total.to, Math.min(total.to + CUED, first.from), 'compose', 'part') ||
      hasCue(passage, Math.max(total.to, first.from - CUED), first.from + 2, 'compose', 'part');
    return colon || (first.sentence - total.sentence <= 1 && announced);
  }
  if (last.sentence === total.sentence && hasCue(passage, last.to, total.from, 'takeTo', 'total'))
    return true;
  return isCounted(known, total, parts);
}

/** "A had 2.17, B 2.15, C 1.52, D 1 billion. These four, with 6.84 billion": their number stands beside the total. */
function isCounted({ passage }: Known, total: Spot, parts: readonly Spot[]): boolean {
  const { spots } = passage.sentences[total.sentence]!;
  const count = spots.findLast(other => other.to <= total.from && other.index > parts.at(-1)!.index);
  if (count?.figure.kind !== 'count' || Number(count.figure.value) !== parts.length) return false;
  return hasCue(passage, count.from - 1, count.to + 3, 'these', 'definite');
}

/** Whether the printed values add up to the last digit. */
function isExact(total: Spot, parts: readonly Spot[]): boolean {
  const sum = parts.reduce((all, part) => all + rangeOf(part.figure).value, 0);
  const whole = rangeOf(total.figure).value;
  return Math.abs(sum - whole) < EPSILON * whole;
}

/** Whether the parts make the total more closely than chance would: by the digits that carry information. */
function isSharp(total: Spot, parts: readonly Spot[], skip: number): boolean {
  if (parts.some(part => rangeOf(part.figure).value <= 0)) return false;
  const whole = rangeOf(total.figure).value;
  const vague = vaguenessOf(total, parts);
  const together = parts.every(part => part.sentence === parts[0]!.sentence);
  if (total.figure.kind === 'count' && whole < 30) return false;
  if (isExact(total, parts) && skip === 1 && total.sentence === parts[0]!.sentence && together)
    return vague < EXACT;
  const limit = !together ? SHARP : parts.length > 2 ? 8 * SHARP : skip === 1 ? 4 * SHARP : SHARP;
  return vague < limit;
}
