import { comparable, isAmount } from '../amounts.ts';
import { anchorsOf } from '../anchors.ts';
import { type Comparison, comparisonsIn } from '../comparisons.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { holdsAlike, meets, significantDigits } from '../screen.ts';
import { firstSign } from '../signs.ts';
import { isBeside } from './compared.ts';
import { earlierValue } from './earlier-value.ts';
import { befores } from './growths.ts';
import { type Draft, type Known, wordsOf } from './known.ts';

const EARLIER_WITHIN = 8;
const PER_CENT = '0.01';

/** Multiples ("2.3 times the figure a year earlier") and levels ("134 % of the year before") with what they are of. */
export function findMultiples(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const spot of known.passage.spots) {
    const level = known.percents.get(spot)?.role === 'level';
    if (spot.figure.unit !== 'times' && !level) continue;
    const draft = multipleOf(known, spot, level);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function multipleOf(known: Known, spot: Spot, level: boolean): Draft | undefined {
  const { passage } = known;
  const sentence = passage.sentences[spot.sentence]!;
  const anchors = anchorsOf(passage, sentence, sentence.spots.indexOf(spot));
  const factor = level ? { factor: PER_CENT } : {};
  const ratio = (numerator: Spot, denominator: Spot): Draft => ({
    kind: 'ratio',
    roles: {
      numerator: known.id(numerator),
      denominator: known.id(denominator),
      ratio: known.id(spot),
      ...factor,
    },
    ...wordsOf(numerator, denominator, spot),
  });
  const stated = compared(known, spot);
  if (stated && (stated.after.sentence === spot.sentence || agrees(spot, stated.after, stated.before, level)))
    return ratio(stated.after, stated.before);
  const set = setAgainst(known, spot);
  if (set) return ratio(set.after, set.before);
  for (const after of anchors.slice(0, 1)) {
    const before = befores(known, spot, after).find(
      other => isSharp(spot, other) && agrees(spot, after, other, level),
    );
    if (before) return ratio(after, before);
    if (!hasCue(passage, spot.to, Math.min(spot.to + EARLIER_WITHIN, sentence.to), 'earlier')) continue;
    return {
      kind: 'ratio',
      roles: { numerator: known.id(after), denominator: null, ratio: known.id(spot), ...factor },
      unprinted: { denominator: earlierValue(known, after) },
      ...wordsOf(after, spot),
    };
  }
  return undefined;
}

function compared(known: Known, spot: Spot): Comparison | undefined {
  const beside = comparisonsIn(known.passage, known.passage.sentences[spot.sentence]!).filter(
    one => isAmount(one.before) && isBeside(known, spot, one),
  );
  // "compared with $4 billion, or 6.5 times the $1 billion": what it multiplies follows it.
  return beside.find(one => one.before.index === spot.index + 1) ?? beside[0];
}

/** Tokens from a multiple to the bracket with what it multiplies. */
const BRACKET_WITHIN = 7;

/** "4.5 million, 2.5 times the foreign visitors (1.5 million)": the bracket holds what is multiplied. */
function setAgainst(known: Known, spot: Spot): { after: Spot; before: Spot } | undefined {
  if (spot.figure.unit !== 'times') return undefined;
  const { passage } = known;
  const { spots } = passage.sentences[spot.sentence]!;
  const at = spots.indexOf(spot);
  const before = spots[at + 1];
  const after = spots.slice(0, at).findLast(other => other.figure.kind !== 'date');
  if (!before || !after || !isAmount(before) || !comparable(after, before)) return undefined;
  const open = before.from - 1;
  if (passage.tokens.key[open] !== '(' || before.from - spot.to > BRACKET_WITHIN) return undefined;
  if (firstSign(passage, spot.to, open) < open || hasCue(passage, spot.to, open, 'to', 'and'))
    return undefined;
  return { after, before };
}

/** "twice" fits too much to be found by arithmetic alone, unless the amounts stand together. */
function isSharp(spot: Spot, other: Spot): boolean {
  return significantDigits(spot.figure) >= 2 || other.sentence === spot.sentence;
}

function agrees(ratio: Spot, after: Spot, before: Spot, level: boolean): boolean {
  const unit = level ? 100 : 1;
  return holdsAlike(of => {
    const [times, from] = [of(ratio.figure), of(before.figure)];
    return meets(
      { low: (from.low * times.low) / unit, high: (from.high * times.high) / unit },
      of(after.figure),
    );
  });
}
