import type { ReadFigure } from '../../model/figure.ts';
import { shiftDecimal } from '../../number/shift-decimal.ts';
import type { Convention } from '../convention.ts';
import { readNumeral } from '../numeral.ts';
import type { CellShape } from './cell-shape.ts';
import type { HeadUnit } from './head-unit.ts';

/** A number of a cell with what its own signs and words say: `$1,234`, `12.3 %`, `5 tỷ`. */
export interface CellNumber {
  readonly shape: CellShape;
  readonly unit: HeadUnit | undefined;
}

/** Why a bare number is no exact count: a note says that figures are rounded, or its heads that it is a mean. */
export interface Rounded {
  readonly note: boolean;
  readonly mean: boolean;
}

/**
 * The figure of a cell: its digits in the table's convention, in the unit that the cell, its column, its row or the caption
 * give. Undefined for digits that no convention allows.
 *
 * @param start where the cell begins in the text
 */
export function figureOfCell(
  text: string,
  start: number,
  { shape, unit: own }: CellNumber,
  inherited: HeadUnit | undefined,
  convention: Convention,
  rounded: Rounded,
): ReadFigure | undefined {
  const numeral = readNumeral(shape.digits, convention);
  if (!numeral) return undefined;
  const unit = unitOf(own, inherited);
  const scale = unit?.scale ?? 0;
  const signed = (value: string) => {
    const based = scale === 0 ? value : shiftDecimal(value, scale);
    return shape.negative && /[1-9]/.test(based) ? `-${based}` : based;
  };
  const code = unit?.code ?? null;
  const from = start + shape.from;
  const to = start + shape.to;
  const kind: ReadFigure['kind'] =
    unit && unit.kind !== 'count'
      ? unit.kind
      : numeral.decimals > scale || rounded.mean || (rounded.note && !unit)
        ? 'quantity'
        : 'count';
  return {
    start: from,
    end: to,
    surface: text.slice(shape.from, shape.to),
    kind,
    value: signed(numeral.value),
    unit: code,
    ...(kind === 'count' ? { counted: unit?.counted ?? null } : {}),
    qualifier: 'exact',
    decimals: numeral.decimals,
    scale,
    ...(numeral.alternative
      ? {
          doubt: {
            reason: numeral.alternative.reason,
            alternatives: [{ value: signed(numeral.alternative.value), unit: code }],
          },
        }
      : {}),
  };
}

/** What the cell says itself comes first; a currency or a scale alone is completed by the head. */
function unitOf(own: HeadUnit | undefined, head: HeadUnit | undefined): HeadUnit | undefined {
  if (!own) return head;
  if (!head) return own;
  if (own.kind === 'count' && own.scale > 0 && own.counted === undefined) {
    if (head.kind === 'percent') return own;
    return head.scale > 0 ? own : { ...head, scale: own.scale };
  }
  if (own.kind === 'money' && head.kind === 'money' && own.code === head.code && own.scale === 0) return head;
  return own;
}
