import type { Claim, ReadFigure } from '../../model/figure.ts';
import type { Table } from '../../model/table.ts';
import { has, headWords } from '../../reading/tables/table-words.ts';
import type { Draft } from '../relations/known.ts';
import { cellClaims, type TableSurroundings } from './cell-claims.ts';
import { findPercentTotals } from './percent-columns.ts';
import { type OpenColumn, openColumns } from './prose-totals.ts';
import { type FoundRank, findRanks } from './rank-lines.ts';
import { type FoundRate, findRates } from './rates.ts';
import { findRunningTotals, type RunningTotal } from './running-totals.ts';
import { type Sheet, type SheetFigure, sheetOf, type View } from './sheet.ts';
import type { FoundSum } from './total-search.ts';
import { findTotals } from './totals.ts';
import { type FoundBalance, findTradeBalances } from './trade-balances.ts';
import { type FoundUnitValue, findUnitValues } from './unit-values.ts';
import { type FoundWeightedRate, findWeightedRates } from './weighted-rates.ts';

/** What the tables of a text say: the claim of each of their figures, and what ties the figures together. */
export interface TablesUnderstood {
  readonly claims: ReadonlyMap<ReadFigure, Claim>;
  readonly drafts: readonly Draft[];
  /** Parts of a total that are claimed like it: the total speaks for the whole. */
  readonly parts: ReadonlySet<ReadFigure>;
  /** Columns whose total is not printed in their table. */
  readonly open: readonly OpenColumn[];
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
  const open: OpenColumn[] = [];
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
    const running = { along: findRunningTotals(sheet.along), down: findRunningTotals(sheet.down) };
    const sums = [
      ...findTotals(sheet.down, linesOf(running.along)),
      ...findTotals(sheet.along, linesOf(running.down)),
    ];
    open.push(...openColumns(sheet));
    for (const { total, parts } of sums) {
      for (const { read } of parts)
        if (saysTheSame(claims.get(read), claims.get(total.read))) partsOfTotals.add(read);
    }
    drafts.push(
      ...sums
        .filter(({ total, parts }) => !balanced.has(keyOf([total.read, ...parts.map(part => part.read)], id)))
        .map(write.sum),
      ...[...running.along, ...running.down].flatMap(({ sums }) => sums.map(write.sum)),
      ...rates.map(write.rate),
      ...findWeightedRates(sheet, sums, new Set(rates.map(({ rate }) => rate))).map(write.weighted),
      ...eitherWay(sheet, findUnitValues).map(write.unitValue),
      ...eitherWay(sheet, findRanks).map(write.rank),
      ...percentTotals(sheet, sums).map(write.percents),
    );
  }
  return { claims, drafts, parts: partsOfTotals, open };
}

/** "Structure of GRDP (%)" above a table: its columns are shares. */
const isOfShares = ({ caption }: Table): boolean => caption.some(line => has(headWords(line), 'share'));

/** Columns of shares; of a table of shares the rows, where its columns make no hundred. */
function percentTotals({ table, along, down }: Sheet, sums: readonly FoundSum[]): SheetFigure[][] {
  const titled = isOfShares(table);
  const summed = new Set(sums.map(({ total }) => total));
  const columns = findPercentTotals(along, titled, summed);
  return [...columns, ...findPercentTotals(down, titled && columns.length === 0, summed)];
}

const saysTheSame = (a: Claim | undefined, b: Claim | undefined): boolean =>
  a?.measure === b?.measure &&
  a?.subject === b?.subject &&
  a?.partner === b?.partner &&
  a?.period === b?.period;

const linesOf = (running: readonly RunningTotal[]): ReadonlySet<number> =>
  new Set(running.map(({ line }) => line));

const eitherWay = <T>({ along, down }: Sheet, find: (view: View) => T[]): T[] => {
  const found = find(along);
  return found.length > 0 ? found : find(down);
};

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
    weighted: ({ total, parts }: FoundWeightedRate): Draft => ({
      kind: 'weighted-growth',
      roles: { parts: parts.map(pair => pair.map(name)), total: total.map(name) },
      ...wordsOf(total[1]),
    }),
    unitValue: ({ ratio, numerator, denominator, power }: FoundUnitValue): Draft => ({
      kind: 'ratio',
      roles: {
        numerator: name(numerator),
        denominator: name(denominator),
        ratio: name(ratio),
        ...(power === 0 ? {} : { factor: powerOfTen(power) }),
      },
      ...wordsOf(ratio),
    }),
    rank: ({ rank, figure, among }: FoundRank): Draft => ({
      kind: 'rank',
      roles: { figure: name(figure), rank: name(rank), among: among.map(name) },
      ...wordsOf(rank),
    }),
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

const powerOfTen = (power: number): string =>
  power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1${'0'.repeat(power)}`;

const MEASURES = {
  exports: 'exports',
  imports: 'imports',
  surplus: 'trade-surplus',
  deficit: 'trade-deficit',
  turnover: 'trade-turnover',
} as const;
