import { type Footing, looksFaulty, mayBeRounded } from './footing.ts';
import { childSums, ofWhichSums, unmarkedParents } from './nested-sums.ts';
import type { View } from './sheet.ts';
import {
  additivePlaces,
  type Explained,
  type FoundSum,
  holdsSomewhere,
  MOST_PARTS,
  MOST_TOTALS,
  type Search,
  test,
  told,
} from './total-search.ts';
import { viewsOfUnits } from './units-of-lines.ts';

/**
 * Finds the totals among the lines of a view with their parts: all lines above or below them, groups, sub-items.
 *
 * @param running places across that hold running totals: nothing adds them up
 */
export function findTotals(view: View, running: ReadonlySet<number>): FoundSum[] {
  return viewsOfUnits(view).flatMap(one => totalsIn(one, running));
}

function totalsIn(view: View, running: ReadonlySet<number>): FoundSum[] {
  const { lines } = view;
  if (lines.length < 2) return [];
  const places = additivePlaces(view).filter(place => !running.has(place));
  const search: Search = { view, places, spent: 0 };
  if (places.length === 0) return [];
  if (lines.reduce((n, { total }) => n + (total ? 1 : 0), 0) > MOST_TOTALS) return [];
  const found: FoundSum[] = [];
  const inner = new Set<number>();
  found.push(...childSums(search, inner));
  let explained = explainTotals(search, inner);
  const open = lines.flatMap((facts, at) => (facts.total === 'whole' && !explained.has(at) ? [at] : []));
  if (open.length > 0 && unmarkedParents(search, inner, found)) explained = explainTotals(search, inner);
  for (const { feet } of explained.values()) found.push(...told(feet));
  for (const total of open) {
    if (!explained.has(total)) found.push(...unexplained(search, total, inner));
  }
  found.push(...ofWhichSums(search));
  return found;
}

/** Goes through the lines down and up, gathering those that no total has taken yet. */
function explainTotals(search: Search, inner: ReadonlySet<number>): Map<number, Explained> {
  const { lines } = search.view;
  const order = lines.flatMap((facts, at) => (facts.ofWhich ? [] : [at]));
  const down = pass(search, order, inner);
  const up = pass(search, [...order].reverse(), inner);
  const explained = new Map(down);
  for (const [total, other] of up) {
    const known = explained.get(total);
    if (!known || other.score > known.score) explained.set(total, other);
  }
  return explained;
}

function pass(search: Search, order: readonly number[], inner: ReadonlySet<number>): Map<number, Explained> {
  const { lines } = search.view;
  const explained = new Map<number, Explained>();
  let open: number[] = [];
  for (const at of order) {
    if (lines[at]!.total) {
      const best = bestOf(candidates(search, at, open, inner).map(parts => test(search, at, parts)));
      if (best) {
        explained.set(at, best);
        const taken = new Set(best.parts);
        open = open.filter(item => !taken.has(item) && lines[item]!.level <= lines[best.parts[0]!]!.level);
      }
    }
    open.push(at);
    if (open.length > MOST_PARTS) open = open.slice(-MOST_PARTS / 2);
  }
  return explained;
}

function bestOf(all: readonly (Explained | undefined)[]): Explained | undefined {
  let best: Explained | undefined;
  for (const one of all) if (holdsSomewhere(one) && (!best || one.score > best.score)) best = one;
  return best;
}

/** The sets of lines that a total may be of: its group's, those since the last total, all, totals alone. */
function candidates(
  { view }: Search,
  total: number,
  open: readonly number[],
  inner: ReadonlySet<number>,
): number[][] {
  const { lines } = view;
  const group = lines[total]!.line.groups.join('\u0000');
  const lastTotal = open.findLastIndex(at => lines[at]!.total !== null);
  const sets = [
    open.slice(lastTotal + 1),
    open,
    open.filter(at => lines[at]!.line.groups.join('\u0000') === group),
    open.filter(at => lines[at]!.total !== null),
    open.filter(at => lines[at]!.total === null),
  ];
  const seen = new Set<string>();
  return sets
    .map(set =>
      outermost(
        set.filter(at => !inner.has(at)),
        lines,
      ),
    )
    .filter(set => {
      const key = `${set.length}.${set[0]}.${set.at(-1)}`;
      return set.length > 1 && !seen.has(key) && seen.add(key) !== undefined;
    });
}

function outermost(set: readonly number[], lines: View['lines']): number[] {
  let level = Number.POSITIVE_INFINITY;
  for (const at of set) level = Math.min(level, lines[at]!.level);
  return set.filter(at => lines[at]!.level === level);
}

/** A total that nothing makes: a fault where it looks like one, else a list that is not complete. */
function unexplained(search: Search, total: number, inner: ReadonlySet<number>): FoundSum[] {
  const { lines } = search.view;
  const plain = lines.flatMap((facts, at) => (facts.ofWhich || inner.has(at) || at === total ? [] : [at]));
  const [before, after] = [plain.filter(at => at < total), plain.filter(at => at > total)];
  const side = before.length >= after.length ? before : after;
  const subtotals = side.filter(at => lines[at]!.total !== null);
  if (subtotals.length === 1 || subtotals.some(at => lines[at]!.total === 'whole')) return [];
  const parts = outermost(subtotals.length > 1 ? subtotals : side, lines);
  const feet = test(search, total, parts)?.feet ?? [];
  const faulty = feet.filter(looksFaulty);
  if (faulty.length > 0 && faulty.length === feet.length)
    return feet
      .filter(foot => !mayBeRounded(foot))
      .map(foot => ({ total: foot.total, parts: foot.parts, complete: !foot.gaps }));
  return feet.flatMap(foot =>
    isShort(foot) ? [{ total: foot.total, parts: foot.parts, complete: false }] : [],
  );
}

function isShort({ total, parts }: Footing): boolean {
  const sum = parts.reduce((so, { screened }) => so + screened.ranges.nearest.value, 0);
  return (
    sum < total.screened.ranges.nearest.value && parts.every(part => part.screened.ranges.nearest.value >= 0)
  );
}
