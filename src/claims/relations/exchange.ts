import rates from '../../../data/rates.json' with { type: 'json' };
import type { Spot } from '../passage.ts';
import { meets, rangeOf } from '../screen.ts';

const DOLLAR = { low: 1, high: 1 };

/** Units of each currency for one US dollar, by currency and year. */
const PER_DOLLAR: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(
  rates.map(({ currency, year, low, high }) => [
    `${currency} ${year}`,
    { low: Number(low), high: Number(high) },
  ]),
);

/** Whether one amount of money is the other at the rates of a year, as far as floating point can tell. */
export function isAtRate(amount: Spot, converted: Spot, year: string): boolean {
  const [from, to] = [amount, converted].map(({ figure }) =>
    figure.unit === 'USD' ? DOLLAR : PER_DOLLAR.get(`${figure.unit} ${year}`),
  );
  if (!from || !to) return false;
  const [a, b] = [rangeOf(amount.figure), rangeOf(converted.figure)];
  return meets(
    { low: a.low / from.high, high: a.high / from.low },
    { low: b.low / to.high, high: b.high / to.low },
  );
}
