import { isAmount, unitKey } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Passage, Sentence, Spot } from '../passage.ts';
import { holdsAlike, meets, rangeOf, significantDigits } from '../screen.ts';
import { type Draft, type Known, wordsOf } from './known.ts';

/** Sentences and amounts either side among which total and number are sought. */
const SENTENCES = 2;
const WINDOW = 16;
/** Tokens in which the words of a rate stand before and after it. */
const BEFORE = 9;
const AFTER = 3;
/** Words of a noun that are compared. */
const NOUN = 3;
/** Words behind a count among which its noun stands. */
const NAMED_WITHIN = 6;
/** A stated average this many times off is of other things. */
const FAR = 3;

/** What a rate is per: the words of the unit, empty where only "on average" is said. */
interface PerUnit {
  readonly words: readonly string[];
  readonly head: boolean;
}

/** Averages, unit prices and amounts a head: a total, the number of units, and what comes on one. */
export function findUnitRates(known: Known): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of known.passage.sentences) {
    for (const spot of sentence.spots) {
      const per = isAmount(spot) ? perUnit(known.passage, sentence, spot) : undefined;
      const draft = per && rateOf(known, spot, per);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function perUnit(passage: Passage, sentence: Sentence, spot: Spot): PerUnit | undefined {
  const printed = spot.figure.unit?.split('/')[1];
  if (printed !== undefined) return { words: [printed], head: false };
  const keys = passage.tokens.key;
  const at = sentence.spots.indexOf(spot);
  const [last, next] = [sentence.spots[at - 1], sentence.spots[at + 1]];
  const to = clauseEnd(passage, spot.to, Math.min(spot.to + AFTER, next?.from ?? sentence.to));
  const slash = keys[spot.to] === '/' ? spot.to + 1 : undefined;
  const behind = findCue(passage, spot.to, to, 'each')?.to;
  const start = slash ?? behind;
  if (start !== undefined) return named(passage, start, sentence.to);
  const from = Math.max(last?.to ?? sentence.from, spot.from - BEFORE);
  const average =
    lastCue(passage, from, spot.from, 'average') ??
    findCue(passage, spot.to, Math.min(to, spot.to + AFTER), 'average');
  const each = findCue(passage, from, spot.from, 'each');
  if (each && (average || startsClause(passage, sentence, each.from)))
    return named(passage, each.to, spot.from);
  return average ? { words: [], head: false } : undefined;
}

/** "a visitor left some 3.97 million": the subject of its clause. */
function startsClause(passage: Passage, sentence: Sentence, at: number): boolean {
  return (
    at === sentence.from ||
    [',', ';', ':', '.'].includes(passage.tokens.key[at - 1]!) ||
    hasCue(passage, at - 2, at, 'and')
  );
}

function named(passage: Passage, from: number, to: number): PerUnit {
  const words = passage.keys.slice(from, clauseEnd(passage, from, Math.min(from + NOUN, to))).filter(isNoun);
  return { words, head: hasCue(passage, from, from + NOUN, 'perHead') };
}

function rateOf(known: Known, spot: Spot, per: PerUnit): Draft | undefined {
  const around = known.passage.spots
    .slice(Math.max(0, spot.index - WINDOW), spot.index + WINDOW)
    .filter(other => other !== spot && Math.abs(other.sentence - spot.sentence) <= SENTENCES);
  const factors = around.map(total => ({ total, factor: factorOf(total, spot) }));
  const totals = factors.filter(one => one.factor !== undefined && isAmount(one.total));
  const counted = around.filter(other => isNumber(known.passage, other, spot, per));
  // "27.86 million tourists … a visitor left 3.97 million": another word for the same, if the numbers say so.
  const unnamed = counted.length === 0 ? { words: [], head: false } : per;
  const numbers =
    counted.length > 0 ? counted : around.filter(other => isNumber(known.passage, other, spot, unnamed));
  const pairs = totals
    .flatMap(({ total, factor }) =>
      numbers.filter(number => number !== total).map(number => ({ total, number, factor: factor! })),
    )
    .sort((a, b) => distance(spot, a.total, a.number) - distance(spot, b.total, b.number));
  const fitting = pairs.find(one => agrees(one, spot, unnamed.words.length > 0));
  const found = fitting ?? statedPair(pairs, numbers, spot, unnamed);
  if (!found) return undefined;
  const { total, number, factor } = found;
  return {
    kind: 'ratio',
    roles: {
      numerator: known.id(total),
      denominator: known.id(number),
      ratio: known.id(spot),
      ...(factor === '1' ? {} : { factor }),
    },
    ...wordsOf(total, number, spot),
  };
}

interface Pair {
  readonly total: Spot;
  readonly number: Spot;
  readonly factor: string;
}

/** The words name the unit, one number counts it, and the total told last before is near: stated, and printed wrong. */
function statedPair(
  pairs: readonly Pair[],
  numbers: readonly Spot[],
  spot: Spot,
  per: PerUnit,
): Pair | undefined {
  if (per.words.length === 0 || numbers.length !== 1 || significantDigits(spot.figure) < 2) return undefined;
  const before = pairs.filter(one => one.total.index < spot.index);
  const pair = before.length === 1 ? before[0] : undefined;
  if (!pair || significantDigits(pair.total.figure) < 2) return undefined;
  const { total, number, factor } = pair;
  const implied = rangeOf(total.figure).value / (rangeOf(number.figure).value * Number(factor));
  const stated = rangeOf(spot.figure).value;
  return implied < FAR * stated && stated < FAR * implied ? pair : undefined;
}

/** Tonnes in what a mass is printed in. */
const TONNES: Readonly<Record<string, string>> = { t: '1', quintal: '0.1', kg: '0.001', g: '0.000001' };

/** By what the product of rate and number is multiplied to be in the total's unit; undefined where it cannot be. */
function factorOf(total: Spot, rate: Spot): string | undefined {
  if (unitKey(total) === unitKey(rate)) return '1';
  const mass = rate.figure.unit?.split('/')[0] ?? '';
  return total.figure.unit === 't' ? TONNES[mass] : undefined;
}

/** Whether a figure counts the units that a rate is per; without their words any count or quantity may. */
function isNumber(passage: Passage, number: Spot, rate: Spot, per: PerUnit): boolean {
  const { figure } = number;
  if (figure.kind !== 'count' && figure.kind !== 'quantity') return false;
  if (figure.unit === 'times' || figure.unit === 'pp' || rangeOf(figure).value < 2) return false;
  if (per.words.length === 0) return figure.unit !== rate.figure.unit || figure.kind === 'count';
  if (per.head && figure.counted === 'person') return true;
  const [first] = per.words;
  if (figure.unit !== null && figure.unit === first) return true;
  const own = passage.keys.slice(number.from, Math.min(number.to + NAMED_WITHIN, passage.keys.length));
  return per.words.some(word => own.includes(word));
}

function isNoun(word: string): boolean {
  return /^\p{L}{2}/u.test(word);
}

function distance(spot: Spot, ...others: readonly Spot[]): number {
  return others.reduce(
    (sum, other) => sum + Math.abs(other.index - spot.index) + 4 * Math.abs(other.sentence - spot.sentence),
    0,
  );
}

/** Whether total, number and rate fit; where the words do not name what is counted, only digits can tell. */
function agrees({ total, number, factor }: Pair, rate: Spot, isNamed: boolean): boolean {
  const sharp = [total, rate].every(
    ({ figure }) => significantDigits(figure) >= 2 || (figure.decimals ?? 0) > 0,
  );
  if (!isNamed && !sharp) return false;
  const times = Number(factor);
  return holdsAlike(of => {
    const [units, each] = [of(number.figure), of(rate.figure)];
    return meets(
      { low: units.low * each.low * times, high: units.high * each.high * times },
      of(total.figure),
    );
  });
}
