import { holdsTightly, meets } from '../screen.ts';
import type { TradeKind } from './line-facts.ts';
import { isFigure, type SheetFigure, type View } from './sheet.ts';

/** Exports and imports with what is printed of their difference and their sum. */
export type FoundBalance = Partial<Record<Exclude<TradeKind, 'balance'>, SheetFigure>>;

type Lines = Partial<Record<TradeKind, number>>;

/** Finds lines of exports, imports and their balance (or turnover) of one period, and ties their cells place by place. */
export function findTradeBalances(view: View): FoundBalance[] {
  const found: FoundBalance[] = [];
  for (const lines of tradeLines(view)) {
    if (lines.exports === undefined || lines.imports === undefined) continue;
    if ([lines.balance, lines.surplus, lines.deficit, lines.turnover].every(line => line === undefined))
      continue;
    for (let place = 0; place < view.across.length; place++) {
      const one = balanceAt(view, lines, place);
      if (one) found.push(one);
    }
  }
  return found;
}

/** The lines of each kind, by the group and period they stand in. */
function tradeLines({ lines }: View): Lines[] {
  const groups = new Map<string, Lines>();
  for (const [at, { trade, line }] of lines.entries()) {
    if (!trade) continue;
    const key = line.period ?? '';
    const own = groups.get(key) ?? {};
    own[trade] ??= at;
    groups.set(key, own);
  }
  const dated = [...groups.keys()].filter(key => key !== '');
  const undated = groups.get('');
  // "Exports 2023", "Imports 2023", "Balance": of the one time that is named.
  if (undated && dated.length === 1) return [{ ...undated, ...groups.get(dated[0]!) }];
  return [...groups.values()];
}

function balanceAt({ cell }: View, lines: Lines, place: number): FoundBalance | undefined {
  const at = (kind: TradeKind): SheetFigure | undefined => {
    const line = lines[kind];
    const found = line === undefined ? null : cell(line, place);
    return isFigure(found) && found.screened.amount ? found : undefined;
  };
  const [exports, imports, turnover] = [at('exports'), at('imports'), at('turnover')];
  if (!exports || !imports || exports.screened.unitKey !== imports.screened.unitKey) return undefined;
  const alike = (one: SheetFigure | undefined) =>
    one?.screened.unitKey === exports.screened.unitKey ? one : undefined;
  const gap = alike(at('balance') ?? at('surplus'));
  const deficit = gap ? undefined : alike(at('deficit'));
  const sides = { exports, imports, ...(alike(turnover) ? { turnover: turnover! } : {}) };
  if (gap)
    return lines.balance !== undefined && isUnsigned(exports, imports, gap)
      ? { ...sides, deficit: gap }
      : { ...sides, surplus: gap };
  if (deficit)
    return deficit.read.value.startsWith('-') ? { ...sides, surplus: deficit } : { ...sides, deficit };
  return sides.turnover ? sides : undefined;
}

/** A balance printed without its sign although imports exceed exports. */
function isUnsigned(exports: SheetFigure, imports: SheetFigure, gap: SheetFigure): boolean {
  return holdsTightly(of => {
    const [x, m, b] = [of(exports.screened), of(imports.screened), of(gap.screened)];
    return b.low > 0 && meets({ low: m.low - x.high, high: m.high - x.low }, b);
  });
}
