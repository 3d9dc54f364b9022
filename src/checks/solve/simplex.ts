import { type Int, signInt } from '../../number/int.ts';
import type { Span } from '../../number/interval.ts';
import { absolute } from '../../number/rational.ts';
import {
  addDelta,
  compareDelta,
  type Delta,
  divideDelta,
  NOTHING,
  scaleDelta,
  subtractDelta,
} from './delta.ts';
import { isSpent, type Meter } from './meter.ts';
import type { Parts } from './network.ts';
import {
  coefficient,
  type Inequality,
  move,
  overNonBasic,
  pivot,
  SIZE_LIMIT,
  startingTableau,
  type Tableau,
} from './tableau.ts';

/** Steps that follow the steepest way; after them the lowest index decides, which cannot go round in circles (Bland 1977). */
const STEEP_STEPS = 60;

/**
 * A tableau whose columns all lie inside their bounds, or null where no values satisfy all inequalities: the simplex method
 * for bounded variables, exact, with open ends (Dutertre and de Moura 2006). Undefined where that would take too long.
 */
export function feasibleTableau(
  domains: readonly Span[],
  inequalities: readonly Inequality[],
  meter: Meter,
): Tableau | null | undefined {
  if (isSpent(meter)) return undefined;
  if (inequalities.length * (domains.length + inequalities.length) > SIZE_LIMIT) return undefined;
  const t = startingTableau(domains, inequalities, meter);
  for (let steps = 0; ; steps++) {
    const steep = steps < STEEP_STEPS;
    const row = violated(t, steep);
    if (row === -1) return t;
    if (isSpent(meter)) return undefined;
    const column = t.basic[row]!;
    const rises = t.low[column] !== null && compareDelta(t.value[column]!, t.low[column]!) < 0;
    const { entries } = t.rows[row]!;
    const entering = choose(t, entries, rises ? 1 : -1, steep);
    if (entering === -1) return null;
    const goal = rises ? t.low[column]! : t.high[column]!;
    const step = divideDelta(subtractDelta(goal, t.value[column]!), coefficient(t.rows[row]!, entering));
    move(t, entering, step);
    pivot(t, row, entering);
  }
}

/** A row whose basic column is outside its bounds: the farthest, or that of the lowest column; −1 where none is. */
function violated(t: Tableau, steep: boolean): number {
  let found = -1;
  let farthest = -1;
  for (let i = 0; i < t.rows.length; i++) {
    const b = t.basic[i]!;
    const value = t.value[b]!;
    const low = t.low[b]!;
    const high = t.high[b]!;
    const gap =
      low !== null && compareDelta(value, low) < 0
        ? subtractDelta(low, value)
        : high !== null && compareDelta(value, high) > 0
          ? subtractDelta(value, high)
          : null;
    if (gap === null) continue;
    if (steep) {
      const size = Number(gap.v.n) / Number(gap.v.d);
      if (found === -1 || size > farthest) {
        found = i;
        farthest = size;
      }
    } else if (found === -1 || b < t.basic[found]!) found = i;
  }
  return found;
}

/** A column that can move so that the sum rises (direction 1) or falls (−1): the steepest, or the lowest; −1 for none. */
function choose(t: Tableau, entries: readonly Int[], direction: number, steep: boolean): number {
  let found = -1;
  let steepest = 0;
  for (let j = 0; j < entries.length; j++) {
    const entry = entries[j]!;
    if (entry === 0) continue;
    const s = signInt(entry) * direction;
    if (s === 0 || !(s > 0 ? canRise(t, j) : canFall(t, j))) continue;
    if (!steep) return j;
    const size = Math.abs(Number(entry));
    if (size > steepest || found === -1) {
      found = j;
      steepest = size;
    }
  }
  return found;
}

function canRise(t: Tableau, j: number): boolean {
  const high = t.high[j]!;
  return high === null || compareDelta(t.value[j]!, high) < 0;
}

function canFall(t: Tableau, j: number): boolean {
  const low = t.low[j]!;
  return low === null || compareDelta(t.value[j]!, low) > 0;
}

/**
 * The largest value of Σ parts over a feasible tableau (which it moves, staying feasible): null where it has no end, or
 * where the work is spent before it is found. A negative k says that the value is approached, not reached.
 */
export function maximum(t: Tableau, parts: Parts): Delta | null {
  for (let steps = 0; ; steps++) {
    if (isSpent(t.meter)) return null;
    const objective = overNonBasic(t, parts);
    const entering = choose(t, objective, 1, steps < STEEP_STEPS);
    if (entering === -1) {
      return parts.reduce((sum, p) => addDelta(sum, scaleDelta(t.value[p.at]!, p.by)), NOTHING);
    }
    if (!advance(t, entering, signInt(objective[entering]!))) return null;
  }
}

/** Moves a column as far as all bounds allow and pivots where one binds; false where none does. */
function advance(t: Tableau, entering: number, direction: number): boolean {
  const own = direction > 0 ? t.high[entering]! : t.low[entering]!;
  const now = t.value[entering]!;
  let room: Delta | null =
    own === null ? null : direction > 0 ? subtractDelta(own, now) : subtractDelta(now, own);
  let binding = -1;
  for (let i = 0; i < t.rows.length; i++) {
    const row = t.rows[i]!;
    const s = signInt(row.entries[entering]!) * direction;
    if (s === 0) continue;
    const b = t.basic[i]!;
    const bound = s > 0 ? t.high[b]! : t.low[b]!;
    if (bound === null) continue;
    const gap = s > 0 ? subtractDelta(bound, t.value[b]!) : subtractDelta(t.value[b]!, bound);
    const reach = divideDelta(gap, absolute(coefficient(row, entering)));
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
