import { baseOf } from '../base-of.ts';
import { comparisonsIn } from '../comparisons.ts';
import { type PairedChange, pairedChanges } from '../paired-changes.ts';
import type { Spot } from '../passage.ts';
import { earlierValue } from './earlier-value.ts';
import { agrees, befores } from './growths.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/**
 * A change and its rate told together, and the one value they lead to or from: "$2.34 billion, up by $226 million or 10.7
 * per cent". Where both values are printed, change and rate are each a relation of their own.
 */
export function growthWithChange(known: Known, spot: Spot): Draft | undefined {
  const sentence = known.passage.sentences[spot.sentence]!;
  const paired = pairedChanges(known.passage, sentence).find(one => one.rate === spot || one.change === spot);
  if (!paired?.value || !isOfItsOwn(known, paired, paired.value)) return undefined;
  const { change, rate, value, sign, leads } = paired;
  const figures = {
    rate: known.id(rate),
    change: known.id(change),
    ...(sign === -1 ? { signs: [-1] } : {}),
  };
  const words = wordsOf(value, change, rate);
  if (leads === 'to') {
    return {
      kind: 'growth',
      roles: { before: null, after: known.id(value), ...figures },
      unprinted: { before: earlierValue(known, value) },
      ...words,
    };
  }
  const { measure, subject, partner, period } = claimOf(known, change);
  const after = { measure: measure && baseOf(measure), subject, partner, period, unit: value.figure.unit };
  return {
    kind: 'growth',
    roles: { before: known.id(value), after: null, ...figures },
    unprinted: { after },
    ...words,
  };
}

/** Whether the other value is printed nowhere. */
function isOfItsOwn(known: Known, { change, rate, sign, leads }: PairedChange, value: Spot): boolean {
  const compared = comparisonsIn(known.passage, known.passage.sentences[rate.sentence]!).some(
    ({ before, after }) => (before === value || after === value) && before !== change && after !== change,
  );
  if (compared) return false;
  return leads === 'from' || earlierOf(known, rate, value, change, sign) === undefined;
}

/** The earlier value printed elsewhere that the rate beside a change fits. */
export function baseOfPair(known: Known, spot: Spot): Spot | undefined {
  const sentence = known.passage.sentences[spot.sentence]!;
  const paired = pairedChanges(known.passage, sentence).find(one => one.change === spot);
  return paired?.value && paired.leads === 'to'
    ? earlierOf(known, paired.rate, paired.value, spot, paired.sign)
    : undefined;
}

function earlierOf(known: Known, rate: Spot, value: Spot, change: Spot, sign: 1 | -1): Spot | undefined {
  return befores(known, rate, value).find(
    before => before !== change && agrees({ spot: rate, sign }, before, value),
  );
}
