import { isPoint, point, type Span } from '../../number/interval.ts';
import { compare, floor, negate, ONE, type Rational, ZERO } from '../../number/rational.ts';
import { GRID_LIMIT, gridPoints, wholeNumbers } from './grid.ts';
import type { GridRow, Network, ProductRow, RankingRow } from './network.ts';
import { signOf } from './polytope.ts';
import { spanOf } from './revise.ts';
import type { Inequality } from './tableau.ts';

/** One way a row that is no single convex piece can hold: domains it fixes, inequalities it adds. */
export interface Alternative {
  readonly fix: readonly (readonly [number, Span])[];
  readonly extra: readonly Inequality[];
  /** The sign it takes for the denominator of a product. */
  readonly side?: number;
}

/**
 * The ways in which row `r` can hold; null where it asks nothing more than its linear image does, `unsettled` where there
 * are too many ways to try.
 */
export function alternatives(
  net: Network,
  r: number,
  domains: readonly Span[],
): readonly Alternative[] | 'unsettled' | null {
  const row = net.rows[r]!;
  switch (row.form) {
    case 'grid':
      return gridWays(net, row, domains);
    case 'ranking':
      return rankingWays(row, domains);
    case 'product':
      return signWays(row, domains);
    default:
      return null;
  }
}

function signWays(row: ProductRow, domains: readonly Span[]): readonly Alternative[] | null {
  const denominator = spanOf(row.denominator, domains);
  if (signOf(denominator) !== 0 || isPoint(domains[row.rate]!)) return null;
  return [1, -1].map(side => ({
    fix: [],
    extra: [
      {
        parts: row.denominator,
        span:
          side > 0
            ? { low: ZERO, high: null, lowClosed: true, highClosed: false }
            : { low: null, high: ZERO, lowClosed: false, highClosed: true },
      },
    ],
    side,
  }));
}

function gridWays(
  net: Network,
  row: GridRow,
  domains: readonly Span[],
): readonly Alternative[] | 'unsettled' | null {
  const quotient = domains[row.quotient]!;
  const counts = wholeNumbers(domains[row.count]!);
  const alone = net.uses[row.quotient]!.length === 1 && net.uses[row.count]!.length === 1;
  // A count without end always has a value that fits a quotient with any width, or a quotient that is a fraction.
  if (counts === null) return alone || domains[row.count]!.high === null ? null : 'unsettled';
  const ways: Alternative[] = [];
  for (const count of counts) {
    const grid = gridPoints(quotient, count, row.items);
    if (grid === null && net.uses[row.quotient]!.length > 1) return 'unsettled';
    const spans = grid === null ? [quotient] : grid.map(point);
    for (const span of spans) {
      ways.push({
        fix: [
          [row.count, point(count)],
          [row.quotient, span],
        ],
        extra: [],
      });
      if (ways.length > GRID_LIMIT) return 'unsettled';
    }
  }
  return ways;
}

/** For each choice of the rank − 1 that may exceed the subject: the others do not. */
function rankingWays(row: RankingRow, domains: readonly Span[]): readonly Alternative[] | 'unsettled' | null {
  const rank = domains[row.rank]!;
  if (rank.high === null) return null;
  const allowed = Number(floor(rank.high)) - 1;
  const below = row.among.filter(at => !surelyNotAbove(domains[at]!, domains[row.subject]!));
  if (below.length <= allowed) return null;
  const ways: Alternative[] = [];
  const choose = (from: number, exceeding: readonly number[]): boolean => {
    if (exceeding.length === allowed || from === below.length) {
      const extra = below.filter(at => !exceeding.includes(at)).map(at => notAbove(at, row.subject));
      if (exceeding.length === Math.max(0, allowed)) ways.push({ fix: [], extra });
      return ways.length <= GRID_LIMIT;
    }
    for (let i = from; i < below.length; i++) {
      if (!choose(i + 1, [...exceeding, below[i]!])) return false;
    }
    return true;
  };
  if (allowed < 0) return [];
  return choose(0, []) ? ways : 'unsettled';
}

function surelyNotAbove(other: Span, subject: Span): boolean {
  return other.high !== null && subject.low !== null && compare(other.high, subject.low) <= 0;
}

function notAbove(at: number, subject: number): Inequality {
  const minus: Rational = negate(ONE);
  return {
    parts: [
      { at, by: ONE },
      { at: subject, by: minus },
    ],
    span: { low: null, high: ZERO, lowClosed: false, highClosed: true },
  };
}
