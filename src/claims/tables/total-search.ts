import { excess, type Footing, footings, looksFaulty, looksMean, mayBeRounded } from './footing.ts';
import { isFigure, isPercentCell, type SheetFigure, type View } from './sheet.ts';

/** A total found at one place across, with the parts that make it (or ought to). */
export interface FoundSum {
  readonly total: SheetFigure;
  readonly parts: readonly SheetFigure[];
  /** Whether the parts claim to be all. */
  readonly complete: boolean;
}

/** Lines that a total is tried over at most, and cells looked at in one table: what keeps the search linear. */
export const MOST_PARTS = 5000;
/** Totals of one table that are looked for: a table of more is a list. */
export const MOST_TOTALS = 300;
export const BUDGET = 3_000_000;

export interface Explained {
  readonly parts: readonly number[];
  readonly feet: readonly Footing[];
  readonly score: number;
}

export interface Search {
  readonly view: View;
  readonly places: readonly number[];
  spent: number;
}

/** Where sums are sought across: not in growth, averages, prices. */
export function additivePlaces({ lines, across, cell }: View): number[] {
  return across.flatMap((facts, place) => {
    if (facts.apart || facts.growth || facts.index) return [];
    const counted = lines.slice(0, 200).reduce((n, _, line) => n + (isFigure(cell(line, place)) ? 1 : 0), 0);
    const percents = lines
      .slice(0, 200)
      .reduce((n, _, line) => n + (isPercentCell(cell(line, place)) ? 1 : 0), 0);
    return counted >= Math.min(3, lines.length) && (percents === 0 || percents === counted || facts.share)
      ? [place]
      : [];
  });
}

export function test(search: Search, total: number, parts: readonly number[]): Explained | undefined {
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  search.spent += parts.length * search.places.length;
  if (search.spent > BUDGET) return undefined;
  const feet = footings(search.view, total, parts, search.places);
  const holds = feet.filter(foot => foot.foot === 'holds' && isTelling(foot)).length;
  const short = feet.filter(({ foot }) => foot === 'short').length;
  const fails = feet.filter(foot => foot.foot === 'fails').length;
  return { parts, feet, score: holds + 0.25 * short - 0.5 * fails - (holds === 0 ? 1000 : 0) };
}

/** Zeros and empty percentages add up to anything. */
export function isTelling({ total, parts }: Footing): boolean {
  return total.screened.digits > 0 && parts.filter(part => part.screened.digits > 0).length > 1;
}

export const holdsSomewhere = (explained: Explained | undefined): explained is Explained =>
  explained !== undefined && explained.score > -500;

/** Whole per cent that shares make. */
const WHOLE = 100;
/** Digits from which a slip is no mere chance, of numbers and of counts. */
const TELLING = 3;
const COUNTED = 2;

/**
 * Whether a total that its parts do not make is a fault, where they make those beside it: not where it lies among them as a mean
 * does, nor where it is a percentage and neither it nor its parts are a whole.
 */
function isFault(foot: Footing): boolean {
  const { total, parts } = foot;
  if (mayBeRounded(foot)) return false;
  const plain = parts.every(({ screened }) => screened.ranges.nearest.value >= 0);
  const telling = total.read.kind === 'count' ? COUNTED : TELLING;
  // Balances may be negative, and come to little; a bare number among bare numbers may be a rate.
  const sure = total.read.kind === 'money' || (plain && total.screened.digits >= telling);
  if (looksMean(foot)) return sure && looksFaulty(foot);
  if (total.read.unit !== '%') return true;
  const printed = total.screened.ranges.nearest.value;
  return (
    plain && [printed, printed + excess(foot)].some(made => Math.abs(made - WHOLE) <= 0.05 * parts.length + 1)
  );
}

/** Where a total's parts make it somewhere, they ought to everywhere, but for columns of another kind (averages). */
export function told(feet: readonly Footing[]): FoundSum[] {
  return feet.flatMap(foot => {
    if (foot.foot === 'fails' && !isFault(foot)) return [];
    return [{ total: foot.total, parts: foot.parts, complete: !foot.gaps }];
  });
}
