import type { Context } from './context.ts';
import type { UnitEntry } from './lexicon.ts';
import { matchPhrase } from './phrase-tree.ts';
import { BROKEN, NUMERAL, SPACED, WORD } from './tokens.ts';

/** What a table says its bare numbers are in: `(triệu USD)`, `(%)`, `(1,000 tonnes)`. */
export interface CellUnit {
  readonly kind: UnitEntry['kind'];
  readonly code: string;
  readonly scale: number;
}

/**
 * The units of cells that print none, by the offset of their digits: that of the head of their column where bars part the
 * cells, else that of their row's label (`Exports (million USD) | 21,140 | 23,910`). One pass over the tokens.
 */
export function tableUnits(context: Context): ReadonlyMap<number, CellUnit> {
  const cells = new Map<number, CellUnit>();
  const { kind, key, gap, start, text, count } = context.tokens;
  if (!text.includes('(')) return cells;
  const columns = new Map<number, CellUnit>();
  let row: CellUnit | undefined;
  let column = 0;
  for (let at = 0; at < count; at++) {
    if (gap[at]! >= BROKEN) {
      row = undefined;
      column = 0;
    }
    if (kind[at] === WORD) {
      // A word behind a cell begins the next row, or running text.
      if (kind[at - 1] === NUMERAL && (row || columns.size > 0)) {
        row = undefined;
        column = 0;
      }
    } else if (key[at] === '|') column++;
    else if (key[at] === '(') {
      const head = unitInBrackets(context, at);
      if (!head) continue;
      at = head.at - 1;
      if (column === 0) row = opensCells(context, head.at) ? head.unit : undefined;
      else {
        columns.set(column, head.unit);
        if (key[head.at] !== '|') column = 0;
      }
    } else if (kind[at] === NUMERAL && (row || column > 0) && isCell(context, at)) {
      const unit = columns.get(column) ?? row;
      if (unit) cells.set(start[at]!, unit);
    }
  }
  return cells;
}

function unitInBrackets(context: Context, open: number): { at: number; unit: CellUnit } | undefined {
  const { key } = context.tokens;
  const scale = matchPhrase<number>(context, open + 1, 'scale');
  const unit = matchPhrase<UnitEntry>(context, scale?.at ?? open + 1, 'unit');
  if (!unit || key[unit.at] !== ')') return undefined;
  const { kind, code } = unit.value;
  return { at: unit.at + 1, unit: { kind, code, scale: scale?.value ?? 0 } };
}

/** Whether cells follow: a bar, a colon, or digits. */
function opensCells({ tokens }: Context, at: number): boolean {
  return tokens.key[at] === '|' || tokens.key[at] === ':' || tokens.kind[at] === NUMERAL;
}

/** Digits that stand alone between bars, blanks and other digits, but for a sign. */
function isCell({ tokens }: Context, at: number): boolean {
  const { key, kind, gap } = tokens;
  const signed = key[at - 1] === '-' || key[at - 1] === '+';
  const before = signed ? at - 2 : at - 1;
  const opened =
    key[before] === '|' || key[before] === ')' || key[before] === ':' || kind[before] === NUMERAL;
  return opened && (gap[at + 1] ?? SPACED) >= SPACED;
}
