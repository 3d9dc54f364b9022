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

/** Some of the amounts about a total in their order, each with its bit in a set of them. */
interface Row {
  readonly spots: Spot[];
  readonly bits: number[];
}

/** Up to 48 amounts stand about a total: a double holds a set of them exactly, and sets are compared as numbers. */
const BITS = Array.from({ length: 2 * WINDOW }, (_, i) => 2 ** i);

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
  const about = amountsAbout(known, amounts, at);
  if (about.length < 3) return [];
  const found: Candidate[] = [];
  const seen = new Set<number>();
  const told = new Set<number>();
  // What seldom says how much there is makes no total that a slip breaks.
  const slips = !aside.has(total);
  for (const row of rowsOf(known, total, about, shares, aside)) {
    if (row.spots.length < 3) continue;
    const name = setOf(row.bits, 0, row.bits.length);
    if (told.has(name)) continue;
    told.add(name);
    runs(known, total, row.spots, slips, (from, to) => {
      const key = setOf(row.bits, from, to);
      if (seen.has(key)) return;
      seen.add(key);
      const parts: Spot[] = [];
      for (let i = from; i < to; i++) {
        const part = row.spots[i]!;
        if (part === total) continue;
        if (part.figure.value === total.figure.value) return;
        parts.push(part);
      }
      found.push({ parts, skipped: passedOver(about, total, parts, aside) });
    });
  }
  return found;
}

/** The amounts that may make a total or may stand between it and its parts, itself among them. */
function amountsAbout(known: Known, amounts: readonly Spot[], at: number): Spot[] {
  const total = amounts[at]!;
  const about: Spot[] = [];
  const end = Math.min(amounts.length, at + WINDOW);
  for (let i = Math.max(0, at - WINDOW); i < end; i++) {
    const spot = amounts[i]!;
    if (Math.abs(spot.sentence - total.sentence) > SENTENCES) continue;
    if (spot === total || addable(known, spot, total)) about.push(spot);
  }
  return about;
}

function setOf(bits: readonly number[], from: number, to: number): number {
  let set = 0;
  for (let i = from; i < to; i++) set += bits[i]!;
  return set;
}

function rowsOf(
  known: Known,
  total: Spot,
  about: readonly Spot[],
  shares: ReadonlyMap<Spot, Share>,
  aside: ReadonlySet<Spot>,
): Row[] {
  const rows = Array.from({ length: 7 }, emptyRow);
  const [all, plain, alike, branches, heads, open, whole] = rows as [Row, Row, Row, Row, Row, Row, Row];
  const { measure } = claimOf(known, total);
  let last: Spot | undefined;
  for (const [i, spot] of about.entries()) {
    if (Math.abs(spot.sentence - total.sentence) > NEAR) continue;
    const own = spot === total;
    add(all, spot, i);
    if (own || !aside.has(spot)) add(plain, spot, i);
    if (claimOf(known, spot).measure === measure) add(alike, spot, i);
    if (own || isBranch(known, spot, measure)) add(branches, spot, i);
    if (own || last === total || isClauseHead(known, spot, last)) add(heads, spot, i);
    if (own || !isBracketed(known, spot)) add(open, spot, i);
    if (own || !isOfAnother(shares.get(spot)?.whole, total, about)) add(whole, spot, i);
    last = spot;
  }
  return [...rows, ...sentenceRows(total, about, aside)];
}

/** For each sentence the amounts of it that are not set aside, and the total in its place among them. */
function sentenceRows(total: Spot, about: readonly Spot[], aside: ReadonlySet<Spot>): Row[] {
  const rows: Row[] = [];
  const own = about.indexOf(total);
  for (let from = 0, to = 0; from < about.length; from = to) {
    while (to < about.length && about[to]!.sentence === about[from]!.sentence) to++;
    const row = emptyRow();
    if (own < from) add(row, total, own);
    for (let i = from; i < to; i++) if (i === own || !aside.has(about[i]!)) add(row, about[i]!, i);
    if (own >= to) add(row, total, own);
    rows.push(row);
  }
  return rows;
}

function emptyRow(): Row {
  return { spots: [], bits: [] };
}

function add(row: Row, spot: Spot, place: number): void {
  row.spots.push(spot);
  row.bits.push(BITS[place]!);
}

function passedOver(
  about: readonly Spot[],
  total: Spot,
  parts: readonly Spot[],
  aside: ReadonlySet<Spot>,
): number {
  const from = Math.min(total.index, parts[0]!.index);
  const to = Math.max(total.index, parts.at(-1)!.index);
  const place = lastUnit(total.figure);
  let count = 0;
  for (const spot of about) {
    if (spot.index <= from || spot.index >= to || spot === total) continue;
    const between = spot.sentence === total.sentence || parts.some(part => part.sentence === spot.sentence);
    if (!between || parts.includes(spot) || aside.has(spot) || 2 * rangeOf(spot.figure).value < place)
      continue;
    count += spot.figure.value === total.figure.value ? AGAIN : 1;
  }
  return count;
}

/**
 * Runs of a row beside its total, on one side or about it, that make it or (where `slips`) may do so but for one slip:
 * from and to (exclusive), the total itself left out.
 */
function runs(
  known: Known,
  total: Spot,
  row: readonly Spot[],
  slips: boolean,
  visit: (from: number, to: number) => void,
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
        if (n > 1 && (slips ? isPlausible(total, row, from, from + n, sums) : sumsMeet(sums, total.figure)))
          visit(from, from + n);
        // One scale word may have slipped, the total's as well: then each of its parts is beyond it.
        if (sums.least > most && !isBeyond(part, total)) break;
      }
    }
  }
  for (let before = 1; before <= AROUND && before <= at; before++) {
    const sums = emptySums();
    for (let i = at - before; i < at; i++) addTo(sums, row[i]!.figure);
    for (let after = 1; after <= AROUND && at + after < row.length; after++) {
      addTo(sums, row[at + after]!.figure);
      // Only words on both sides tell such parts: a slip among them is looked for where one is what is left.
      const left = slips && before === 1 && after === 1 && isRest(known, row[at + 1]!);
      if (left || sumsMeet(sums, total.figure)) visit(at - before, at + after + 1);
    }
  }
}

/** Whether an amount is so much more than the total it stands beside that only a scale word accounts for it. */
export function isBeyond(part: Spot, total: Spot): boolean {
  return part.figure.scale >= 3 && rangeOf(part.figure).value > BEYOND * rangeOf(total.figure).value;
}

/** "taxes 7.26 trillion, 5.9 trillion of it on crude; payers 11.2 trillion": the first amount of each clause. */
function isClauseHead({ passage }: Known, spot: Spot, last: Spot | undefined): boolean {
  if (!last || last.sentence !== spot.sentence) return true;
  return hasSign(passage, last.to, spot.from, ';');
}

/** Whether a share says that an amount is part of something near that is not `total`. */
function isOfAnother(whole: Spot | undefined, total: Spot, about: readonly Spot[]): boolean {
  if (whole === undefined || whole === total || !about.includes(whole)) return false;
  return Math.abs(whole.sentence - total.sentence) <= NEAR;
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
