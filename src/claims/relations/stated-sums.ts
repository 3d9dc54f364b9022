import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsTightly, meets, type Range, rangeOf, significantDigits, sumRange } from '../screen.ts';
import { mendsOf } from '../slips.ts';
import type { Known } from './known.ts';
import type { Sum } from './sums.ts';

const LONGEST = 6;
/** "over 544 million" is rounded too; what is only near cannot be told from a slip. */
const PLAIN = new Set(['exact', 'over']);
const LED_WITHIN = 3;
const CLOSINGS = new Set([';', ',', ')']);
const OPENINGS = new Set([':', '(', '-', '–', '—']);

/**
 * Totals whose parts the words and signs point at, though they do not make them: "2,357, 1,788 and 1,620, 5,675 in
 * all"; "6.28 million: 4.22 million on foreign routes, 2.26 million at home". One slip of the pen must account for it.
 */
export function mendedSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const own = row.filter(spot => spot.sentence === total.sentence);
  const at = own.indexOf(total);
  return (
    mendedRun(total, partsBefore(known, total, own, at), -1) ??
    mendedRun(total, partsAfter(known, total, own, at), 1)
  );
}

/** The amounts before one that "in all" or "jumlah" calls their total. */
function partsBefore(known: Known, total: Spot, own: readonly Spot[], at: number): readonly Spot[] {
  const { passage } = known;
  const last = own[at - 1];
  if (!last) return [];
  const from = Math.max(last.to, total.from - LED_WITHIN);
  return hasCue(passage, from, total.from, 'total', 'takeTo') ? own.slice(0, at) : [];
}

/** The amounts right after a total that a colon, a dash or a bracket opens. */
function partsAfter(known: Known, total: Spot, own: readonly Spot[], at: number): readonly Spot[] {
  const keys = known.passage.tokens.key;
  const first = own[at + 1];
  if (!first) return [];
  let opened = false;
  for (let i = total.to; i < first.from; i++) {
    if (CLOSINGS.has(keys[i]!)) return [];
    opened ||= OPENINGS.has(keys[i]!);
  }
  return opened ? own.slice(at + 1) : [];
}

/** The longest run next to the total that makes it but for one slip. */
function mendedRun(total: Spot, parts: readonly Spot[], step: 1 | -1): Sum | undefined {
  for (let n = Math.min(LONGEST, parts.length); n >= 2; n--) {
    const run = step === 1 ? parts.slice(0, n) : parts.slice(-n);
    if (isMended(total, run)) return { total, parts: run, stated: true };
  }
  return undefined;
}

/** Whether one digit of the total, or two neighbouring digits of any of them, keep the parts from making it. */
export function isMended(total: Spot, parts: readonly Spot[]): boolean {
  const whole = rangeOf(total.figure).value;
  const all = [total, ...parts];
  if (parts.some(spot => spot.figure.qualifier !== 'exact') || !PLAIN.has(total.figure.qualifier))
    return false;
  if (all.some(spot => significantDigits(spot.figure) < 2)) return false;
  if (all.every(spot => significantDigits(spot.figure) < 3)) return false;
  if (parts.some(part => rangeOf(part.figure).value >= whole)) return false;
  return holdsTightly(of => {
    const ranges = parts.map(part => of(part.figure));
    const sum = sumRange(ranges);
    if (mendsOf(total.figure, 'swap', 'digit').some(mend => meets(sum, mend))) return true;
    return parts.some((part, i) =>
      mendsOf(part.figure, 'swap').some(mend => meets(sumRange(replaced(ranges, i, mend)), of(total.figure))),
    );
  });
}

function replaced(ranges: readonly Range[], at: number, range: Range): Range[] {
  return ranges.map((other, i) => (i === at ? range : other));
}
