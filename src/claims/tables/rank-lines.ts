import { isFigure, type SheetFigure, type View } from './sheet.ts';

/** A printed rank with the figure it ranks, and those it is ranked among. */
export interface FoundRank {
  readonly rank: SheetFigure;
  readonly figure: SheetFigure;
  readonly among: readonly SheetFigure[];
}

/** A longer list is checked nowhere: each of its ranks is held against all others. */
const MOST_PLACES = 64;
const FEWEST = 4;
/** How far the ranked line stands from its ranks. */
const FAR = 6;

/** Finds which line the ranks of another are of: the nearest whose values stand in that order at nearly all places. */
export function findRanks(view: View): FoundRank[] {
  const { lines, across } = view;
  if (across.length > MOST_PLACES) return [];
  return lines.flatMap((facts, line) => {
    if (!facts.rank) return [];
    const near = lines
      .map((_, other) => other)
      .filter(other => other !== line && !lines[other]!.rank && Math.abs(other - line) <= FAR)
      .sort((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b);
    for (const ranked of near) {
      const found = ranksOf(view, line, ranked);
      if (found) return found;
    }
    return [];
  });
}

function ranksOf({ across, cell }: View, line: number, ranked: number): FoundRank[] | undefined {
  const pairs: { readonly rank: SheetFigure; readonly figure: SheetFigure }[] = [];
  for (let place = 0; place < across.length; place++) {
    if (across[place]!.total) continue;
    const [rank, figure] = [cell(line, place), cell(ranked, place)];
    if (isFigure(rank) && isFigure(figure) && isRank(rank)) pairs.push({ rank, figure });
  }
  if (pairs.length < FEWEST) return undefined;
  if (pairs.some(({ figure }) => figure.screened.unitKey !== pairs[0]!.figure.screened.unitKey))
    return undefined;
  // Neighbours in the order of the ranks stand in the order of the values; a slip turns one or two of them round.
  const ordered = pairs.toSorted((a, b) => placed(a.rank) - placed(b.rank));
  const breaks = ordered.filter(
    ({ figure }, at) => at > 0 && placed(figure) > placed(ordered[at - 1]!.figure),
  ).length;
  const misplaced = pairs.filter(
    ({ rank, figure }) => pairs.filter(other => placed(other.figure) > placed(figure)).length >= placed(rank),
  ).length;
  if (breaks > 2 || (breaks > 0 && pairs.length < FEWEST + 1) || misplaced * 3 > pairs.length)
    return undefined;
  return pairs.map(({ rank, figure }) => ({
    rank,
    figure,
    among: pairs.filter(other => other.figure !== figure).map(other => other.figure),
  }));
}

const placed = ({ screened }: SheetFigure): number => screened.ranges.nearest.value;
const isRank = ({ read }: SheetFigure): boolean => /^[1-9]\d{0,2}$/.test(read.value);
