import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { lastUnit, rangeOf } from '../screen.ts';
import { hasSign } from '../signs.ts';
import { addTo, emptySums, sumsMeet } from '../sums-of-ranges.ts';
import { isPlausible } from './evidence.ts';
import { addable, claimOf, type Known } from './known.ts';
import type { Share } from './shares.ts';
import { isRest } from './sum-support.ts';

/** Amounts that may make a total, and how many amounts between it and them were passed over. */
export interface Candidate {
  readonly parts: readonly Spot[];
  readonly skipped: number;
}

/** Amounts either side of a total that are looked at: what keeps the search linear. */
const WINDOW = 24;
const SENTENCES = 5;
/** Sentences within which parts may be spread. */
const NEAR = 2;
const LONGEST = 10;
const MOST = 1.5;
const SKIPPED = 3;
const BEYOND = 50;
const AROUND = 3;
/** A total told again nearer to the parts is the one that they make. */
const AGAIN = 3;

/**
 * What may be the parts of `total` (at `at` among `amounts`): runs of amounts beside it, in the rows that writing makes:
 * all, those of the total's measure, the first of each clause, those outside brackets, those that are no part of another.
 */
export function candidatesFor(
  known: Known,
  amounts: readonly Spot[],
  at: number,
  shares: ReadonlyMap<Spot, Share>,
  aside: ReadonlySet<Spot>,
): Candidate[] {
  const total = amounts[at]!;
  const row = amounts
    .slice(Math.max(0, at - WINDOW), at + WINDOW)
    .filter(
      spot =>
        spot === total ||
        (addable(known, spot, total) && Math.abs(spot.sentence - total.sentence) <= SENTENCES),
    );
  if (row.length < 3) return [];
  const near = row.filter(spot => Math.abs(spot.sentence - total.sentence) <= NEAR);
  const measure = claimOf(known, total).measure;
  const rows = [
    near,
    near.filter(spot => spot === total || !aside.has(spot)),
    near.filter(spot => claimOf(known, spot).measure === measure),
    near.filter(spot => spot === total || isBranch(known, spot, measure)),
    clauseHeads(known, total, near),
    near.filter(spot => spot === total || !isBracketed(known, spot)),
    near.filter(spot => {
      const whole = shares.get(spot)?.whole;
      return spot === total || whole === undefined || whole === total || !near.includes(whole);
    }),
    ...[...new Set(row.map(spot => spot.sentence))].map(sentence =>
      row.filter(spot => spot === total || (spot.sentence === sentence && !aside.has(spot))),
    ),
  ];
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const one of rows) {
    const name = one.map(spot => spot.index).join();
    if (one.length < 3 || told.has(name)) continue;
    told.add(name);
    runs(known, total, one, parts => {
      const key = parts.map(part => part.index).join();
      if (seen.has(key) || parts.some(part => part.figure.value === total.figure.value)) return;
      seen.add(key);
      found.push({ parts, skipped: passedOver(row, total, parts, aside) });
    });
  }
  return found;
}

function passedOver(
  row: readonly Spot[],
  total: Spot,
  parts: readonly Spot[],
  aside: ReadonlySet<Spot>,
): number {
  const from = Math.min(total.index, parts[0]!.index);
  const to = Math.max(total.index, parts.at(-1)!.index);
  const place = lastUnit(total.figure);
  let count = 0;
  for (const spot of row) {
    if (spot.index <= from || spot.index >= to || spot === total) continue;
    const between = spot.sentence === total.sentence || parts.some(part => part.sentence === spot.sentence);
    if (!between || parts.includes(spot) || aside.has(spot) || 2 * rangeOf(spot.figure).value < place)
      continue;
    count += spot.figure.value === total.figure.value ? AGAIN : 1;
  }
  return count;
}

/** Runs of a row beside its total, on one side or about it, that make it or may do so but for one slip. */
function runs(
  known: Known,
  total: Spot,
  row: readonly Spot[],
  visit: (parts: readonly Spot[]) => void,
): void {
  const at = row.indexOf(total);
  const most = MOST * rangeOf(total.figure).high;
  for (const step of [1, -1] as const) {
    for (let skipped = 0; skipped < SKIPPED; skipped++) {
      const first = at + step * (skipped + 1);
      const sums = emptySums();
      for (let n = 1; n <= LONGEST; n++) {
        const part = row[first + step * (n - 1)];
        if (!part) break;
        addTo(sums, part.figure);
        const from = step === 1 ? first : first - n + 1;
        if (n > 1 && isPlausible(total, row, from, from + n, sums)) visit(row.slice(from, from + n));
        // One scale word may have slipped, the total's as well: then each of its parts is beyond it.
        if (sums.widest.low > most && !isBeyond(part, total)) break;
      }
    }
  }
  for (let before = 1; before <= AROUND && before <= at; before++) {
    const sums = emptySums();
    for (let i = at - before; i < at; i++) addTo(sums, row[i]!.figure);
    for (let after = 1; after <= AROUND && at + after < row.length; after++) {
      addTo(sums, row[at + after]!.figure);
      // Only words on both sides tell such parts: a slip among them is looked for where one is what is left.
      const left = before === 1 && after === 1 && isRest(known, row[at + 1]!);
      if (sumsMeet(sums, total.figure) || left)
        visit([...row.slice(at - before, at), ...row.slice(at + 1, at + after + 1)]);
    }
  }
}

/** Whether an amount is so much more than the total it stands beside that only a scale word accounts for it. */
export function isBeyond(part: Spot, total: Spot): boolean {
  return part.figure.scale >= 3 && rangeOf(part.figure).value > BEYOND * rangeOf(total.figure).value;
}

/** "taxes 7.26 trillion, 5.9 trillion of it on crude; payers 11.2 trillion": the first amount of each clause. */
function clauseHeads(known: Known, total: Spot, row: readonly Spot[]): Spot[] {
  const { passage } = known;
  return row.filter((spot, i) => {
    const before = row[i - 1];
    if (spot === total || !before || before === total || before.sentence !== spot.sentence) return true;
    return hasSign(passage, before.to, spot.from, ';');
  });
}

function isBranch(known: Known, spot: Spot, of: string | null): boolean {
  const { measure } = claimOf(known, spot);
  return of !== null && measure !== null && MEASURES.get(measure)?.parent === of;
}

function isBracketed(known: Known, spot: Spot): boolean {
  const { from } = known.passage.sentences[spot.sentence]!;
  for (let i = spot.from - 1; i >= Math.max(from, spot.from - 4); i--) {
    const key = known.passage.tokens.key[i];
    if (key === ')') return false;
    if (key === '(') return true;
  }
  return false;
}
