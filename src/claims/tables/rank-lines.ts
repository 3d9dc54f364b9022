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
const FEWEST_BROKEN = 6;
/** How far the ranked line stands from its ranks. */
const FAR = 6;

/** Finds which line the ranks of another are of: the nearest whose values stand in that order, else one where a single place is out of it. */
export function findRanks(view: View): FoundRank[] {
  const { lines, across } = view;
  if (across.length > MOST_PLACES) return [];
  return lines.flatMap((facts, line) => {
    if (!facts.rank) return [];
    const near = lines
      .map((_, other) => other)
      .filter(other => other !== line && !lines[other]!.rank && Math.abs(other - line) <= FAR)
      .sort((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b);
    const tried = near.flatMap(ranked => ranksOf(view, line, ranked) ?? []);
    return (tried.find(({ sound }) => sound) ?? tried[0])?.ranks ?? [];
  });
}

interface Ranking {
  readonly ranks: FoundRank[];
  /** Whether all ranks and values stand in one order. */
  readonly sound: boolean;
}

function ranksOf({ across, cell }: View, line: number, ranked: number): Ranking | undefined {
  const pairs: Pair[] = [];
  for (let place = 0; place < across.length; place++) {
    if (across[place]!.total) continue;
    const [rank, figure] = [cell(line, place), cell(ranked, place)];
    if (isFigure(rank) && isFigure(figure) && isRank(rank)) pairs.push({ rank, figure });
  }
  if (pairs.length < FEWEST) return undefined;
  if (pairs.some(({ figure }) => figure.screened.unitKey !== pairs[0]!.figure.screened.unitKey))
    return undefined;
  const ordered = pairs.toSorted((a, b) => placed(a.rank) - placed(b.rank));
  const sound = isOrdered(ordered);
  if (!sound && (pairs.length < FEWEST_BROKEN || !isOneOut(ordered))) return undefined;
  const figures = pairs.map(({ figure }) => figure);
  return {
    sound,
    ranks: pairs.map(({ rank, figure }) => ({
      rank,
      figure,
      among: figures.filter(other => other !== figure),
    })),
  };
}

interface Pair {
  readonly rank: SheetFigure;
  readonly figure: SheetFigure;
}

const isOrdered = (ordered: readonly Pair[]): boolean =>
  ordered.every(({ figure }, at) => at === 0 || placed(figure) <= placed(ordered[at - 1]!.figure));

/**
 * Whether all stand in one order but for one, which stands two places off at least: neighbours that change places are ranked by
 * something else that is much like it.
 */
function isOneOut(ordered: readonly Pair[]): boolean {
  const out = ordered.filter((_, at) => isOrdered(ordered.toSpliced(at, 1)));
  if (out.length === 0) return false;
  return out.every(one => {
    const above = ordered.filter(other => placed(other.figure) > placed(one.figure)).length;
    return Math.abs(above - ordered.indexOf(one)) >= 2;
  });
}

const placed = ({ screened }: SheetFigure): number => screened.ranges.nearest.value;
const isRank = ({ read }: SheetFigure): boolean => /^[1-9]\d{0,2}$/.test(read.value);
