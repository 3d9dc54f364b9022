import type { ReadFigure } from '../model/figure.ts';
import type { Segment } from '../model/reading.ts';
import { shiftDecimal } from '../number/shift-decimal.ts';
import type { Lexicon } from './lexicon.ts';
import type { CellUnit } from './table-units.ts';

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
  cells: ReadonlyMap<number, CellUnit>,
  text: string,
  lexicon: Lexicon,
): readonly ReadFigure[] {
  let segment = 0;
  let money = new Map<number, string | null>();
  let percent = false;
  // The currency of the last large number of the paragraph; undefined where that one counted something.
  let last: string | null | undefined;
  const headed = text.includes('(%)');
  const { bareMoney } = lexicon.data;
  let changed = false;
  const filled = figures.map((figure, index) => {
    while (segment + 1 < segments.length && segments[segment]!.end <= figure.start) {
      if (segments[segment + 1]!.paragraph !== segments[segment]!.paragraph) last = undefined;
      segment++;
      money = new Map();
      percent = false;
    }
    if (figure.kind === 'money') {
      money.set(figure.scale, figure.unit);
      last = figure.unit;
    }
    if (figure.kind === 'percent') percent = true;
    if (figure.kind === 'quantity' && figure.scale >= LEAST_SCALE) last = undefined;
    if (figure.kind !== 'count') return figure;
    const cell = figure.scale === 0 ? cells.get(figure.start) : undefined;
    if (cell) {
      changed = true;
      return inCell(figure, cell);
    }
    if (figure.counted) {
      if (figure.scale >= LEAST_SCALE) last = undefined;
      return figure;
    }
    if (figure.scale >= LEAST_SCALE && !nounFollows(text, figure.end, lexicon.common)) {
      const spoken = money.get(figure.scale);
      const bare = bareMoney && figure.scale >= bareMoney.scale ? bareMoney.currency : undefined;
      const unit =
        spoken ??
        bare ??
        last ??
        (isConverted(figures[index + 1], figure.end, text) ? HOME_CURRENCY : undefined);
      if (!unit) return figure;
      changed = true;
      return withUnit(figure, 'money', unit);
    }
    const decimal = figure.scale === 0 && (figure.decimals ?? 0) > 0;
    if (!decimal) return figure;
    const beside = index > 0 && text.slice(figures[index - 1]!.end, figure.start).trim() === '';
    if (percent || headed || beside) {
      changed = true;
      return withUnit(figure, 'percent', '%');
    }
    return figure;
  });
  return changed ? filled : figures;
}

function inCell(figure: ReadFigure, { kind, code, scale }: CellUnit): ReadFigure {
  const scaled = { ...figure, value: shiftDecimal(figure.value, scale), scale };
  return withUnit(scaled, kind, code);
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
  // "Medio millón de turistas", "1,5 million d'étrangers"
  const [, link, word] =
    /^[\s-]{0,2}(?:(of|de|d)\b[\s'’]{0,2})?(\p{L}{1,24})?/u.exec(text.slice(end, end + 34)) ?? [];
  return word !== undefined && (link !== undefined || !common.has(word.toLowerCase()));
}
