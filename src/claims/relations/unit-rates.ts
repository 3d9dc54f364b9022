import { isAmount, unitKey } from '../amounts.ts';
import { clauseEnd } from '../clause.ts';
import { findCue, hasCue, lastCue } from '../cues.ts';
import type { Cue, Passage, Sentence, Spot } from '../passage.ts';
import { holdsAlike, meets, rangeOf, significantDigits } from '../screen.ts';
import { claimOf, type Draft, type Known, wordsOf } from './known.ts';

/** Sentences and amounts either side among which total and number are sought. */
const SENTENCES = 2;
const WINDOW = 16;
/** Tokens in which the words of a rate stand before and after it. */
const BEFORE = 12;
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
  /** What the words measure: "visitor" is another word for the tourists counted. */
  readonly measures?: readonly string[];
  /** "20 million apiece": of what was counted last. */
  readonly apiece?: true;
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
  if (slash !== undefined) return named(passage, sentence, slash, sentence.to);
  const behind = findCue(passage, spot.to, to, ...EACH);
  if (behind) return perCue(passage, sentence, behind, sentence.to);
  const from = Math.max(last?.to ?? sentence.from, spot.from - BEFORE);
  const average =
    lastCue(passage, from, spot.from, 'average') ??
    findCue(passage, spot.to, Math.min(to, spot.to + AFTER), 'average');
  const each = findCue(passage, from, spot.from, ...EACH);
  if (each && (average || startsClause(passage, sentence, each.from)))
    return perCue(passage, sentence, each, spot.from);
  return average ? { words: [], head: false } : undefined;
}

const EACH = ['each', 'perTonne', 'perKilogram', 'perDay'] as const;

/** The unit that a word of distribution names itself ("setan", "a day"), or the noun behind it. */
function perCue(passage: Passage, sentence: Sentence, cue: Cue, to: number): PerUnit {
  const unit = UNITS.find(([kind]) => cue.value.includes(kind))?.[1];
  if (unit !== undefined) return { words: [unit], head: false };
  const own = named(passage, sentence, cue.to, to);
  return own.words.length === 0 ? { ...own, apiece: true } : own;
}

const UNITS = [
  ['perTonne', 't'],
  ['perKilogram', 'kg'],
  ['perDay', 'day'],
] as const;

/** "a visitor left some 3.97 million": the subject of its clause. */
function startsClause(passage: Passage, sentence: Sentence, at: number): boolean {
  return (
    at === sentence.from ||
    [',', ';', ':', '.'].includes(passage.tokens.key[at - 1]!) ||
    hasCue(passage, at - 2, at, 'and')
  );
}

function named(passage: Passage, sentence: Sentence, from: number, to: number): PerUnit {
  const end = clauseEnd(passage, from, Math.min(from + NOUN, to));
  const measures = sentence.measures
    .filter(mark => mark.from >= from && mark.to <= end)
    .map(({ value }) => value.measure.code);
  return {
    words: passage.keys.slice(from, end).filter(isNoun),
    head: hasCue(passage, from, from + NOUN, 'perHead'),
    measures,
  };
}

function rateOf(known: Known, spot: Spot, per: PerUnit): Draft | undefined {
  const around = known.passage.spots
    .slice(Math.max(0, spot.index - WINDOW), spot.index + WINDOW)
    .filter(other => other !== spot && Math.abs(other.sentence - spot.sentence) <= SENTENCES);
  const factors = around.map(total => ({ total, factor: factorOf(total, spot) }));
  const totals = factors.filter(one => one.factor !== undefined && isAmount(one.total));
  const naming = around.filter(other => isNumber(known, other, spot, per));
  const printed = naming.filter(({ figure }) => figure.unit !== null && figure.unit === per.words[0]);
  const counted = printed.length > 0 ? printed : naming;
  // "27.86 million tourists … a visitor left 3.97 million": another word for the same, if the numbers say so.
  const unnamed = counted.length === 0 ? { words: [], head: false } : per;
  const numbers =
    counted.length > 0 ? counted : around.filter(other => isNumber(known, other, spot, unnamed));
  const pairs = totals
    .flatMap(({ total, factor }) =>
      numbers
        .filter(number => number !== total)
        .map(number => ({ total, number, factor: factor === '1' ? factorBy(number, per) : factor! })),
    )
    .sort((a, b) => distance(spot, a.total, a.number) - distance(spot, b.total, b.number));
  const isNamed = unnamed.words.length > 0 || per.apiece === true;
  const fitting = pairs.find(one => agrees(one, spot, isNamed));
  const found = fitting ?? (isNamed ? statedPair(known, pairs, numbers, spot) : undefined);
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
  known: Known,
  pairs: readonly Pair[],
  numbers: readonly Spot[],
  spot: Spot,
): Pair | undefined {
  if (numbers.length !== 1 || significantDigits(spot.figure) < 2) return undefined;
  const told = pairs
    .filter(one => one.total.index < spot.index)
    .sort((a, b) => a.total.index - b.total.index);
  // "412 million, made up of 268 and 144": what follows are its parts.
  const [pair, ...others] = told;
  if (!pair || !others.every(other => isPartOf(known, pair.total, other.total))) return undefined;
  const beside = pair.total.sentence === spot.sentence;
  if (significantDigits(pair.total.figure) < 2 && !beside) return undefined;
  const { total, number, factor } = pair;
  const implied = rangeOf(total.figure).value / (rangeOf(number.figure).value * Number(factor));
  const stated = rangeOf(spot.figure).value;
  return implied < FAR * stated && stated < FAR * implied ? pair : undefined;
}

function isPartOf({ passage }: Known, total: Spot, other: Spot): boolean {
  return (
    other.sentence === total.sentence && hasCue(passage, total.to, other.from, 'compose', 'part', 'pointer')
  );
}

/** Tonnes in what a mass is printed in. */
const TONNES: Readonly<Record<string, string>> = { t: '1', quintal: '0.1', kg: '0.001', g: '0.000001' };

/** By what the product of rate and number is multiplied to be in the total's unit; undefined where it cannot be. */
function factorOf(total: Spot, rate: Spot): string | undefined {
  if (unitKey(total) === unitKey(rate)) return '1';
  const mass = rate.figure.unit?.split('/')[0] ?? '';
  return total.figure.unit === 't' ? TONNES[mass] : undefined;
}

/** "198,000 tonnes … 2.6 dollars a kilogram" */
function inTonnes(unit: string, per: string | undefined): boolean {
  return unit === 't' && per !== undefined && Object.hasOwn(TONNES, per);
}

/** Whether a figure counts the units that a rate is per; without their words any count or quantity may. */
function isNumber(known: Known, number: Spot, rate: Spot, per: PerUnit): boolean {
  const { passage } = known;
  const { figure } = number;
  if (figure.kind !== 'count' && figure.kind !== 'quantity') return false;
  if (figure.unit === 'times' || figure.unit === 'pp' || rangeOf(figure).value < 2) return false;
  if (per.words.length === 0) return figure.unit !== rate.figure.unit || figure.kind === 'count';
  if (per.head && figure.counted === 'person') return true;
  const [first] = per.words;
  if (figure.unit !== null && (figure.unit === first || inTonnes(figure.unit, first))) return true;
  const measure = claimOf(known, number).measure;
  if (measure !== null && per.measures?.includes(measure)) return true;
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

/** By what a price a kilogram is multiplied where the mass sold is in tonnes. */
function factorBy(number: Spot, per: PerUnit): string {
  return number.figure.unit === 't' ? (PER_TONNE[per.words[0] ?? ''] ?? '1') : '1';
}

/** How many of what a mass is printed in are a tonne. */
const PER_TONNE: Readonly<Record<string, string>> = { quintal: '10', kg: '1000', g: '1000000' };

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
