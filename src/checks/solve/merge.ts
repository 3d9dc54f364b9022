import { contains, type Span } from '../../number/interval.ts';
import { negate, ONE, type Rational, subtract, ZERO } from '../../number/rational.ts';
import type { LinearRow, Network, Parts, ProductRow, Row } from './network.ts';
import { combine, factorOf } from './polytope.ts';
import { spanOf } from './revise.ts';

/**
 * Two products with two of their three sides alike have the third alike too, where no zero stands in the way: shares of a
 * total and of "the whole the shares imply" make those two one. The second product then is one linear equation, and its
 * rate no longer ties two products together. The same network where nothing can be merged.
 */
export function mergeProducts(net: Network, domains: readonly Span[]): Network {
  const rows: Row[] = net.rows.slice();
  const known = new Map<string, ProductRow>();
  let merged = false;
  net.rows.forEach((row, r) => {
    if (row.form !== 'product') return;
    for (const [key, equation] of pairs(row, domains)) {
      const twin = known.get(key);
      if (twin === undefined) known.set(key, row);
      else if (!merged || rows[r] === row) {
        rows[r] = equation(twin);
        merged = true;
      }
    }
  });
  return merged ? rebuilt(net, rows) : net;
}

type Equation = (twin: ProductRow) => LinearRow;

function pairs(row: ProductRow, domains: readonly Span[]): readonly (readonly [string, Equation])[] {
  const rate = `${row.rate}:${text(row.alpha)}:${text(row.beta)}`;
  const numerator = textOf(row.numerator);
  const denominator = textOf(row.denominator);
  const found: (readonly [string, Equation])[] = [
    [`D${denominator}R${rate}`, twin => equal(row.numerator, twin.numerator, ZERO)],
  ];
  if (!contains(factorOf(row, domains), ZERO)) {
    found.push([`N${numerator}R${rate}`, twin => equal(row.denominator, twin.denominator, ZERO)]);
  }
  if (!contains(spanOf(row.denominator, domains), ZERO)) {
    found.push([
      `N${numerator}D${denominator}`,
      twin =>
        equal(
          [{ at: row.rate, by: row.beta }],
          [{ at: twin.rate, by: twin.beta }],
          subtract(twin.alpha, row.alpha),
        ),
    ]);
  }
  return found;
}

function equal(a: Parts, b: Parts, constant: Rational): LinearRow {
  return { form: 'linear', parts: combine(a, b, negate(ONE)), constant };
}

function text(value: Rational): string {
  return `${value.n}/${value.d}`;
}

function textOf(parts: Parts): string {
  return parts
    .map(p => `${p.at}*${text(p.by)}`)
    .sort()
    .join('+');
}

/** The network with other rows over the same variables. */
function rebuilt(net: Network, rows: readonly Row[]): Network {
  const members = rows.map((row, r) =>
    row === net.rows[r] ? net.members[r]! : (row as LinearRow).parts.map(p => p.at),
  );
  const uses: number[][] = net.variables.map(() => []);
  members.forEach((list, r) => {
    for (const at of list) uses[at]!.push(r);
  });
  return {
    ...net,
    rows,
    members,
    uses,
    repeats: rows.map((row, r) => row === net.rows[r] && net.repeats[r]!),
  };
}
