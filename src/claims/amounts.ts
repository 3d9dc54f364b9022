import nouns from '../../data/alike.json' with { type: 'json' };
import type { Spot } from './passage.ts';

/** Whether a figure is an amount that shares, sums and changes are made of: money, a count or a quantity. */
export function isAmount(spot: Spot): boolean {
  return spot.figure.amount;
}

export function isPercent(spot: Spot): boolean {
  return spot.figure.unit === '%';
}

/** What two amounts must share to be added or compared: the unit; for counts being counts. */
export function unitKey(spot: Spot): string {
  return spot.figure.unitKey;
}

/** People counted as such may be visitors, workers or passengers. */
const ANYONE: ReadonlySet<string> = new Set(nouns.anyone);
/** Nouns that name the same things: projects and schemes. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  nouns.alike.flatMap(group => group.map(noun => [noun, group[0]!] as const)),
);

/** Whether two amounts can be added: one unit, and for counts one noun where both have one. */
export function comparable(a: Spot, b: Spot): boolean {
  if (unitKey(a) !== unitKey(b)) return false;
  if (a.figure.kind !== 'count') return true;
  const [x, y] = [a.figure.counted, b.figure.counted];
  if (!x || !y || x === y || ANYONE.has(x) || ANYONE.has(y)) return true;
  return (ALIKE.get(x) ?? x) === (ALIKE.get(y) ?? y);
}
