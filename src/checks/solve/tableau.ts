import { addInt, floorDivide, gcd, type Int, multiplyInt, negateInt, signInt } from '../../number/int.ts';
import type { Span } from '../../number/interval.ts';
import { add, divide, multiply, ONE, type Rational, rational, ZERO } from '../../number/rational.ts';
import { addDelta, type Delta, NOTHING, plain, scaleDelta } from './delta.ts';
import { charge, type Meter, weightOf } from './meter.ts';
import type { Parts } from './network.ts';

/** Σ parts ∈ span. */
export interface Inequality {
  readonly parts: Parts;
  readonly span: Span;
}

/** scale · (basic column) = Σ entries · columns, all whole; scale > 0, entries of basic columns zero. */
export interface TableauRow {
  scale: Int;
  readonly entries: Int[];
}

/**
 * A system of bounded columns: the variables, then one for each inequality. The basic ones are sums over the others. Rows
 * hold whole numbers with one divisor each, which is several times faster than a fraction in every place.
 */
export interface Tableau {
  readonly low: readonly (Delta | null)[];
  readonly high: readonly (Delta | null)[];
  readonly value: Delta[];
  /** The basic column of each row, and the row of each basic column (−1 for the others). */
  readonly basic: number[];
  readonly rowOf: Int32Array;
  readonly rows: readonly TableauRow[];
  /** What solving may still cost. */
  readonly meter: Meter;
}

/** Places of a tableau that is not even begun. */
export const SIZE_LIMIT = 4_000_000;

const BELOW = rational(-1);

function lowEnd(span: Span): Delta | null {
  return span.low === null ? null : span.lowClosed ? plain(span.low) : { v: span.low, k: ONE };
}

function highEnd(span: Span): Delta | null {
  return span.high === null ? null : span.highClosed ? plain(span.high) : { v: span.high, k: BELOW };
}

/** The starting tableau: variables at one of their ends, inequalities basic, perhaps outside their bounds. */
export function startingTableau(
  domains: readonly Span[],
  inequalities: readonly Inequality[],
  meter: Meter,
): Tableau {
  const columns = domains.length + inequalities.length;
  charge(meter, columns * (1 + inequalities.length));
  const spans = [...domains, ...inequalities.map(i => i.span)];
  const low = spans.map(lowEnd);
  const high = spans.map(highEnd);
  const value = domains.map((_, j) => low[j] ?? high[j] ?? NOTHING);
  const rows = inequalities.map(({ parts }) => wholeRow(parts, columns));
  for (const { parts } of inequalities) {
    value.push(parts.reduce((sum, p) => addDelta(sum, scaleDelta(value[p.at]!, p.by)), NOTHING));
  }
  const rowOf = new Int32Array(columns).fill(-1);
  const basic = inequalities.map((_, i) => domains.length + i);
  basic.forEach((column, i) => {
    rowOf[column] = i;
  });
  return { low, high, value, basic, rowOf, rows, meter };
}

/** A sum with fractions as one of whole numbers over a divisor. */
function wholeRow(parts: Parts, columns: number): TableauRow {
  let scale: Int = 1;
  for (const { by } of parts) scale = multiplyInt(scale, exactly(by.d, gcd(scale, by.d)));
  const entries: Int[] = new Array(columns).fill(0);
  for (const { at, by } of parts) entries[at] = multiplyInt(by.n, exactly(scale, by.d));
  return { scale, entries };
}

function exactly(a: Int, b: Int): Int {
  return typeof a === 'number' && typeof b === 'number' ? a / b : floorDivide(a, b);
}

/** The coefficient of a column in a row. */
export function coefficient(row: TableauRow, column: number): Rational {
  return rational(row.entries[column]!, row.scale);
}

/** Moves a column that is not basic, and with it the basic ones. */
export function move(t: Tableau, column: number, step: Delta): void {
  t.value[column] = addDelta(t.value[column]!, step);
  for (let i = 0; i < t.rows.length; i++) {
    const row = t.rows[i]!;
    if (signInt(row.entries[column]!) === 0) continue;
    const b = t.basic[i]!;
    t.value[b] = addDelta(t.value[b]!, scaleDelta(step, coefficient(row, column)));
  }
}

/** Operations on numbers that a step takes for each value and row. */
const VALUE = 8;

/** Exchanges the basic column of row r with another. */
export function pivot(t: Tableau, r: number, entering: number): void {
  const row = t.rows[r]!;
  // Each value moves with its row, each row is gone through.
  charge(t.meter, (t.rows.length + t.value.length) * VALUE, weightOf(row.scale));
  const leaving = t.basic[r]!;
  const head = row.entries[entering]!;
  const positive = signInt(head) > 0;
  const active: number[] = [];
  for (let j = 0; j < row.entries.length; j++) {
    const c = row.entries[j]!;
    if (j === entering || c === 0) continue;
    if (positive) row.entries[j] = negateInt(c);
    active.push(j);
  }
  row.entries[entering] = 0;
  row.entries[leaving] = positive ? row.scale : negateInt(row.scale);
  row.scale = positive ? head : negateInt(head);
  active.push(leaving);
  for (let i = 0; i < t.rows.length; i++) {
    if (i === r) continue;
    const other = t.rows[i]!;
    const c = other.entries[entering]!;
    if (c === 0) continue;
    substitute(other, row, c, active, entering);
    charge(t.meter, t.value.length);
    charge(t.meter, active.length, weightOf(other.scale));
  }
  t.basic[r] = entering;
  t.rowOf[entering] = r;
  t.rowOf[leaving] = -1;
}

/** Puts a row in place of the entering column of another. */
function substitute(
  other: TableauRow,
  row: TableauRow,
  c: Int,
  active: readonly number[],
  entering: number,
): void {
  const { entries } = other;
  const by = row.scale;
  entries[entering] = 0;
  let big = false;
  if (by !== 1) {
    for (let j = 0; j < entries.length; j++) {
      const e = entries[j]!;
      if (e !== 0) entries[j] = multiplyInt(e, by);
    }
    other.scale = multiplyInt(other.scale, by);
  }
  for (const j of active) {
    const sum = addInt(entries[j]!, multiplyInt(c, row.entries[j]!));
    entries[j] = sum;
    big ||= typeof sum === 'bigint';
  }
  if (big || typeof other.scale === 'bigint' || other.scale > 1_000_000) lower(other);
}

/** Divides a row by what all its numbers have in common. */
function lower(row: TableauRow): void {
  let common: Int = row.scale;
  for (const e of row.entries) {
    if (e === 0) continue;
    common = gcd(common, e);
    if (common === 1) return;
  }
  row.scale = exactly(row.scale, common);
  for (let j = 0; j < row.entries.length; j++) {
    const e = row.entries[j]!;
    if (e !== 0) row.entries[j] = exactly(e, common);
  }
}

/** A sum of columns as one over those that are not basic, times any positive number. */
export function overNonBasic(t: Tableau, parts: Parts): readonly Int[] {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && t.rowOf[only.at] !== -1) {
    const { entries } = t.rows[t.rowOf[only.at]!]!;
    return signInt(only.by.n) > 0 ? entries : entries.map(negateInt);
  }
  const sums: Rational[] = new Array(t.value.length).fill(ZERO);
  for (const { at, by } of parts) {
    const r = t.rowOf[at]!;
    if (r === -1) {
      sums[at] = add(sums[at]!, by);
      continue;
    }
    const row = t.rows[r]!;
    const scaled = divide(by, rational(row.scale));
    row.entries.forEach((e, j) => {
      if (e !== 0) sums[j] = add(sums[j]!, multiply(rational(e), scaled));
    });
  }
  return sums.map(s => s.n);
}
