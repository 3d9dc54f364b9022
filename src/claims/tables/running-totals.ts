import { addsUp, looksFaulty } from './footing.ts';
import { isAmountCell, isFigure, type SheetFigure, type View } from './sheet.ts';
import type { FoundSum } from './total-search.ts';

/** A line of running totals with the line that it adds up. */
export interface RunningTotal {
  readonly line: number;
  readonly sums: readonly FoundSum[];
}

/** How far a line of running totals stands from the line it adds up; digits by which a sum says more than chance. */
const FAR = 4;
const TELLING = 3;
/** Lines of running totals that are tried in one table. */
const MOST_LINES = 20;

/**
 * Lines whose head says that they add up another: each place holds the one before it and what was added. The line they add up
 * is found by trying: the one for which most places hold; a place where it does not hold contradicts. Places run from the
 * earliest to the latest, or back.
 */
export function findRunningTotals(view: View): RunningTotal[] {
  const running = view.lines.flatMap((facts, line) => (facts.running ? [line] : [])).slice(0, MOST_LINES);
  return running.flatMap(line => {
    let best: { readonly sums: FoundSum[]; readonly score: number } | undefined;
    for (let item = Math.max(0, line - FAR); item <= Math.min(view.lines.length - 1, line + FAR); item++) {
      if (view.lines[item]!.running || view.lines[item]!.apart) continue;
      for (const step of [-1, 1] as const) {
        const tried = tryItem(view, line, item, step);
        if (tried && (!best || tried.score > best.score)) best = tried;
      }
    }
    return best ? [{ line, sums: best.sums }] : [];
  });
}

function tryItem(
  view: View,
  line: number,
  item: number,
  step: -1 | 1,
): { readonly sums: FoundSum[]; readonly score: number } | undefined {
  const sums: FoundSum[] = [];
  let holds = 0;
  let fails = 0;
  // Totals among the places take no part in what runs past them.
  const places = view.across.flatMap((facts, place) =>
    facts.total || repeats(view, line, item, place) ? [] : [place],
  );
  for (const [at, place] of places.entries()) {
    const total = view.cell(line, place);
    const added = view.cell(item, place);
    const before = view.cell(line, places[at + step] ?? -1);
    if (!isTied(total, added) || !isFigure(total) || !isFigure(added) || !isFigure(before)) continue;
    const parts = [before, added];
    if (addsUp(total, parts)) {
      if (total.screened.digits >= TELLING || added.screened.digits >= TELLING) holds++;
    } else fails++;
    sums.push({ total, parts, complete: true });
  }
  // One wrong running total breaks two places, a wrong part one.
  if (holds === 0 || (fails > 2 && fails * 2 > holds)) return undefined;
  if (holds < 2 && !sums.every(sum => isNearOrHolds(sum))) return undefined;
  return { sums, score: holds - fails };
}

/** A quarter among its months: the running total stays where it was, and what was added is more than beside it. */
function repeats({ cell }: View, line: number, item: number, place: number): boolean {
  const [total, added] = [cell(line, place), cell(item, place)];
  if (!isFigure(total) || !isFigure(added)) return false;
  return [place - 1, place + 1].some(beside => {
    const [other, less] = [cell(line, beside), cell(item, beside)];
    return (
      isFigure(other) &&
      isFigure(less) &&
      other.read.value === total.read.value &&
      less.screened.ranges.nearest.value < added.screened.ranges.nearest.value
    );
  });
}

function isNearOrHolds({ total, parts }: FoundSum): boolean {
  return addsUp(total, parts) || looksFaulty({ across: 0, total, parts, foot: 'fails', gaps: false });
}

const isTied = (total: ReturnType<View['cell']>, added: ReturnType<View['cell']>): boolean =>
  isAmountCell(total) &&
  isAmountCell(added) &&
  (total as SheetFigure).screened.unitKey === (added as SheetFigure).screened.unitKey;
