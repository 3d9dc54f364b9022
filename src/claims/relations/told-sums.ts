import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsAlike, meets, sumRange } from '../screen.ts';
import { firstSign } from '../signs.ts';
import type { Known } from './known.ts';
import type { Share } from './shares.ts';
import { supportOf } from './sum-support.ts';
import type { Sum } from './sums.ts';
import { ratioOf, type ToldList } from './told-lists.ts';

/** How far from its whole a list of all its parts may be and still be one that was added up wrong. */
const SHORT = 0.7;
const BEYOND = 1.4;
/** The same where a sign alone opens it. */
const NEARLY = 0.8;
/** What words and figures must say for it, in bits. */
const WORDED = 2;
/** What is told so goes before what is only found to agree. */
const TOLD = 40;

/** What is printed so has no place to be wrong in. */
const UNBOUNDED: ReadonlySet<string> = new Set(['range', 'below', 'upto', 'atleast']);

/**
 * The sum that a list states whether or not it adds up: "47 calls, comprising 29 domestic ships and 22 foreign ones". Only
 * words for all there is, or parts that leave no room for others, state one; what merely falls short may name some of it.
 */
export function toldSum(
  known: Known,
  list: ToldList,
  aside: ReadonlySet<Spot>,
  shares: ReadonlyMap<Spot, Share>,
): Sum | undefined {
  const { whole, parts, opener, closed } = list;
  const ratio = ratioOf(list);
  if (!(ratio >= SHORT && ratio <= BEYOND)) return undefined;
  if ([whole, ...parts].some(({ figure }) => UNBOUNDED.has(figure.qualifier))) return undefined;
  const support = supportOf(known, whole, parts, 0, null, aside, shares);
  if (support.bits < WORDED) return undefined;
  const fits = holdsAlike(of => meets(sumRange(parts.map(part => of(part.figure))), of(whole.figure)));
  const all = opener === 'all' || isRemainder(known, parts.at(-1)!);
  const more = ratio > 1;
  const near = ratio >= NEARLY && ratio <= 1 / NEARLY;
  const ended = closed || support.exhaustive;
  if (!fits && list.doubtful) return undefined;
  const alone = opener === 'head' ? support.rest : support.exhaustive;
  const crowded = near && more && (alone || (opener === 'sign' && closed && parts.length > 2));
  const divided = near && opener === 'sign' && support.exhaustive;
  // "…, the rest being transit goods": what is left is told without a figure, and makes room.
  if (!fits && !more && hasCue(known.passage, parts.at(-1)!.to + 1, parts.at(-1)!.to + TRAILING, 'rest'))
    return undefined;
  const stated = fits ? all || ended : all ? ended || more : crowded || divided;
  return stated ? { total: whole, parts, bits: TOLD, broken: !fits } : undefined;
}

/** Tokens behind the last part within which more may be told of. */
const TRAILING = 8;
/** Tokens from "the remaining" to how many remain. */
const LEFT_WITHIN = 6;

/** "and the other 58", "144 hộ còn lại": words for all that is left, not for some others. */
function isRemainder({ passage }: Known, part: Spot): boolean {
  const floor = Math.max(passage.spots[part.index - 1]?.to ?? 0, part.from - LEFT_WITHIN);
  const behind = firstSign(passage, part.to, part.to + 2);
  return (
    hasCue(passage, floor, part.from, 'remainder', 'theOther') ||
    hasCue(passage, part.to, behind, 'remainder')
  );
}
