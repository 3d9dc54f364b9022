import type { Span } from '../../number/interval.ts';
import {
  add,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  ZERO,
} from '../../number/rational.ts';
import {
  addDelta,
  compareDelta,
  type Delta,
  divideDelta,
  NOTHING,
  plain,
  scaleDelta,
  subtractDelta,
} from './delta.ts';
import type { Parts } from './network.ts';

/** Σ parts ∈ span. */
export interface Inequality {
  readonly parts: Parts;
  readonly span: Span;
}

/**
 * The simplex method for variables with bounds on either side, exact, with open ends (Dutertre and de Moura 2006). Columns
 * are the variables, then one for each inequality; a basic column is a sum over the others.
 */
export interface Tableau {
  readonly low: (Delta | null)[];
  readonly high: (Delta | null)[];
  readonly value: Delta[];
  /** The basic column of each row, and the row of each basic column (−1 for the others). */
  readonly basic: number[];
  readonly rowOf: Int32Array;
  readonly rows: Rational[][];
}

const BELOW = rational(-1);

function lowEnd(span: Span): Delta | null {
  return span.low === null ? null : span.lowClosed ? plain(span.low) : { v: span.low, k: ONE };
}

function highEnd(span: Span): Delta | null {
  return span.high === null ? null : span.highClosed ? plain(span.high) : { v: span.high, k: BELOW };
}

/** A tableau for variables with the given domains, or null where no values satisfy all inequalities. */
export function feasibleTableau(
  domains: readonly Span[],
  inequalities: readonly Inequality[],
): Tableau | null {
  const columns = domains.length + inequalities.length;
  const spans = [...domains, ...inequalities.map(i => i.span)];
  const low = spans.map(lowEnd);
  const high = spans.map(highEnd);
  const value = domains.map((_, j) => low[j] ?? high[j] ?? NOTHING);
  const rows = inequalities.map(({ parts }) => {
    const row: Rational[] = new Array(columns).fill(ZERO);
    let sum = NOTHING;
    for (const { at, by } of parts) {
      row[at] = by;
      sum = addDelta(sum, scaleDelta(value[at]!, by));
    }
    value.push(sum);
    return row;
  });
  const basic = inequalities.map((_, i) => domains.length + i);
  const rowOf = new Int32Array(columns).fill(-1);
  basic.forEach((column, i) => {
    rowOf[column] = i;
  });
  const tableau: Tableau = { low, high, value, basic, rowOf, rows };
  return repair(tableau) ? tableau : null;
}

/** Moves basic columns inside their bounds, lowest first (Bland's rule, so that it ends). */
function repair(t: Tableau): boolean {
  for (;;) {
    let column = -1;
    let direction = 0;
    for (let j = 0; j < t.value.length; j++) {
      if (t.rowOf[j] === -1) continue;
      if (t.low[j] !== null && compareDelta(t.value[j]!, t.low[j]!) < 0) direction = 1;
      else if (t.high[j] !== null && compareDelta(t.value[j]!, t.high[j]!) > 0) direction = -1;
      else continue;
      column = j;
      break;
    }
    if (column === -1) return true;
    const row = t.rows[t.rowOf[column]!]!;
    let entering = -1;
    for (let j = 0; j < row.length; j++) {
      const s = sign(row[j]!) * direction;
      if (s === 0) continue;
      if (s > 0 ? canRise(t, j) : canFall(t, j)) {
        entering = j;
        break;
      }
    }
    if (entering === -1) return false;
    const goal = direction > 0 ? t.low[column]! : t.high[column]!;
    const step = divideDelta(subtractDelta(goal, t.value[column]!), row[entering]!);
    move(t, entering, step);
    pivot(t, t.rowOf[column]!, entering);
  }
}

function canRise(t: Tableau, j: number): boolean {
  return t.high[j] === null || compareDelta(t.value[j]!, t.high[j]!) < 0;
}

function canFall(t: Tableau, j: number): boolean {
  return t.low[j] === null || compareDelta(t.value[j]!, t.low[j]!) > 0;
}

/** Moves a column that is not basic, and with it the basic ones. */
function move(t: Tableau, column: number, step: Delta): void {
  t.value[column] = addDelta(t.value[column]!, step);
  for (let i = 0; i < t.rows.length; i++) {
    const c = t.rows[i]![column]!;
    if (c.n === 0) continue;
    const b = t.basic[i]!;
    t.value[b] = addDelta(t.value[b]!, scaleDelta(step, c));
  }
}

/** Exchanges the basic column of row r with another. */
function pivot(t: Tableau, r: number, entering: number): void {
  const row = t.rows[r]!;
  const leaving = t.basic[r]!;
  const inverse = divide(ONE, row[entering]!);
  const back = negate(inverse);
  const active: number[] = [];
  for (let j = 0; j < row.length; j++) {
    if (row[j]!.n === 0) continue;
    if (j !== entering) row[j] = multiply(row[j]!, back);
    if (j !== entering) active.push(j);
  }
  row[entering] = ZERO;
  row[leaving] = inverse;
  active.push(leaving);
  for (let i = 0; i < t.rows.length; i++) {
    if (i === r) continue;
    const other = t.rows[i]!;
    const c = other[entering]!;
    if (c.n === 0) continue;
    other[entering] = ZERO;
    for (const j of active) other[j] = add(other[j]!, multiply(c, row[j]!));
  }
  t.basic[r] = entering;
  t.rowOf[entering] = r;
  t.rowOf[leaving] = -1;
}

/**
 * The largest value of Σ parts over a feasible tableau (which it moves, staying feasible): null where it has no end. A
 * negative k says that the value is approached, not reached.
 */
export function maximum(t: Tableau, parts: Parts): Delta | null {
  for (;;) {
    const objective = overNonBasic(t, parts);
    let entering = -1;
    let direction = 0;
    for (let j = 0; j < objective.length; j++) {
      const s = sign(objective[j]!);
      if (s === 0 || !(s > 0 ? canRise(t, j) : canFall(t, j))) continue;
      entering = j;
      direction = s;
      break;
    }
    if (entering === -1)
      return parts.reduce((sum, p) => addDelta(sum, scaleDelta(t.value[p.at]!, p.by)), NOTHING);
    if (!advance(t, entering, direction)) return null;
  }
}

/** The sum as one over the columns that are not basic. */
function overNonBasic(t: Tableau, parts: Parts): Rational[] {
  const sums: Rational[] = new Array(t.value.length).fill(ZERO);
  for (const { at, by } of parts) {
    const r = t.rowOf[at]!;
    if (r === -1) {
      sums[at] = add(sums[at]!, by);
      continue;
    }
    const row = t.rows[r]!;
    for (let j = 0; j < row.length; j++) {
      if (row[j]!.n !== 0) sums[j] = add(sums[j]!, multiply(row[j]!, by));
    }
  }
  return sums;
}

/** Moves a column as far as all bounds allow and pivots where one binds; false where none does. */
function advance(t: Tableau, entering: number, direction: number): boolean {
  const end = direction > 0 ? t.high[entering]! : t.low[entering]!;
  let room: Delta | null =
    end === null
      ? null
      : direction > 0
        ? subtractDelta(end, t.value[entering]!)
        : subtractDelta(t.value[entering]!, end);
  let binding = -1;
  for (let i = 0; i < t.rows.length; i++) {
    const c = t.rows[i]![entering]!;
    const s = sign(c) * direction;
    if (s === 0) continue;
    const b = t.basic[i]!;
    const bound = s > 0 ? t.high[b]! : t.low[b]!;
    if (bound === null) continue;
    const gap = s > 0 ? subtractDelta(bound, t.value[b]!) : subtractDelta(t.value[b]!, bound);
    const reach = divideDelta(gap, sign(c) > 0 ? c : negate(c));
    const order = room === null ? -1 : compareDelta(reach, room);
    if (order < 0 || (order === 0 && binding !== -1 && b < t.basic[binding]!)) {
      room = reach;
      binding = i;
    }
  }
  if (room === null) return false;
  move(t, entering, direction > 0 ? room : subtractDelta(NOTHING, room));
  if (binding !== -1) pivot(t, binding, entering);
  return true;
}
