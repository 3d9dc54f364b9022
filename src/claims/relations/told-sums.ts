import type { Spot } from '../passage.ts';
import { holdsAlike, meets, sumRange } from '../screen.ts';
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
  const all = opener === 'all' ? closed || support.exhaustive || ratio > 1 : support.exhaustive;
  const near = opener === 'all' || (ratio >= NEARLY && ratio <= 1 / NEARLY);
  const stated = fits
    ? opener === 'all' || closed || support.exhaustive
    : all && near && (opener !== 'some' || ratio > 1);
  return stated ? { total: whole, parts, bits: TOLD, broken: !fits } : undefined;
}
