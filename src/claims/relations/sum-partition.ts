import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { sidesIn } from '../sides.ts';
import { claimOf, type Known } from './known.ts';

/** Whether the words beside the parts divide a whole: new and added, domestic and foreign. */
export function partition(known: Known, total: Spot, parts: readonly Spot[]): number {
  const before = parts.map(part => sidesBefore(known, part));
  const after = parts.map(part => sidesAfter(known, part));
  const own = sidesBefore(known, total);
  const spread = Math.max(
    distinct(before, own),
    distinct(after, own),
    distinct(
      before.map((one, i) => merged(one, after[i]!)),
      own,
    ) - 2,
  );
  const claims = parts.map(part => claimOf(known, part));
  const measures = new Set(claims.map(claim => claim.measure));
  const whole = claimOf(known, total).measure;
  const children = claims.every(
    claim => claim.measure !== null && MEASURES.get(claim.measure)?.parent === whole,
  );
  const places = (key: 'subject' | 'partner') => {
    const named = claims.map(claim => claim[key]);
    return !named.includes(null) && new Set(named).size === parts.length;
  };
  return Math.max(
    spread,
    whole !== null && children && measures.size === parts.length ? 6 : 0,
    places('partner') || places('subject') ? 3 : 0,
  );
}

/** The words beside an amount are looked up once, however many sums it is tried in. */
const BEFORE = new WeakMap<Spot, Sides>();
const AFTER = new WeakMap<Spot, Sides>();
const WORDS = new WeakMap<Spot, ReadonlySet<string>>();

function remembered<V>(memory: WeakMap<Spot, V>, spot: Spot, make: () => V): V {
  const known = memory.get(spot);
  if (known !== undefined) return known;
  const made = make();
  memory.set(spot, made);
  return made;
}

type Sides = ReadonlyMap<string, readonly string[]>;

/** The sides named before an amount, behind the amount of its unit before it. */
export function sidesBefore(known: Known, spot: Spot): Sides {
  return remembered(BEFORE, spot, () => findBefore(known, spot));
}

/** The sides named behind an amount, before the next of its unit. */
export function sidesAfter(known: Known, spot: Spot): Sides {
  return remembered(AFTER, spot, () => findAfter(known, spot));
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

/** Parts that are each of another side of one division; the whole is of none of them. */
function distinct(parts: readonly Sides[], total: Sides): number {
  let best = 0;
  for (const axis of new Set(parts.flatMap(part => [...part.keys()]))) {
    const sides = parts.map(part => part.get(axis)?.at(-1));
    const named = sides.filter(side => side !== undefined);
    if (named.length < Math.max(2, sides.length - 1) || new Set(named).size < named.length) continue;
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
  let common: ReadonlySet<string> | undefined;
  for (const part of parts) {
    const words = remembered(WORDS, part, () => wordsBefore(known, part));
    common = common === undefined ? words : new Set([...common].filter(word => words.has(word)));
  }
  if (!common || common.size === 0) return 0;
  return [...remembered(WORDS, total, () => wordsBefore(known, total))].some(word => common.has(word))
    ? 4
    : 2;
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
