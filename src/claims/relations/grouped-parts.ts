import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { firstSign } from '../signs.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** A part of a whole. */
export interface Pair {
  readonly part: Spot;
  readonly whole: Spot;
}

/** Tokens between two parts of one list. */
const APART = 24;

/**
 * Parts of one whole that stand side by side ("coffee 412 million, pepper 71 million") are one relation: together they are no
 * more than it. Only parts of one division are: of partners, of places or of branches.
 */
export function draftParts(known: Known, pairs: readonly Pair[], aside: ReadonlySet<Spot>): Draft[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = aside.has(pair.part) ? undefined : groups.findLast(one => one[0]!.whole === pair.whole);
    if (
      group &&
      !aside.has(group.at(-1)!.part) &&
      isBeside(known, group.at(-1)!.part, pair.part) &&
      isDivision(known, [...group, pair])
    )
      group.push(pair);
    else groups.push([pair]);
  }
  return groups.map(group =>
    draftOf(
      known,
      group[0]!.whole,
      group.map(({ part }) => part),
    ),
  );
}

function draftOf(known: Known, whole: Spot, parts: readonly Spot[]): Draft {
  const [only] = parts;
  const words = wordsOf(whole, ...parts);
  if (parts.length === 1 && only!.figure.kind === 'count')
    return { kind: 'part-of', roles: { part: known.id(only!), whole: known.id(whole) }, ...words };
  return { kind: 'at-most', roles: { parts: parts.map(known.id), whole: known.id(whole) }, ...words };
}

function isBeside({ passage }: Known, a: Spot, b: Spot): boolean {
  if (a.sentence !== b.sentence || b.from - a.to > APART) return false;
  return firstSign(passage, a.to, b.from) < b.from || hasCue(passage, a.to, b.from, 'and');
}

/** Whether the parts differ in one thing alone, and leave room for one another. */
function isDivision(known: Known, pairs: readonly Pair[]): boolean {
  const claims = pairs.map(({ part }) => claimOf(known, part));
  const differ = (['measure', 'partner', 'subject'] as const).filter(
    key => new Set(claims.map(claim => claim[key])).size > 1,
  );
  const [axis] = differ;
  if (differ.length !== 1 || axis === undefined) return false;
  const values = claims.map(claim => claim[axis]);
  if (values.includes(null) || new Set(values).size < values.length) return false;
  const low = pairs.reduce((sum, { part }) => sum + rangeOf(part.figure).low, 0);
  return low <= rangeOf(pairs[0]!.whole.figure).high;
}
