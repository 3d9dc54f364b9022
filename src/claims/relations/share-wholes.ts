import { comparable, isAmount } from '../amounts.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { rangeOf } from '../screen.ts';
import { sidesIn } from '../sides.ts';
import { tradeSide } from '../trade-side.ts';
import { claimOf, type Known } from './known.ts';
import { sidesAfter, sidesBefore } from './sum-partition.ts';

/** Figures either side among which a whole is sought: what keeps the search linear. */
const WINDOW = 60;

/** Exports are no share of imports, nor of a deficit. */
export function isOtherSide(known: Known, percent: Percent, whole: Spot): boolean {
  const own = tradeSide(ofMeasure(known, percent));
  const other = tradeSide(claimOf(known, whole).measure);
  return own !== undefined && other !== undefined && own !== other;
}

type Sides = ReadonlyMap<string, readonly string[]>;

const NONE: Sides = new Map();

/** The sides that the words name which a percentage is a part of: "of the foreigners". */
export function sidesOf({ passage }: Known, { ofFrom, ofTo }: Percent): Sides {
  return ofTo > ofFrom ? sidesIn(passage, ofFrom, ofTo) : NONE;
}

/** Whether the words beside an amount name one of those sides; what stands behind it counts before what stands ahead. */
export function isOn(known: Known, named: Sides, spot: Spot): boolean {
  return [...named].some(([axis, sides]) => besideOf(known, spot, axis)?.some(side => sides.includes(side)));
}

/** Whether they name only another: "1.02 million from elsewhere in the country". */
export function isOpposite(known: Known, named: Sides, spot: Spot): boolean {
  if (named.size === 0 || isOn(known, named, spot)) return false;
  return [...named.keys()].some(axis => besideOf(known, spot, axis) !== undefined);
}

function besideOf(known: Known, spot: Spot, axis: string): readonly string[] | undefined {
  return sidesAfter(known, spot).get(axis) ?? sidesBefore(known, spot).get(axis);
}

/** The measure that the words of the whole name ("of the total exports"), or null. */
export function ofMeasure(known: Known, percent: Percent): string | null {
  let best: { code: string; weight: number } | undefined;
  for (const mark of known.passage.sentences[percent.spot.sentence]!.measures) {
    if (mark.from < percent.ofFrom || mark.to > percent.ofTo) continue;
    const { measure, weight } = mark.value;
    if (measure.unit === 'money' && weight > (best?.weight ?? 0)) best = { code: measure.code, weight };
  }
  return best?.code ?? null;
}

/** Of wholes as good as each other the nearer. */
const NEARER = 0.01;

export function distanceCost(known: Known, percent: Percent, part: Spot, whole: Spot): number {
  const measure = ofMeasure(known, percent);
  return (
    Math.abs(whole.sentence - part.sentence) * 3 +
    (whole.index > part.index ? 3 : 0) +
    NEARER * Math.abs(whole.index - part.index) -
    (measure !== null && claimOf(known, whole).measure === measure ? 4 : 0)
  );
}

export function amountsLike(known: Known, part: Spot): Spot[] {
  const { spots, sentences } = known.passage;
  const found: Spot[] = [];
  for (let i = Math.max(0, part.index - WINDOW); i < spots.length && i < part.index + WINDOW; i++) {
    const spot = spots[i]!;
    if (spot === part || !isAmount(spot) || !comparable(spot, part)) continue;
    if (sentences[spot.sentence]!.segment.role !== 'furniture') found.push(spot);
  }
  return found;
}

/** Amounts that can be the whole of a part. */
export function wholes(known: Known, part: Spot): Spot[] {
  const size = rangeOf(part.figure);
  return amountsLike(known, part).filter(spot => rangeOf(spot.figure).high >= size.low);
}
