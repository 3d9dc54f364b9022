import { comparable } from '../amounts.ts';
import { findCue } from '../cues.ts';
import type { Sentence, Spot } from '../passage.ts';
import { holdsAlike, meets, rangeOf, sumRange } from '../screen.ts';
import { claimOf, type Known } from './known.ts';
import { isRest } from './sum-support.ts';
import type { Sum } from './sums.ts';

/** Tokens from the word that takes away to what it takes. */
const TAKEN_WITHIN = 20;
/** Amounts before it among which the whole stands. */
const LOOKED_AT = 4;
/** How far off, for its whole, what is left may be told and still be left of it. */
const NEARLY = 0.1;
/** The words tell it, whether or not it adds up. */
const TOLD = 50;

/**
 * What is told as left of a whole when some of it is taken away: "revenue of 880 billion; setting aside land fees of 310
 * billion, 570 billion is left". The whole is what they make together.
 */
export function remainders(known: Known, aside: ReadonlySet<Spot>): Sum[] {
  const { passage } = known;
  const found: Sum[] = [];
  for (const sentence of passage.sentences) {
    if (sentence.spots.length < 2) continue;
    for (const [at, taken] of sentence.spots.entries()) {
      if (!taken.figure.amount) continue;
      const floor = Math.max(sentence.spots[at - 1]?.to ?? sentence.from, taken.from - TAKEN_WITHIN);
      const cue = findCue(passage, floor, taken.from, 'except');
      if (!cue) continue;
      const left = sentence.spots.slice(at + 1).find(spot => comparable(spot, taken) && !aside.has(spot));
      if (!left || !isRest(known, left)) continue;
      const whole = wholeOf(known, sentence, cue.from, taken, left, aside);
      if (whole)
        found.push({ total: whole, parts: [taken, left], bits: TOLD, broken: !makes(whole, taken, left) });
    }
  }
  return found;
}

/** The amount before the word that both were part of: the one they make, else the nearest that they all but make. */
function wholeOf(
  known: Known,
  sentence: Sentence,
  before: number,
  taken: Spot,
  left: Spot,
  aside: ReadonlySet<Spot>,
): Spot | undefined {
  const { passage } = known;
  const told = [...(passage.sentences[taken.sentence - 1]?.spots ?? []), ...sentence.spots]
    .filter(
      spot => spot.to <= before && comparable(spot, taken) && comparable(spot, left) && !aside.has(spot),
    )
    .slice(-LOOKED_AT)
    .reverse();
  const { measure } = claimOf(known, left);
  return (
    told.find(whole => makes(whole, taken, left)) ??
    told.find(whole => {
      const { value } = rangeOf(whole.figure);
      const off = Math.abs(value - rangeOf(taken.figure).value - rangeOf(left.figure).value);
      return claimOf(known, whole).measure === measure && off <= NEARLY * value;
    })
  );
}

function makes(whole: Spot, taken: Spot, left: Spot): boolean {
  return holdsAlike(of => meets(sumRange([of(taken.figure), of(left.figure)]), of(whole.figure)));
}
