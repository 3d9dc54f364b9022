import { isAmount } from './amounts.ts';
import { hasCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { Percent } from './percents.ts';

const HUNDRED = 100;
const ROUNDING = 0.11;
const EXACT = 1e-9;

/** Percentages of one sentence that nothing calls a change and that make a hundred are shares. */
export function sharesOfHundred(percents: readonly Percent[]): Percent[] {
  const free = (percent: Percent) => percent.role !== 'share' && !(percent.stated && percent.role !== null);
  const gapped = withGapped(percents);
  if (gapped) return gapped;
  for (let first = 0; first < percents.length; first++) {
    let sum = 0;
    for (let i = first; i < percents.length && free(percents[i]!) && sum < HUNDRED; i++) {
      sum += Number(percents[i]!.spot.figure.value);
      const close = i - first > 1 ? ROUNDING : Number.EPSILON * HUNDRED;
      if (i === first || Math.abs(sum - HUNDRED) > close) continue;
      return percents.map((percent, n) =>
        n >= first && n <= i ? { ...percent, role: 'share', sign: 1, stated: true } : percent,
      );
    }
  }
  return [...percents];
}

/** "new capital accounted for 71.3 per cent and capital increases for 28.7": the second is no increase where the two make a hundred to the digit. */
function withGapped(percents: readonly Percent[]): Percent[] | undefined {
  const at = percents.findIndex((percent, i) => {
    const next = percents[i + 1];
    if (percent.role !== 'share' || !percent.stated || next?.role !== 'growth') return false;
    const [a, b] = [percent.spot.figure, next.spot.figure];
    return a.digits > 2 && b.digits > 2 && Math.abs(Number(a.value) + Number(b.value) - HUNDRED) < EXACT;
  });
  if (at < 0) return undefined;
  return percents.map((percent, i) => (i === at + 1 ? { ...percent, role: 'share', sign: 1 } : percent));
}

/** "$8.7 billion and $5.8 billion, or 33.3 and 22.4 per cent": as many percentages as amounts go together in order. */
export function zipRespectively(
  passage: Passage,
  sentence: Sentence,
  percents: readonly Percent[],
): Percent[] {
  const zipped = [...percents];
  for (let first = 0; first < percents.length; ) {
    let last = first;
    while (last + 1 < percents.length && coordinated(passage, percents[last]!.spot, percents[last + 1]!.spot))
      last++;
    const size = last - first + 1;
    if (size > 1) {
      const before = sentence.spots
        .filter(spot => isAmount(spot) && spot.to <= percents[first]!.spot.from)
        .slice(-size);
      if (before.length === size && goTogether(passage, before, percents[last]!.spot)) {
        for (let i = 0; i < size; i++) {
          zipped[first + i] = { ...percents[first + i]!, anchors: [before[i]!] };
        }
      }
    }
    first = last + 1;
  }
  return zipped;
}

const BETWEEN = 4;

/** Amounts of one unit, or of several that the words put in order ("165 projects and 3.2 billion, or 35 and 64 %"). */
function goTogether(passage: Passage, amounts: readonly Spot[], last: Spot): boolean {
  if (new Set(amounts.map(spot => spot.figure.unit)).size === 1) return true;
  if (hasCue(passage, last.to, last.to + 2, 'respectively')) return true;
  return amounts.every((spot, i) => {
    const next = amounts[i + 1];
    return !next || (next.from - spot.to <= BETWEEN && hasCue(passage, spot.to, next.from, 'and'));
  });
}

/** Whether nothing but a comma, "and" or a qualifier stands between two figures. */
export function coordinated(passage: Passage, a: Spot, b: Spot): boolean {
  if (b.from - a.to > 4 || b.from <= a.to) return false;
  let joined = false;
  for (let i = a.to; i < b.from; ) {
    const cue = passage.cues[i];
    if (SEPARATORS.has(passage.tokens.key[i]!) || cue?.value.includes('and')) joined = true;
    else if (!cue?.value.includes('qualifier')) return false;
    i = cue?.to ?? i + 1;
  }
  return joined;
}

const SEPARATORS = new Set([',', ';', '、', '，']);
