import type { ReadFigure } from '../model/figure.ts';
import type { Segment } from '../model/reading.ts';
import { decimalsOf } from './decimal-text.ts';

/** A bare number at least this much scaled, with no noun, is an amount of what was spoken of before. */
const LEAST_SCALE = 6;

/**
 * Fills in units that the text leaves to its context, and says so in `doubt`: "exports of 2.6 billion dollars and imports of
 * three billion" (a scaled number without noun after money in the same sentence is money of that currency), "rose by 15.4 %
 * … by 17.6", and a table whose head says "(%)" (a decimal that counts nothing is a percentage).
 */
export function inheritUnits(
  figures: readonly ReadFigure[],
  segments: readonly Segment[],
  text: string,
): readonly ReadFigure[] {
  let segment = 0;
  let money: ReadFigure | undefined;
  let percent = false;
  const headed = text.includes('(%)');
  let changed = false;
  const filled = figures.map(figure => {
    while (segment + 1 < segments.length && segments[segment]!.end <= figure.start) {
      segment++;
      money = undefined;
      percent = false;
    }
    if (figure.kind === 'money') money = figure;
    if (figure.kind === 'percent') percent = true;
    if (figure.kind !== 'count' || figure.counted) return figure;
    const decimal =
      figure.scale === 0 &&
      /[.,]/.test(figure.surface) &&
      decimalsOf(figure.value) + (figure.decimals ?? 0) > 0;
    if (money && figure.scale >= LEAST_SCALE && !nounFollows(text, figure.end)) {
      changed = true;
      return withUnit(figure, 'money', money.unit);
    }
    if (decimal && (percent || headed)) {
      changed = true;
      return withUnit(figure, 'percent', '%');
    }
    return figure;
  });
  return changed ? filled : figures;
}

function withUnit(figure: ReadFigure, kind: ReadFigure['kind'], unit: string | null): ReadFigure {
  const { counted: _, ...rest } = figure;
  return {
    ...rest,
    kind,
    unit,
    doubt: { reason: 'unit', alternatives: [{ value: figure.value, unit: null }] },
  };
}

/** Whether a word follows: then the number counts what it names, known or not. */
function nounFollows(text: string, end: number): boolean {
  return /^[\s-]{0,2}[\p{L}]/u.test(text.slice(end, end + 3));
}
