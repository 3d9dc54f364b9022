import rates from '../../data/rates.json' with { type: 'json' };
import { fromDecimal } from '../number/decimal.ts';
import { closed, hull, point, type Span } from '../number/interval.ts';
import { divideSpans } from '../number/interval-product.ts';
import { ONE } from '../number/rational.ts';

/** Units of each currency for one US dollar, by currency and year. */
const PER_DOLLAR: ReadonlyMap<string, ReadonlyMap<number, Span>> = brackets();

function brackets(): ReadonlyMap<string, ReadonlyMap<number, Span>> {
  const table = new Map<string, Map<number, Span>>();
  for (const { year, currency, low, high } of rates) {
    const years = table.get(currency) ?? new Map<number, Span>();
    years.set(year, closed(fromDecimal(low), fromDecimal(high)));
    table.set(currency, years);
  }
  return table;
}

function perDollar(currency: string, year: number | null): Span | null {
  if (currency === 'USD') return point(ONE);
  const years = PER_DOLLAR.get(currency);
  if (years === undefined) return null;
  if (year !== null) return years.get(year) ?? null;
  return [...years.values()].reduce((a, b) => hull(a, b));
}

/** Units of `from` for one unit of `to`: the bracket of that year, or of all years; null where none is known. */
export function exchangeRate(from: string, to: string, year: number | null): Span | null {
  const a = perDollar(from, year);
  const b = perDollar(to, year);
  return a === null || b === null ? null : divideSpans(a, b);
}
