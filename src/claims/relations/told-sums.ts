import { clauseEnd } from '../clause.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf, significantDigits } from '../screen.ts';
import type { Known } from './known.ts';
import { isMended } from './stated-sums.ts';
import type { Sum } from './sums.ts';

const LONGEST = 6;
/** Tokens about an amount in which the words for its side, or for the rest, stand. */
const ABOUT = 7;
const SENTENCES = 2;
/** Digits of a total whose parts stand in other sentences. */
const DIGITS = 4;

/**
 * Parts that the words call all of a total, though they do not make it but for one slip: a foreign and a domestic part, a list
 * that ends with the others, what is told before "the total … is", what follows "of which".
 */
export function toldSum(known: Known, total: Spot, row: readonly Spot[]): Sum | undefined {
  const at = row.indexOf(total);
  const [after, before] = [row.slice(at + 1), row.slice(0, at)];
  const parts =
    sides(known, after.slice(0, 2)) ??
    closedList(known, after) ??
    (isTotal(known, total) ? toldBefore(total, before) : undefined) ??
    (isParted(known, total, after[0]) ? after.filter(part => part.sentence === total.sentence) : undefined);
  if (!parts || parts.length < 2 || parts.length > LONGEST) return undefined;
  return isMended(total, parts) ? { total, parts, stated: true } : undefined;
}

/** "836 foreign and 989 domestic": together they are all. */
function sides(known: Known, pair: readonly Spot[]): readonly Spot[] | undefined {
  const [a, b] = pair;
  if (!a || !b || b.sentence - a.sentence > 1) return undefined;
  const [x, y] = [sideOf(known, a, undefined, b), sideOf(known, b, a, undefined)];
  return x && y && x !== y ? pair : undefined;
}

function sideOf(
  { passage }: Known,
  spot: Spot,
  last: Spot | undefined,
  next: Spot | undefined,
): string | undefined {
  const sentence = passage.sentences[spot.sentence]!;
  const until = Math.min(next?.from ?? sentence.to, sentence.to, spot.to + ABOUT);
  const behind = clauseEnd(passage, spot.to, until);
  for (const kind of ['fromAbroad', 'fromHome'] as const) {
    if (hasCue(passage, spot.to, Math.min(behind, spot.to + 3), kind)) return kind;
  }
  const from = Math.max(sentence.from, last?.to ?? 0, spot.from - ABOUT);
  for (const kind of ['fromAbroad', 'fromHome'] as const)
    if (hasCue(passage, from, spot.from, kind)) return kind;
  return undefined;
}

/** "A (2,304), B (1,870), C (562) and others (612)": the rest closes the list. */
function closedList({ passage }: Known, after: readonly Spot[]): readonly Spot[] | undefined {
  for (let n = 2; n <= Math.min(LONGEST, after.length); n++) {
    const [last, end] = [after[n - 2]!, after[n - 1]!];
    if (end.sentence !== last.sentence) return undefined;
    if (n > 2 && hasCue(passage, Math.max(last.to, end.from - ABOUT), end.from, 'rest'))
      return after.slice(0, n);
  }
  return undefined;
}

/** The first amount of its sentence, which calls it the total. */
function isTotal({ passage }: Known, total: Spot): boolean {
  const sentence = passage.sentences[total.sentence]!;
  const last = sentence.spots.findLast(other => other.to <= total.from && other.figure.kind !== 'date');
  return (
    !last && hasCue(passage, sentence.from, total.from, 'total') && significantDigits(total.figure) >= DIGITS
  );
}

/** The two amounts told last before a total in the sentences just before it, but for what is a small part of them. */
function toldBefore(total: Spot, before: readonly Spot[]): readonly Spot[] | undefined {
  const whole = rangeOf(total.figure).value;
  const near = before.filter(part => total.sentence - part.sentence <= SENTENCES);
  const large = near.filter(
    part => rangeOf(part.figure).value > whole / 20 && rangeOf(part.figure).value < whole,
  );
  return large.length === 2 ? large : undefined;
}

/** "544 million, in which 33 new projects with 305 million and 38 with 339 million". */
function isParted({ passage }: Known, total: Spot, first: Spot | undefined): boolean {
  return first?.sentence === total.sentence && hasCue(passage, total.to, first.from, 'pointer', 'compose');
}
