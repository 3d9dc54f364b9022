import { fitsRounded, footings } from './footing.ts';
import { isAmountCell, isFigure } from './sheet.ts';
import {
  BUDGET,
  type FoundSum,
  holdsSomewhere,
  isTelling,
  MOST_PARTS,
  type Search,
  test,
  told,
} from './total-search.ts';

/** "Agriculture", then "- rice", "- coffee": lines marked as deeper make the line above them. */
export function childSums(search: Search, inner: Set<number>): FoundSum[] {
  const { lines } = search.view;
  const found: FoundSum[] = [];
  for (let parent = 0; parent + 1 < lines.length; parent++) {
    const level = lines[parent]!.level;
    if (lines[parent + 1]!.level <= level || lines[parent]!.total === 'whole') continue;
    const children: number[] = [];
    let depth = Number.POSITIVE_INFINITY;
    for (let at = parent + 1; at < lines.length && lines[at]!.level > level && !lines[at]!.total; at++) {
      depth = Math.min(depth, lines[at]!.level);
      if (lines[at]!.level === depth) children.push(at);
      if (children.length > MOST_PARTS) break;
    }
    for (const child of children) inner.add(child);
    const listed = children.some(child => lines[child]!.ofWhich);
    const explained = listed ? undefined : test(search, parent, children);
    if (holdsSomewhere(explained)) found.push(...told(explained.feet));
  }
  return found;
}

const MOST_CHILDREN = 16;

/** Lines that following lines make, though nothing marks them: known by arithmetic in all columns. */
export function unmarkedParents(search: Search, inner: Set<number>, found: FoundSum[]): boolean {
  const { lines, cell } = search.view;
  const places = search.places.filter(place => lines.some((_, line) => isAmountCell(cell(line, place))));
  let any = false;
  for (let parent = 0; parent + 2 < lines.length && search.spent <= BUDGET; parent++) {
    if (lines[parent]!.total || inner.has(parent)) continue;
    const children: number[] = [];
    for (let at = parent + 1; at < lines.length && children.length < MOST_CHILDREN; at++) {
      if (lines[at]!.total) break;
      children.push(at);
      if (children.length < 2) continue;
      search.spent += children.length * places.length;
      const feet = footings(search.view, parent, children, places);
      const sure = feet.filter(foot => isTelling(foot) && printedDigits(foot.total.read.surface) >= 3).length;
      // Nothing but arithmetic says so: numbers read as cut would allow too much.
      if (
        feet.every(foot => foot.foot === 'holds' && fitsRounded(foot)) &&
        (sure >= 2 || (sure === 1 && children.length > 2))
      ) {
        for (const child of children) inner.add(child);
        found.push(...told(feet));
        any = true;
        break;
      }
    }
  }
  return any;
}

const printedDigits = (surface: string): number => surface.replace(/\D/g, '').length;

/** "Of which" lines are parts of the line before them, all together where they do not overlap, else each by itself. */
export function ofWhichSums(search: Search): FoundSum[] {
  const { lines } = search.view;
  const found: FoundSum[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!lines[at]!.ofWhich || lines[at - 1]!.ofWhich) continue;
    const whole = at - 1;
    let end = at;
    while (end < lines.length && lines[end]!.ofWhich && end - at < MOST_PARTS) end++;
    const parts = Array.from({ length: end - at }, (_, i) => at + i);
    for (const place of search.places) {
      const total = search.view.cell(whole, place);
      if (!isFigure(total) || (total.read.unit === '%' && !search.view.across[place]!.share)) continue;
      const own = parts
        .map(part => search.view.cell(part, place))
        .filter(isFigure)
        .filter(part => part.screened.unitKey === total.screened.unitKey);
      const sum = own.reduce((so, part) => so + part.screened.ranges.widest.low, 0);
      if (own.length === 0 || own.some(part => part.screened.ranges.nearest.value < 0)) continue;
      if (sum <= total.screened.ranges.widest.high) found.push({ total, parts: own, complete: false });
      else for (const part of own) found.push({ total, parts: [part], complete: false });
    }
  }
  return found;
}
