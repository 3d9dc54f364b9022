import type { Culprit, Repair } from '../model/worksheet.ts';
import { fromExact } from '../number/decimal.ts';
import { compare, type Rational, rational, shift } from '../number/rational.ts';

/** Repairs that are named of one figure: more of them are no help to who has to ring somebody up. */
const NAMED = 3;

/** Slips that turn almost any number into one that fits: told only where nothing likelier explains it. */
const OF_DIGITS: ReadonlySet<string> = new Set(['changed-digit', 'dropped-digit', 'added-digit']);

/** By how many places each slip of the point or of the scale word moves a number, at most. */
const FARTHEST: Readonly<Record<string, number>> = { 'decimal-point': 2, scale: 6 };

/** How far a repair moves the point; undefined where it does something else. */
function placesMoved({ slip, value }: Repair, printed: Rational): number | undefined {
  const farthest = FARTHEST[slip];
  if (farthest === undefined) return undefined;
  for (let by = 1; by <= farthest; by++) {
    for (const sign of [1, -1]) if (compare(shift(printed, sign * by), fromExact(value)) === 0) return by;
  }
  return Number.POSITIVE_INFINITY;
}

function likelyOf(repairs: readonly Repair[], printed: Rational): readonly Repair[] {
  const least = new Map<string, number>();
  const moved = repairs.map(repair => placesMoved(repair, printed));
  for (const [i, { slip }] of repairs.entries()) {
    const by = moved[i];
    if (by !== undefined) least.set(slip, Math.min(by, least.get(slip) ?? Number.POSITIVE_INFINITY));
  }
  // A thousandfold slip is likelier than a millionfold one, and one of nine places is none.
  const near = repairs.filter(
    ({ slip }, i) => moved[i] === undefined || (Number.isFinite(moved[i]) && moved[i] === least.get(slip)),
  );
  const others = near.filter(({ slip }) => !OF_DIGITS.has(slip));
  return (others.length > 0 ? others : near).slice(0, NAMED);
}

/**
 * Of all slips of the pen that would mend a contradiction (the engine lists them, the likeliest first), those that a person
 * would think of; sets of figures that such a slip explains come before the others.
 *
 * @param values what each figure is worth as printed, by id: an exact decimal in base units
 */
export function withLikelyRepairs(
  culprits: readonly Culprit[],
  values: ReadonlyMap<string, string>,
): Culprit[] {
  const likely = culprits.map(culprit => {
    const byFigure = Map.groupBy(culprit.repairs, ({ figure }) => figure);
    const repairs = [...byFigure].flatMap(([figure, own]) => {
      const value = values.get(figure);
      const printed = value === undefined || value.includes('..') ? rational(0) : fromExact(value);
      return likelyOf(own, printed);
    });
    return { ...culprit, repairs };
  });
  return [
    ...likely.filter(({ repairs }) => repairs.length > 0),
    ...likely.filter(({ repairs }) => repairs.length === 0),
  ];
}
