import type { Claim, ReadFigure } from '../../model/figure.ts';
import type { Table } from '../../model/table.ts';
import { has, headWords } from '../../reading/tables/table-words.ts';
import type { Draft } from '../relations/known.ts';
import { cellClaims, type TableSurroundings } from './cell-claims.ts';
import { findPercentTotals } from './percent-columns.ts';
import { type FoundRate, findRates } from './rates.ts';
import { type Sheet, type SheetFigure, sheetOf } from './sheet.ts';
import type { FoundSum } from './total-search.ts';
import { findTotals } from './totals.ts';
import { type FoundBalance, findTradeBalances } from './trade-balances.ts';

/** What the tables of a text say: the claim of each of their figures, and what ties the figures together. */
export interface TablesUnderstood {
  readonly claims: ReadonlyMap<ReadFigure, Claim>;
  readonly drafts: readonly Draft[];
  /** Figures that are parts of a total in their table: the total speaks for the whole. */
  readonly parts: ReadonlySet<ReadFigure>;
}

/**
 * Understands tables: what each cell measures, of whom and when, and the sums, shares, rates of growth and balances that tie
 * cells together. Linear in the number of cells.
 *
 * @param id the id of a figure
 */
export function understandTables(
  tables: readonly Table[],
  aroundOf: (table: Table) => TableSurroundings,
  id: (figure: ReadFigure) => string,
): TablesUnderstood {
  const claims = new Map<ReadFigure, Claim>();
  const drafts: Draft[] = [];
  const partsOfTotals = new Set<ReadFigure>();
  for (const table of tables) {
    const sheet = sheetOf(table);
    const rates = ratesOf(sheet);
    for (const [figure, claim] of cellClaims(sheet, rates, aroundOf(table))) claims.set(figure.read, claim);
    const write = writer(sheet, id);
    const balances = [...findTradeBalances(sheet.along), ...findTradeBalances(sheet.down)];
    drafts.push(...balances.map(found => write.balance(found, claims)));
    const balanced = new Set(
      balances.map(found =>
        keyOf(
          Object.values(found).map(one => one.read),
          id,
        ),
      ),
    );
    const sums = [...findTotals(sheet.down), ...findTotals(sheet.along)];
    for (const { parts } of sums) for (const part of parts) partsOfTotals.add(part.read);
    drafts.push(
      ...sums
        .filter(({ total, parts }) => !balanced.has(keyOf([total.read, ...parts.map(part => part.read)], id)))
        .map(write.sum),
      ...rates.map(write.rate),
      ...[...findPercentTotals(sheet.along, isOfShares(table)), ...findPercentTotals(sheet.down, false)].map(
        write.percents,
      ),
    );
  }
  return { claims, drafts, parts: partsOfTotals };
}

/** "Structure of GRDP (%)" above a table: its columns are shares. */
const isOfShares = ({ caption }: Table): boolean => caption.some(line => has(headWords(line), 'share'));

const keyOf = (figures: readonly ReadFigure[], id: (figure: ReadFigure) => string): string =>
  figures.map(id).sort().join(' ');

function ratesOf(sheet: Sheet): FoundRate[] {
  const along = findRates(sheet.along, new Set());
  const taken = new Set(along.map(({ rate }) => rate));
  return [...along, ...findRates(sheet.down, taken)];
}

function writer({ table }: Sheet, id: (figure: ReadFigure) => string) {
  /** What states a relation of a cell: its row from the label to the cell. */
  const wordsOf = ({ read, row }: SheetFigure): Pick<Draft, 'at' | 'start' | 'end'> => {
    const { start } = table.rows[row]!;
    return { at: read.start, start: start >= 0 && start < read.start ? start : read.start, end: read.end };
  };
  const name = (figure: SheetFigure): string => id(figure.read);
  return {
    sum: ({ total, parts, complete }: FoundSum): Draft =>
      parts.length === 1 && !complete
        ? { kind: 'part-of', roles: { part: name(parts[0]!), whole: name(total) }, ...wordsOf(parts[0]!) }
        : {
            kind: 'sum',
            roles: { total: name(total), parts: parts.map(part => [name(part), '1']), complete },
            ...wordsOf(total),
          },
    percents: (shares: readonly SheetFigure[]): Draft => ({
      kind: 'percent-total',
      roles: { shares: shares.map(name) },
      ...wordsOf(shares.at(-1)!),
    }),
    rate: ({ kind, rate, base, of }: FoundRate): Draft => {
      const words = wordsOf(rate);
      if (kind === 'share')
        return { kind, roles: { part: name(of), whole: name(base), share: name(rate) }, ...words };
      if (kind === 'index')
        return {
          kind: 'ratio',
          roles: { numerator: name(of), denominator: name(base), ratio: name(rate), factor: '0.01' },
          ...words,
        };
      const role = kind === 'growth' ? 'rate' : 'change';
      return { kind, roles: { before: name(base), after: name(of), [role]: name(rate) }, ...words };
    },
    balance: (found: FoundBalance, claims: ReadonlyMap<ReadFigure, Claim>): Draft => {
      const sides = ['exports', 'imports', found.deficit ? 'deficit' : 'surplus', 'turnover'] as const;
      const claim = claims.get(found.exports!.read)!;
      const { subject, partner, period } = claim;
      const unit = found.exports!.read.unit;
      const open = sides.filter(side => !found[side]);
      const target = found.surplus ?? found.deficit ?? found.turnover ?? found.exports!;
      return {
        kind: 'balance',
        roles: Object.fromEntries(sides.map(side => [side, found[side] ? name(found[side]) : null])),
        unprinted: Object.fromEntries(
          open.map(side => [side, { measure: MEASURES[side], subject, partner, period, unit }]),
        ),
        ...wordsOf(target),
      };
    },
  };
}

const MEASURES = {
  exports: 'exports',
  imports: 'imports',
  surplus: 'trade-surplus',
  deficit: 'trade-deficit',
  turnover: 'trade-turnover',
} as const;
