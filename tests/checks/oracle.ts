/**
 * An independent judge for tests: fractions of BigInt and Fourier-Motzkin elimination, slow and plain, sharing no code with
 * the engine.
 */

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  let a = BigInt(n);
  let b = BigInt(d);
  if (b < 0n) [a, b] = [-a, -b];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? { n: 0n, d: 1n } : { n: a / x, d: b / x };
}

export function parse(text: string): Fraction {
  const [top, bottom] = text.split('/');
  const [whole, part = ''] = top!.split('.');
  const value = fraction(BigInt(whole! + part), 10n ** BigInt(part.length));
  return bottom === undefined ? value : fraction(value.n, value.d * BigInt(bottom));
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const order = (a: Fraction, b: Fraction): number => {
  const x = a.n * b.d;
  const y = b.n * a.d;
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Σ c·x ≤ constant, or < where strict. */
export interface Half {
  readonly by: readonly Fraction[];
  readonly constant: Fraction;
  readonly strict: boolean;
}

const ZERO = fraction(0);

/** Removes one unknown: every lower bound paired with every upper one. */
function eliminate(rows: readonly Half[], at: number): readonly Half[] {
  const uppers = rows.filter(r => r.by[at]!.n > 0n);
  const lowers = rows.filter(r => r.by[at]!.n < 0n);
  const rest = rows.filter(r => r.by[at]!.n === 0n);
  const made: Half[] = [];
  for (const u of uppers) {
    for (const l of lowers) {
      const cu = over(fraction(1), u.by[at]!);
      const cl = over(fraction(-1), l.by[at]!);
      made.push({
        by: u.by.map((c, i) => (i === at ? ZERO : plus(times(c, cu), times(l.by[i]!, cl)))),
        constant: plus(times(u.constant, cu), times(l.constant, cl)),
        strict: u.strict || l.strict,
      });
    }
  }
  return prune([...rest, ...made]);
}

function prune(rows: readonly Half[]): readonly Half[] {
  const best = new Map<string, Half>();
  for (const row of rows) {
    const lead = row.by.find(c => c.n !== 0n);
    const scale =
      lead === undefined ? fraction(1) : over(fraction(1), lead.n < 0n ? { n: -lead.n, d: lead.d } : lead);
    const by = row.by.map(c => times(c, scale));
    const constant = times(row.constant, scale);
    const key = by.map(c => `${c.n}/${c.d}`).join();
    const known = best.get(key);
    const c = known === undefined ? -1 : order(constant, known.constant);
    if (c < 0 || (c === 0 && row.strict)) best.set(key, { by, constant, strict: row.strict });
  }
  return [...best.values()];
}

function possible(rows: readonly Half[]): boolean {
  return rows.every(r => {
    if (r.by.some(c => c.n !== 0n)) return true;
    return r.strict ? r.constant.n > 0n : r.constant.n >= 0n;
  });
}

/** Whether some values satisfy every half-space. */
export function feasible(rows: readonly Half[], unknowns: number): boolean {
  let left = rows;
  for (let at = 0; at < unknowns; at++) left = eliminate(left, at);
  return possible(left);
}

export interface Range {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/** The values one unknown can take. */
export function rangeOf(rows: readonly Half[], unknowns: number, of: number): Range {
  let left = rows;
  for (let at = 0; at < unknowns; at++) if (at !== of) left = eliminate(left, at);
  let low: Fraction | null = null;
  let high: Fraction | null = null;
  let lowClosed = false;
  let highClosed = false;
  for (const row of left) {
    const c = row.by[of]!;
    if (c.n === 0n) continue;
    const end = over(row.constant, c);
    if (c.n > 0n) {
      const o = high === null ? -1 : order(end, high);
      if (o < 0 || (o === 0 && row.strict)) {
        high = end;
        highClosed = !row.strict;
      }
    } else {
      const o = low === null ? 1 : order(end, low);
      if (o > 0 || (o === 0 && row.strict)) {
        low = end;
        lowClosed = !row.strict;
      }
    }
  }
  return { low, high, lowClosed, highClosed };
}

/** The half-spaces of low ≤ x ≤ high for one unknown. */
export function bounds(range: Range, at: number, unknowns: number): readonly Half[] {
  const unit = (s: number) => Array.from({ length: unknowns }, (_, i) => fraction(i === at ? s : 0));
  const rows: Half[] = [];
  if (range.high !== null) rows.push({ by: unit(1), constant: range.high, strict: !range.highClosed });
  if (range.low !== null) {
    rows.push({ by: unit(-1), constant: times(range.low, fraction(-1)), strict: !range.lowClosed });
  }
  return rows;
}

/** What a printed number can mean when rounded to the nearest, cut, or rounded in a declared way. */
export function cell(value: string, decimals: number, rounding: string): Range {
  const v = parse(value);
  const place = decimals >= 0 ? fraction(1, 10n ** BigInt(decimals)) : fraction(10n ** BigInt(-decimals));
  const half = over(place, fraction(2));
  const sign = v.n < 0n ? -1 : v.n > 0n ? 1 : 0;
  const below = { low: minus(v, place), high: v, lowClosed: false, highClosed: true };
  const above = { low: v, high: plus(v, place), lowClosed: true, highClosed: false };
  const around = (lowClosed: boolean, highClosed: boolean): Range => ({
    low: minus(v, half),
    high: plus(v, half),
    lowClosed,
    highClosed,
  });
  switch (rounding) {
    case 'truncate':
      if (sign === 0)
        return { low: minus(v, place), high: plus(v, place), lowClosed: false, highClosed: false };
      return sign > 0 ? above : below;
    case 'floor':
      return above;
    case 'ceiling':
      return below;
    case 'half-up':
      return around(sign > 0, sign < 0);
    case 'half-even': {
      const even = (over(v, place).n & 1n) === 0n;
      return around(even, even);
    }
    default:
      return around(true, true);
  }
}
