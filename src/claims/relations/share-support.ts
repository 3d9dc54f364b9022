import { comparable, isAmount } from '../amounts.ts';
import { yearOf } from '../calendar.ts';
import { findCue, hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import type { Percent } from '../percents.ts';
import { rangeOf } from '../screen.ts';
import { sidesIn } from '../sides.ts';
import { firstSign } from '../signs.ts';
import { claimOf, type Known } from './known.ts';
import { isWithin } from './parts.ts';
import { isOn, ofMeasure, sidesOf } from './share-wholes.ts';
import { isBeside } from './shares.ts';

const JOINED = 5;
/** A percentage and two amounts seldom belong together. */
const PRIOR = -6;
/** Tokens between an amount's last sign and the percentage that stands bare behind it: "16.9 trillion, only 3.3 %". */
const BARE = 2;
/** Tokens before an amount in which it is singled out. */
const SINGLED = 6;
/** Tokens at the head of a sentence in which it points back: "Of these exports, …". */
const HEAD = 6;

/** What words say for a percentage being the parts' share of the whole. */
export function support(
  known: Known,
  percent: Percent,
  parts: readonly Spot[],
  whole: Spot,
  amounts: readonly Spot[],
): number {
  const { passage } = known;
  const { spot } = percent;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  let bits = PRIOR;
  if (percent.whole === whole) bits += 6;
  if (parts.length > 1) {
    if (last.to <= spot.from && hasCue(passage, last.to, spot.from, 'together')) bits += 6;
    if (first.index + parts.length - 1 !== last.index && parts.some(part => part.figure.kind !== 'count'))
      bits -= 1;
    if (percent.role === 'share') bits += 2;
    // "62.7 % of exports, or 312.5 million, of which …": what is divided stands before them.
    if (first.from >= spot.to && hasCue(passage, spot.to, first.from, 'pointer', 'compose', 'part'))
      bits -= 6;
    bits += coverage(known, percent, parts, whole);
  } else if (isPair(known, first, whole)) bits += Math.max(1, 6 - 5 * (spot.sentence - first.sentence));
  else if (first.sentence !== spot.sentence)
    bits += percent.role === 'share' ? 2 - (spot.sentence - first.sentence) : -2;
  else if (isBeside(known, percent, first)) bits += 3;
  const beside = percent.anchors[0];
  const alone = isAlone(known, percent, whole);
  if (
    !alone &&
    beside &&
    percent.whole !== whole &&
    !parts.includes(beside) &&
    isBeside(known, percent, beside)
  )
    bits -= 5;
  const [from, to] = [Math.min(percent.ofFrom, spot.from), Math.max(percent.ofTo, spot.to)];
  if (hasCue(passage, from, to, 'total', 'pointer', 'together')) bits += 2;
  const like = amounts.filter(other => comparable(other, whole));
  if (!like.some(other => rangeOf(other.figure).value > rangeOf(whole.figure).value)) bits += 2;
  bits += sideMatch(known, percent, whole) + pointedMatch(known, percent, first, whole);
  if (alone || isSingledOut(known, first)) bits += 2;
  if (first.sentence < spot.sentence) bits += partMatch(known, percent, first);
  const named = ofMeasure(known, percent);
  if (named !== null && claimOf(known, whole).measure === named) bits += 2;
  const [own, other] = [claimOf(known, first), claimOf(known, whole)];
  if (parts.length === 1 && own.subject !== other.subject && !isWithin(own.subject, other.subject)) bits -= 2;
  if (yearOf(own.period) !== yearOf(other.period)) bits -= 3;
  return bits;
}

/** "142.1 hectares out of 192", "$58.2 million of $194 million". */
export function isPair(known: Known, part: Spot, whole: Spot): boolean {
  if (whole.sentence !== part.sentence || whole.from - part.to > JOINED || whole.from < part.to) return false;
  return hasCue(known.passage, part.to, whole.from, 'of', 'among', 'part');
}

/** The whole is of the side that the percentage is said to be a part of: "of the foreigners", "1.04 million from abroad". */
function sideMatch(known: Known, percent: Percent, whole: Spot): number {
  return isOn(known, sidesOf(known, percent), whole) ? 4 : 0;
}

/** "among them 150,000 foreigners. The share of foreigners was thus 2 per cent": the words name the part again. */
function partMatch(known: Known, { spot }: Percent, part: Spot): number {
  const named = sidesIn(known.passage, known.passage.sentences[spot.sentence]!.from, spot.from);
  return isOn(known, named, part) ? 4 : 0;
}

/** "the three together": all that its sentence names before the percentage, rather than some. */
function coverage({ passage }: Known, { spot }: Percent, parts: readonly Spot[], whole: Spot): number {
  const { spots } = passage.sentences[spot.sentence]!;
  const told = spots.filter(
    one => one.to <= spot.from && one !== whole && comparable(one, parts[0]!) && isAmount(one),
  );
  return told.every(one => parts.includes(one)) ? 2 : 0;
}

/** "Of these exports, 21.5 billion": the head of the sentence points back to the whole, and may name it. */
function pointedMatch({ passage, claims }: Known, { spot }: Percent, part: Spot, whole: Spot): number {
  if (part.sentence !== spot.sentence || whole.sentence !== spot.sentence - 1) return 0;
  const sentence = passage.sentences[spot.sentence]!;
  const to = firstSign(passage, sentence.from, Math.min(part.from, sentence.from + HEAD));
  const of = findCue(passage, sentence.from, sentence.from + 2, 'of', 'among', 'pointer', 'part');
  const points = of && (of.value.includes('pointer') || hasCue(passage, of.to, to, 'these'));
  if (!points) return 0;
  const named = sentence.measures.filter(mark => mark.from >= sentence.from && mark.to <= to);
  if (named.length === 0) return 2;
  return named.some(mark => mark.value.measure.code === claims[whole.index]!.measure) ? 5 : 0;
}

/** "revenue stood at 23.1 trillion, meaning the refinery alone delivered 45.5 per cent". */
function isAlone({ passage }: Known, { spot }: Percent, whole: Spot): boolean {
  return whole.sentence === spot.sentence && hasCue(passage, whole.to, spot.from, 'alone');
}

/** "lottery proceeds alone brought 1,475 billion": what is singled out is a part. */
function isSingledOut({ passage }: Known, part: Spot): boolean {
  const { from } = passage.sentences[part.sentence]!;
  return hasCue(passage, Math.max(from, part.from - SINGLED), part.to + 1, 'alone');
}

/** A percentage that no word calls anything, right behind its part ("16.9 trillion, 3.3 per cent.") or of something "alone". */
export function isBareShare(known: Known, percent: Percent, part: Spot, whole: Spot): boolean {
  const { passage } = known;
  const { spot, role, stated } = percent;
  if (stated || (role !== null && role !== 'growth')) return false;
  if (isAlone(known, percent, whole) && part.index < whole.index) return true;
  if (part.index !== spot.index - 1 || part.sentence !== spot.sentence) return false;
  const sign = firstSign(passage, Math.max(part.to, spot.from - BARE), spot.from);
  if (sign === spot.from || passage.tokens.key[sign] !== ',') return false;
  const closed = firstSign(passage, spot.to, spot.to + 1) === spot.to;
  return closed && !hasCue(passage, part.to, spot.from, 'up', 'down');
}

/** Whether a percentage beside an amount, parallel to this one, makes a part of it: then it is no whole that a slip hides. */
export function isDividedBeside(known: Known, percent: Percent, whole: Spot): boolean {
  if (percent.whole === whole || percent.ofTo > percent.ofFrom) return false;
  return known.passage.sentences[whole.sentence]!.spots.some(spot => {
    const other = known.percents.get(spot);
    return other !== undefined && other !== percent && other.role === 'share' && other.anchors[0] === whole;
  });
}
