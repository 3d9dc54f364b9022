import type { Spot } from './passage.ts';

/** Spans of time say when or for how long: no share, sum or growth is of them. */
const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'times', 'pp']);

/** Whether a figure is an amount that shares, sums and changes are made of: money, a count or a quantity. */
export function isAmount(spot: Spot): boolean {
  const { kind, unit } = spot.figure;
  return kind === 'money' || kind === 'count' || (kind === 'quantity' && !TIMES.has(unit ?? ''));
}

export function isPercent(spot: Spot): boolean {
  return spot.figure.unit === '%';
}

/** What two amounts must share to be added or compared: the unit; for counts being counts. */
export function unitKey(spot: Spot): string {
  const { kind, unit } = spot.figure;
  return kind === 'count' ? '#' : `${kind}:${unit ?? ''}`;
}

/** People counted as such may be visitors, workers or passengers. */
const ANYONE = 'person';

/** Whether two amounts can be added: one unit, and for counts one noun where both have one. */
export function comparable(a: Spot, b: Spot): boolean {
  if (unitKey(a) !== unitKey(b)) return false;
  if (a.figure.kind !== 'count') return true;
  const [x, y] = [a.figure.counted, b.figure.counted];
  return !x || !y || x === y || x === ANYONE || y === ANYONE;
}
