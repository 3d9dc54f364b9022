import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { sidesIn } from '../sides.ts';
import { claimOf, type Known } from './known.ts';

/** Whether the words beside the parts divide a whole: new and added, domestic and foreign. */
export function partition(known: Known, total: Spot, parts: readonly Spot[]): number {
  const spread = spreadOf(known, total, parts);
  if (spread >= BRANCHES) return spread;
  if (areBranches(known, total, parts)) return BRANCHES;
  return areParted(known, parts, 'partner') || areParted(known, parts, 'subject')
    ? Math.max(spread, PLACES)
    : spread;
}

const BRANCHES = 6;
const PLACES = 3;

/** What the sides that are named before the amounts, behind them, or about them, say of a division. */
function spreadOf(known: Known, total: Spot, parts: readonly Spot[]): number {
  let named = 0;
  for (const part of parts)
    if (sidesBefore(known, part).size > 0 || sidesAfter(known, part).size > 0) named++;
  // Most amounts have none beside them.
  if (named < leastNamed(parts.length)) return 0;
  const before = parts.map(part => sidesBefore(known, part));
  const after = parts.map(part => sidesAfter(known, part));
  const about = before.map((one, i) => merged(one, after[i]!));
  const own = sidesBefore(known, total);
  return Math.max(distinct(before, own), distinct(after, own), distinct(about, own) - 2);
}

/** Whether the parts are of all different measures, each a branch of the total's. */
function areBranches(known: Known, total: Spot, parts: readonly Spot[]): boolean {
  const whole = claimOf(known, total).measure;
  if (whole === null) return false;
  const measures = new Set<string>();
  for (const part of parts) {
    const { measure } = claimOf(known, part);
    if (measure === null || MEASURES.get(measure)?.parent !== whole || measures.has(measure)) return false;
    measures.add(measure);
  }
  return true;
}

/** Whether the parts are of all different places. */
function areParted(known: Known, parts: readonly Spot[], key: 'subject' | 'partner'): boolean {
  const places = new Set<string>();
  for (const part of parts) {
    const place = claimOf(known, part)[key];
    if (place === null || places.has(place)) return false;
    places.add(place);
  }
  return true;
}

/** The words beside an amount are looked up once, however many sums it is tried in. */
const BEFORE = new WeakMap<Spot, Sides>();
const AFTER = new WeakMap<Spot, Sides>();
const WORDS = new WeakMap<Spot, ReadonlySet<string>>();

function remembered<V>(
  memory: WeakMap<Spot, V>,
  known: Known,
  spot: Spot,
  make: (known: Known, spot: Spot) => V,
): V {
  const found = memory.get(spot);
  if (found !== undefined) return found;
  const made = make(known, spot);
  memory.set(spot, made);
  return made;
}

type Sides = ReadonlyMap<string, readonly string[]>;

/** The sides named before an amount, behind the amount of its unit before it. */
export function sidesBefore(known: Known, spot: Spot): Sides {
  return remembered(BEFORE, known, spot, findBefore);
}

/** The sides named behind an amount, before the next of its unit. */
export function sidesAfter(known: Known, spot: Spot): Sides {
  return remembered(AFTER, known, spot, findAfter);
}

function findBefore(known: Known, spot: Spot): Sides {
  const { passage } = known;
  const { from } = passage.sentences[spot.sentence]!;
  let floor = from;
  for (let i = spot.index - 1; i >= 0 && passage.spots[i]!.sentence === spot.sentence; i--) {
    if (passage.spots[i]!.figure.unitKey !== spot.figure.unitKey) continue;
    floor = passage.spots[i]!.to;
    break;
  }
  return sidesIn(passage, Math.max(floor, spot.from - 24), spot.from);
}

function findAfter(known: Known, spot: Spot): Sides {
  const { passage } = known;
  let to = passage.sentences[spot.sentence]!.to;
  for (
    let i = spot.index + 1;
    i < passage.spots.length && passage.spots[i]!.sentence === spot.sentence;
    i++
  ) {
    if (passage.spots[i]!.figure.unitKey !== spot.figure.unitKey) continue;
    to = passage.spots[i]!.from;
    break;
  }
  return sidesIn(passage, spot.to, Math.min(to, spot.to + 16));
}

function merged(a: Sides, b: Sides): Sides {
  const all = new Map<string, readonly string[]>(a);
  for (const [axis, sides] of b) all.set(axis, [...(all.get(axis) ?? []), ...sides]);
  return all;
}

/** So many parts must be of a named side: all but one. */
function leastNamed(parts: number): number {
  return Math.max(2, parts - 1);
}

/** Parts that are each of another side of one division; the whole is of none of them. */
function distinct(parts: readonly Sides[], total: Sides): number {
  let best = 0;
  for (const axis of new Set(parts.flatMap(part => [...part.keys()]))) {
    const sides = parts.map(part => part.get(axis)?.at(-1));
    const named = sides.filter(side => side !== undefined);
    if (named.length < leastNamed(sides.length) || new Set(named).size < named.length) continue;
    const own = total.get(axis) ?? [];
    if (own.length === 1 && named.includes(own[0]!)) best = Math.max(best, 2);
    else best = Math.max(best, named.length < sides.length ? 3 : 6);
  }
  return best;
}

const PARALLEL = 8;
const WORD = 4;

/** "whiteleg shrimp came to …, black tiger shrimp to …": parts told alike, of what the total is told of. */
export function parallel(known: Known, total: Spot, parts: readonly Spot[]): number {
  let told = 0;
  for (const word of wordsOf(known, parts[0]!)) {
    if (!parts.every(part => wordsOf(known, part).has(word))) continue;
    if (wordsOf(known, total).has(word)) return 4;
    told = 2;
  }
  return told;
}

function wordsOf(known: Known, spot: Spot): ReadonlySet<string> {
  return remembered(WORDS, known, spot, wordsBefore);
}

function wordsBefore(known: Known, spot: Spot): ReadonlySet<string> {
  const { passage } = known;
  const before = passage.spots[spot.index - 1];
  const floor = Math.max(before?.to ?? 0, passage.sentences[spot.sentence]!.from, spot.from - PARALLEL);
  const words = new Set<string>();
  for (let i = floor; i < spot.from; i++) {
    const key = passage.keys[i]!;
    if (key.length >= WORD && passage.cues[i] === undefined) words.add(key);
  }
  return words;
}
