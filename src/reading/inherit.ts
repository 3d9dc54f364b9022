import type { ReadFigure } from '../model/figure.ts';
import type { Segment } from '../model/reading.ts';
import type { Lexicon } from './lexicon.ts';

/** A bare number at least this much scaled, with no noun, is an amount of what was spoken of before. */
const LEAST_SCALE = 6;

/** The reports are on Vietnamese localities: an amount printed bare beside its conversion is in dong. */
const HOME_CURRENCY = 'VND';

/**
 * Fills in units that the text leaves to its context, and says so in `doubt`: "exports of 2.6 billion dollars and imports of
 * three billion" (a scaled number without noun after money in the same sentence is money of that currency), "rose by 15.4 %
 * … by 17.6", and a table whose head says "(%)" (a decimal that counts nothing is a percentage).
 */
export function inheritUnits(
  figures: readonly ReadFigure[],
  segments: readonly Segment[],
  text: string,
  lexicon: Lexicon,
): readonly ReadFigure[] {
  let segment = 0;
  let money = new Map<number, string | null>();
  let percent = false;
  const headed = text.includes('(%)');
  const { bareMoney } = lexicon.data;
  let changed = false;
  const filled = figures.map((figure, index) => {
    while (segment + 1 < segments.length && segments[segment]!.end <= figure.start) {
      segment++;
      money = new Map();
      percent = false;
    }
    if (figure.kind === 'money') money.set(figure.scale, figure.unit);
    if (figure.kind === 'percent') percent = true;
    if (figure.kind !== 'count' || figure.counted) return figure;
    if (figure.scale >= LEAST_SCALE && !nounFollows(text, figure.end, lexicon.common)) {
      const spoken = money.get(figure.scale);
      const bare = bareMoney && figure.scale >= bareMoney.scale ? bareMoney.currency : undefined;
      const unit =
        spoken ?? bare ?? (isConverted(figures[index + 1], figure.end, text) ? HOME_CURRENCY : undefined);
      if (!unit) return figure;
      changed = true;
      return withUnit(figure, 'money', unit);
    }
    const decimal = figure.scale === 0 && (figure.decimals ?? 0) > 0;
    const cell = index > 0 && text.slice(figures[index - 1]!.end, figure.start).trim() === '';
    if (decimal && (percent || headed || cell)) {
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

/** `500万亿(19亿美元)`: an amount of money in brackets right after it, in another currency. */
function isConverted(next: ReadFigure | undefined, end: number, text: string): boolean {
  return next?.kind === 'money' && next.start - end < 12 && /^\s*[(（]/.test(text.slice(end, next.start));
}

/** Whether a word follows that is no mere function word: then the number counts what it names, known or not. */
function nounFollows(text: string, end: number, common: ReadonlySet<string>): boolean {
  const word = /^[\s-]{0,2}(\p{L}{1,24})/u.exec(text.slice(end, end + 28))?.[1];
  return word !== undefined && !common.has(word.toLowerCase());
}
