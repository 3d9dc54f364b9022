import { shiftDecimal } from '../number/shift-decimal.ts';
import { type Amount, readAmount } from './amount.ts';
import type { Context } from './context.ts';
import { compare } from './decimal-text.ts';
import { nounAfter } from './nouns.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { GLUED, MARK, PARTED, SPACED } from './tokens.ts';
import { type UnitMatch, unitAfter } from './unit.ts';

/** How an amount goes on: a range with its upper end, or an amount that borrows scale and unit from the next one. */
export interface Continuation {
  readonly kind: 'range' | 'borrows';
  readonly low: Amount;
  readonly high: Amount;
  readonly unit: UnitMatch | undefined;
}

/**
 * Looks past `low` (which begins at token `from`) for the other end: `8-8.5%`, `400–450 triệu`, `from 400 to 450 million`.
 * "Rose from 400 to 450 million" is no range: its 400 borrows what 450 is printed with.
 */
export function continuationOf(
  context: Context,
  from: number,
  low: Amount,
  sign: UnitMatch | undefined,
): Continuation | undefined {
  const { tokens } = context;
  const lowUnit = unitAfter(context, low.at, low.scaled);
  const link = linkAt(context, sign ? sign.at : from, lowUnit?.at ?? low.at);
  if (!link) return undefined;
  const second = skipSign(context, link.at, sign);
  if (second === undefined || second >= tokens.count || tokens.gap[second]! > SPACED) return undefined;
  const high = readAmount(context, second, sign !== undefined);
  if (!high || high.words !== low.words) return undefined;
  const unit = unitAfter(context, high.at, high.scaled);
  if (lowUnit && unit?.code !== lowUnit.code) return undefined;
  const shared = lowUnit || low.scaled ? low : withScale(low, high.scale);
  const from2 = sign ? sign.at : from;
  const opened = matchPhraseBefore(context, from2, 'from');
  const changes = link.changes || (opened && changeBefore(context, opened.at));
  // "Rose 5 and 7 percent respectively", "10.5 and 12.3 million": the first borrows from the second.
  if (link.and) {
    const shares = unit?.kind === 'percent' || (low.decimals > 0 && high.decimals > 0);
    const bare = !lowUnit && !low.scaled && !low.words && (unit || high.scaled);
    return bare && shares ? { kind: 'borrows', low: shared, high, unit } : undefined;
  }
  if (changes && link.word) {
    return lowUnit || !(high.scaled || unit) ? undefined : { kind: 'borrows', low: shared, high, unit };
  }
  if (compare(shared.value, high.value) >= 0) return undefined;
  if (link.word && !link.between && !lowUnit && isDated(context, from, low)) return undefined;
  const measured = high.scaled || unit !== undefined || sign !== undefined;
  // "20 to 30 firms" is a range, "from 12 to 45 projects" is none.
  const counted = !opened && nounAfter(context, high.at) !== undefined;
  if (link.word && !measured && !link.between && !counted) return undefined;
  const twice = lowUnit !== undefined || (sign !== undefined && low.scaled);
  if (link.word && twice && !link.between && unit?.kind !== 'percent') return undefined;
  return { kind: 'range', low: shared, high, unit };
}

/** "From 612,000 tonnes in 2021 to 734,000": the year of what came before, not the low end of a range. */
function isDated(context: Context, from: number, { at, scaled }: Amount): boolean {
  if (scaled || at !== from + 1 || !/^(?:19|20)\d\d$/.test(context.tokens.key[from]!)) return false;
  return (
    matchPhraseBefore(context, from, 'monthCue') !== undefined && !matchPhraseBefore(context, from, 'from')
  );
}

const PLAIN = { word: true, between: false, changes: false, and: false };

function linkAt(context: Context, from: number, at: number) {
  const { tokens } = context;
  if (at >= tokens.count || tokens.gap[at]! > SPACED) return undefined;
  const key = tokens.key[at];
  if (tokens.kind[at] === MARK && (key === '-' || key === '~')) {
    // "- 5" after a blank and without one behind it is a minus, not a dash.
    const minus = tokens.gap[at] === SPACED && tokens.gap[at + 1] === GLUED;
    return minus ? undefined : { ...PLAIN, at: at + 1, word: false };
  }
  const word = matchPhrase(context, at, 'rangeWord');
  if (word) return { ...PLAIN, at: word.at };
  const change = matchPhrase(context, at, 'changeLink');
  if (change) return { ...PLAIN, at: change.at, changes: true };
  const and = matchPhrase(context, at, 'betweenWord');
  if (!and) return undefined;
  const between = matchPhraseBefore(context, from, 'between') !== undefined;
  return { ...PLAIN, at: and.at, between, and: !between };
}

/** How far before "from" or "up to" a word of change may stand: "rose 5 percent from 400 to 450 million". */
const CHANGE_REACH = 6;

/** Whether a word of change stands in the few words before token `at`, with `inClause` on this side of any comma. */
export function changeBefore(context: Context, at: number, inClause = false): boolean {
  const { tokens } = context;
  for (let back = at; back > at - CHANGE_REACH && back > 0; back--) {
    const mark = tokens.key[back - 1];
    if (tokens.gap[back] === PARTED || mark === '.' || mark === ';' || (inClause && mark === ','))
      return false;
    if (matchPhraseBefore(context, back, 'change')) return true;
  }
  return false;
}

/** `US$5-US$6 million`: the sign may be printed again. */
function skipSign(context: Context, at: number, sign: UnitMatch | undefined): number | undefined {
  if (!sign) return at;
  const again = matchPhrase<{ code: string }>(context, at, 'unit');
  return again && again.value.code === sign.code ? again.at : at;
}

function withScale(amount: Amount, scale: number): Amount {
  if (scale === 0) return amount;
  return { ...amount, value: shiftDecimal(amount.value, scale), scale };
}
