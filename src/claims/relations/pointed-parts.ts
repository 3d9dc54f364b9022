import { yearOf } from '../calendar.ts';
import { findCue, hasCue } from '../cues.ts';
import { MEASURES } from '../lexicon.ts';
import type { Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { firstSign } from '../signs.ts';
import type { Pair } from './grouped-parts.ts';
import { addable, claimOf, type Known } from './known.ts';

/** Tokens from an amount to "of which" behind it, and from "alone" to its amount. */
const BEHIND = 2;
const ALONE_WITHIN = 10;
/** Tokens from an amount to "of the", and from there to the whole. */
const OF_WITHIN = 2;

/** The whole of an amount whose words say that it is part of another: "19,000 of it", "3 of the 8", "Phú Quốc alone". */
export function pointedPart(
  known: Known,
  amounts: readonly Spot[],
  at: number,
  aside: ReadonlySet<Spot>,
): Pair | undefined {
  const part = amounts[at]!;
  if (aside.has(part)) return undefined;
  const before = amounts[at - 1];
  const next = amounts[at + 1];
  if (next && isOutOf(known, part, next)) return { part, whole: next };
  if (!before || aside.has(before) || !addable(known, part, before)) return undefined;
  if (isBehind(known, part)) {
    const whole = outside(known, amounts, at);
    return whole && { part, whole };
  }
  const fits = rangeOf(part.figure).low <= rangeOf(before.figure).high;
  if (fits && isAlone(known, part, before)) return { part, whole: before };
  const [small, large] = fits ? [part, before] : [before, part];
  if (isEarlierPart(known, small, large)) return { part: small, whole: large };
  return undefined;
}

/** Tokens from an amount to "each", its noun among them. */
const EACH_WITHIN = 3;
/** Amounts before "of them" that may stand in brackets. */
const LOOKED_AT = 6;

/** The amount before it in its sentence that no bracket holds: "18,600 workers, chiefly in Taiwan (8,900) …, 2,140 of them". */
function outside(known: Known, amounts: readonly Spot[], at: number): Spot | undefined {
  const part = amounts[at]!;
  for (let i = at - 1; i >= 0 && i >= at - LOOKED_AT; i--) {
    const whole = amounts[i]!;
    if (whole.sentence !== part.sentence) return undefined;
    // "16 rooms each; 271 of them with stars": what comes on each is no whole.
    if (hasCue(known.passage, whole.to, Math.min(whole.to + EACH_WITHIN, part.from), 'each')) continue;
    if (addable(known, part, whole) && known.passage.tokens.key[whole.from - 1] !== '(') return whole;
  }
  return undefined;
}

/** "21 of which", "31 daripadanya", "19,000 hectares of it" */
export function isBehind({ passage }: Known, part: Spot): boolean {
  const to = Math.min(passage.sentences[part.sentence]!.to, part.to + BEHIND);
  const cue = findCue(passage, part.to, to, 'pointer', 'part');
  return (
    cue !== undefined && firstSign(passage, part.to, cue.from) === cue.from && !cue.value.includes('announce')
  );
}

/** "$189 million of the $342 million": the whole follows. */
function isOutOf(known: Known, part: Spot, whole: Spot): boolean {
  const { passage } = known;
  if (whole.sentence !== part.sentence || !addable(known, part, whole)) return false;
  const cue = findCue(passage, part.to, part.to + OF_WITHIN, 'of', 'among');
  if (!cue || whole.from - cue.to > OF_WITHIN || firstSign(passage, part.to, whole.from) < whole.from)
    return false;
  return (
    hasCue(passage, cue.to, whole.from, 'definite') || rangeOf(part.figure).low <= rangeOf(whole.figure).high
  );
}

/** "8.7 million visitors, Phú Quốc alone 5 million": of what was told right before. */
function isAlone(known: Known, part: Spot, whole: Spot): boolean {
  const { passage } = known;
  if (part.sentence - whole.sentence > 1) return false;
  const [a, b] = [claimOf(known, part), claimOf(known, whole)];
  const measure =
    a.measure !== null && (a.measure === b.measure || MEASURES.get(a.measure)?.parent === b.measure);
  if (!measure || yearOf(a.period) !== yearOf(b.period)) return false;
  const floor = Math.max(
    passage.spots[part.index - 1]?.to ?? 0,
    passage.sentences[part.sentence]!.from,
    part.from - ALONE_WITHIN,
  );
  return hasCue(passage, floor, part.from, 'alone');
}

/** "28,000 cars in the month and 69,500 in the year": what flows in a span is part of what flows in a longer one. */
function isEarlierPart(known: Known, part: Spot, whole: Spot): boolean {
  if (part.sentence !== whole.sentence) return false;
  const [a, b] = [claimOf(known, part), claimOf(known, whole)];
  if (a.measure === null || a.measure !== b.measure || a.open || a.basis !== 'flow' || b.basis !== 'flow')
    return false;
  if (a.subject !== b.subject || a.partner !== b.partner || a.period === null || b.period === null)
    return false;
  return a.period !== b.period && isIn(a.period, b.period);
}

/** Whether a span lies in another, both as ISO 8601 to the month. */
function isIn(inner: string, outer: string): boolean {
  const [from, to] = endsOf(inner);
  const [first, last] = endsOf(outer);
  return first <= from && to <= last;
}

const MONTH = 7;

function endsOf(period: string): readonly [string, string] {
  const ends = period.split('/');
  const [from, to] = [ends[0]!, ends.at(-1)!];
  return [
    from.length < MONTH ? `${from}-01` : from.slice(0, MONTH),
    to.length < MONTH ? `${to}-12` : to.slice(0, MONTH),
  ];
}
