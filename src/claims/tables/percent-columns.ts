import { holdsTightly, meets } from '../screen.ts';
import { isFigure, isPercentCell, type SheetFigure, type View } from './sheet.ts';
import { isSlip } from './slip.ts';

const FEWEST = 3;
const MOST = 200;
/** A column this near to a hundred was meant to make it. */
const NEAR = 2.5;

/**
 * Shares that ought to make a hundred, where no total of them is tied already: all of a line headed as shares. A hundred that is
 * printed as the whole's own is none of them.
 *
 * @param titled the title says that the table is of shares
 * @param summed totals that their parts were found to make
 */
export function findPercentTotals(
  { lines, across, cell }: View,
  titled: boolean,
  summed: ReadonlySet<SheetFigure>,
): SheetFigure[][] {
  if (across.some(facts => facts.ofWhich || facts.level > 0)) return [];
  const wholes = across.flatMap((facts, place) => (facts.total ? [place] : []));
  if (wholes.length > 1) return [];
  const found = lines.map((facts, line) => {
    if (
      (!facts.share && !titled) ||
      facts.growth ||
      facts.index ||
      across.length < FEWEST ||
      across.length > MOST
    )
      return undefined;
    const whole = wholes.length > 0 ? cell(line, wholes[0]!) : null;
    if (wholes.length > 0 && !(isFigure(whole) && !summed.has(whole) && Number(whole.read.value) === 100))
      return undefined;
    const cells = across.map((_, place) => cell(line, place)).toSpliced(wholes[0] ?? across.length, 1);
    if (!cells.every(isPercentCell)) return undefined;
    const shares = cells.filter(isFigure);
    const sum = shares.reduce((so, { screened }) => so + screened.ranges.nearest.value, 0);
    const made = holdsTightly(of => {
      const ranges = shares.map(share => of(share.screened));
      const low = ranges.reduce((so, range) => so + range.low, 0);
      return meets({ low, high: ranges.reduce((so, range) => so + range.high, 0) }, HUNDRED);
    });
    const slipped =
      Math.abs(sum - 100) <= NEAR ||
      shares.some(share => isSlip(share.read, 100 - sum, 0.05 * shares.length));
    return made || (slipped && sum > 60 && sum < 160) ? { shares, made } : undefined;
  });
  const all = found.filter(one => one !== undefined);
  // A title speaks of all lines: where most of them make no hundred, their shares are of other wholes.
  if (titled && 2 * all.filter(({ made }) => made).length < all.length) return [];
  return all.map(({ shares }) => shares);
}

const HUNDRED = { low: 100, high: 100 };
