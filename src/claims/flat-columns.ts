import { fromNewYear } from './calendar.ts';
import { findCue, hasCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** The fewest numbers side by side that are a row of what was a table. */
const ROW = 3;
const HEADS = 2;

/**
 * The periods of a table that was pasted as running text: the dates that its heads were, then rows of numbers with no word
 * between ("… tháng 4/2019 … tháng 5/2019 Cộng dồn … 847.400 805.503 3.720.069"). A head that says "cumulative" is of the
 * year up to the date before it; what stands past the last head (a rate) is of that one's period.
 */
export function flatColumns(passage: Passage, sentence: Sentence): ReadonlyMap<Spot, string> {
  const periods = new Map<Spot, string>();
  const rows = rowsIn(sentence);
  const first = rows[0]?.[0];
  if (!first) return periods;
  const heads = headsBefore(passage, sentence, first);
  if (heads.length < HEADS) return periods;
  for (const row of rows) {
    for (const [at, spot] of row.entries()) periods.set(spot, heads[Math.min(at, heads.length - 1)]!);
  }
  return periods;
}

function rowsIn(sentence: Sentence): Spot[][] {
  const rows: Spot[][] = [];
  let row: Spot[] = [];
  for (const spot of sentence.spots) {
    if (spot.figure.kind === 'date' || row.at(-1)?.to !== spot.from) {
      if (row.length >= ROW) rows.push(row);
      row = [];
    }
    if (spot.figure.kind !== 'date') row.push(spot);
  }
  return row.length >= ROW ? [...rows, row] : rows;
}

/** The periods of the dates since the last figure that is none, in order. */
function headsBefore(passage: Passage, sentence: Sentence, first: Spot): string[] {
  const before = sentence.spots.filter(spot => spot.to <= first.from);
  const from = before.findLast(spot => spot.figure.kind !== 'date')?.to ?? sentence.from;
  // "So cùng kỳ (%)" heads a rate, and is no period of its own.
  const dates = before.filter(
    spot => spot.from >= from && !hasCue(passage, spot.from - 1, spot.to, 'earlier', 'formerSpan'),
  );
  const heads = dates.map(({ figure }) => figure.value);
  const last = dates.at(-1);
  if (last && findCue(passage, last.to, first.from, 'cumulative')) heads.push(fromNewYear(last.figure.value));
  return heads;
}
