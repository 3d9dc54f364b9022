import { shiftDecimal } from '../number/shift-decimal.ts';
import { type Amount, readAmount } from './amount.ts';
import { asideByPlace } from './aside-place.ts';
import type { Context } from './context.ts';
import { looksPlural } from './english-lemma.ts';
import { type Found, figureWith, rankOf } from './make-figure.ts';
import { looksCounted, nounAfter } from './nouns.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { type Continuation, continuationOf } from './range.ts';
import { CHARACTER, GLUED, MARK, NUMERAL, SPACED, WORD } from './tokens.ts';
import { signBefore, type UnitMatch, unitAfter } from './unit.ts';

/** Reads the amount with unit, scale and qualifier at token `from`. `floor`: tokens before it belong to another figure. */
export function figureAt(context: Context, from: number, floor: number): Found | undefined {
  const { tokens, lexicon } = context;
  const digits = tokens.kind[from] === NUMERAL;
  const sign = digits ? signBefore(context, from, floor) : undefined;
  const amount = readAmount(context, from, sign !== undefined);
  if (!amount) {
    return digits ? { kind: 'aside', at: from + 1, reason: 'malformed' } : undefined;
  }
  const more = continuationOf(context, from, amount, sign);
  if (more && isScore(context, from, more, sign)) return { kind: 'aside', at: more.high.at, reason: 'score' };
  if (more) return figureWith(context, from, floor, more.low, sign, more);
  const scored = sign ? undefined : scoreAt(context, from, amount);
  if (scored) return scored;
  const short = sign ? undefined : (shortMoney(context, from, amount) ?? tenths(context, amount));
  const unit = short ? short.unit : unitOf(context, amount, sign);
  if (unit?.kind === 'quantity' && amount.words && !amount.scaled && lexicon.data.wordsNeedNoun) {
    if (unit.code !== 'times' && unit.code !== 'pp' && amount.decimals === 0) return undefined;
  }
  if (unit?.code === 'year' && isAnniversary(context, from, amount.at)) {
    return rankOf(context, from, unit.at, amount.value);
  }
  const halved = unit?.kind === 'quantity' ? andHalf(context, amount, unit) : undefined;
  if (halved) return figureWith(context, from, floor, halved.amount, sign, undefined, halved.unit);
  if (unit) return figureWith(context, from, floor, short?.amount ?? amount, sign, undefined, unit);
  if (sign) return figureWith(context, from, floor, amount, sign);
  if (matchPhraseBefore(context, from, 'percentBefore', floor)) {
    return figureWith(context, from, floor, amount, undefined, undefined, {
      at: amount.at,
      kind: 'percent',
      code: '%',
    });
  }
  return bareNumber(context, from, floor, amount);
}

/** `1-2` with nothing counted is a score, not a range. */
function isScore(context: Context, from: number, more: Continuation, sign: UnitMatch | undefined): boolean {
  const { tokens } = context;
  if (tokens.kind[from + 1] !== MARK) return false;
  if (more.kind !== 'range' || sign || more.unit || more.high.scaled || more.high.at !== from + 3)
    return false;
  const next = more.high.at;
  return next >= tokens.count || (tokens.kind[next] !== WORD && tokens.kind[next] !== CHARACTER);
}

/** `2-1`: two numerals tied by a dash, the second no greater and without a unit. */
function scoreAt(context: Context, from: number, amount: Amount): Found | undefined {
  const { tokens } = context;
  const at = amount.at;
  if (amount.words || amount.scaled || at !== from + 1 || tokens.key[at] !== '-' || tokens.gap[at] !== GLUED)
    return undefined;
  if (tokens.kind[at + 1] !== NUMERAL || tokens.gap[at + 1] !== GLUED) return undefined;
  if (unitAfter(context, at + 2, false) || matchPhrase(context, at + 2, 'scale')) return undefined;
  return { kind: 'aside', at: at + 2, reason: 'score' };
}

function bareNumber(context: Context, from: number, floor: number, amount: Amount): Found | undefined {
  const { lexicon } = context;
  if (!amount.scaled) {
    if (amount.article) return undefined;
    if (statesRank(context, from, floor, amount)) return rankOf(context, from, amount.at, amount.value);
    const aside = asideByPlace(context, from, amount.at, floor);
    if (aside) return amount.words ? undefined : { kind: 'aside', ...aside };
    if (isYear(context, from, amount, floor)) return { kind: 'year', at: amount.at };
  }
  if (amount.words && !amount.scaled) {
    if (Number(amount.value) <= 10 && pointsBack(context, from, amount.at)) return undefined;
    const adjacent = matchPhrase(context, amount.at, 'noun');
    const noun =
      adjacent ??
      matchPhrase(context, amount.at, 'partitive') ??
      (lexicon.data.wordsNeedNoun ? undefined : nounAfter(context, amount.at));
    if (!noun && !looksCounted(context, amount.at)) return undefined;
  }
  return figureWith(context, from, floor, amount, undefined);
}

/** "The two sides", "their three countries": things already named. "The two new berths" counts: something new is said of them. */
function pointsBack(context: Context, from: number, to: number): boolean {
  if (!matchPhraseBefore(context, from, 'definite')) return false;
  const { stops } = context.lexicon;
  const { tokens } = context;
  const described =
    context.lexicon.data.headLast &&
    tokens.kind[to + 1] === WORD &&
    !stops.has(tokens.key[to]!) &&
    !looksPlural(tokens.key[to]!) &&
    !matchPhrase(context, to, 'partitive') &&
    looksPlural(tokens.key[to + 1]!);
  return !described;
}

/** `5m USD`, `2bn dong`: short scales count only beside a currency. */
function shortMoney(context: Context, from: number, amount: Amount) {
  const { tokens } = context;
  const { at } = amount;
  if (amount.scaled || tokens.kind[from] !== NUMERAL || at >= tokens.count || tokens.gap[at]! > SPACED)
    return undefined;
  if (!matchPhrase(context, at, 'moneyScale')) return undefined;
  const scaled = readAmount(context, from, true);
  if (!scaled?.scaled) return undefined;
  const unit = unitAfter(context, scaled.at, true);
  if (unit?.kind === 'money') return { amount: scaled, unit };
  // 1,2 M de tonnes: a capital beside another unit.
  return unit && tokens.text[tokens.start[at]!] === 'M' ? { amount: scaled, unit } : undefined;
}

/** `6割`, `六成`: tenths are tens of per cent. */
function tenths(context: Context, amount: Amount) {
  const found = amount.scaled ? undefined : matchPhrase(context, amount.at, 'tenth');
  if (!found || Number(amount.value) > 10 || matchPhrase(context, amount.at, 'idiom')) return undefined;
  const ones = amount.decimals === 0 ? readAmount(context, found.at, false) : undefined;
  const last = ones && ones.decimals === 0 && matchPhrase(context, ones.at, 'hundredth');
  if (last && ones.value.length === 1) {
    const unit: UnitMatch = { at: last.at, kind: 'percent', code: '%' };
    return { amount: { ...amount, value: String(Number(amount.value) * 10 + Number(ones.value)) }, unit };
  }
  const unit: UnitMatch = { at: found.at, kind: 'percent', code: '%' };
  return { amount: { ...amount, value: shiftDecimal(amount.value, 1), scale: 1 }, unit };
}

/** `5時間半`, `3 năm rưỡi`, `dos horas y media`: a half behind the unit. */
function andHalf(context: Context, amount: Amount, unit: UnitMatch) {
  const half = amount.decimals > 0 || amount.scaled ? undefined : matchPhrase(context, unit.at, 'andHalf');
  if (!half) return undefined;
  return { amount: { ...amount, value: `${amount.value}.5`, decimals: 1 }, unit: { ...unit, at: half.at } };
}

function unitOf(context: Context, amount: Amount, sign: UnitMatch | undefined): UnitMatch | undefined {
  if (amount.unit && !sign) return { at: amount.at, kind: amount.unit.kind, code: amount.unit.code };
  const unit = unitAfter(context, amount.at, amount.scaled);
  if (!sign || !unit) return unit;
  return unit.kind === 'money' && unit.code === sign.code ? unit : undefined;
}

/** A bare integer after a word for a rank (Platz 2, xếp thứ 3), or before one for an anniversary (50 aniversario). */
function statesRank(context: Context, from: number, floor: number, amount: Amount): boolean {
  if (amount.decimals > 0 || amount.value.length > 4) return false;
  if (matchPhrase(context, amount.at, 'anniversaryAfter')) return true;
  if (!matchPhraseBefore(context, from, 'rankNumber', floor)) return false;
  return !matchPhrase(context, amount.at, 'noun');
}

/** `kỷ niệm 60 năm thành lập`: years that are an anniversary. */
function isAnniversary(context: Context, from: number, unit: number): boolean {
  return (
    matchPhraseBefore(context, from, 'anniversaryBefore') !== undefined ||
    matchPhrase(context, unit, 'anniversaryAfter') !== undefined
  );
}

function isYear(context: Context, from: number, amount: Amount, floor: number): boolean {
  const { tokens } = context;
  if (tokens.kind[from] !== NUMERAL || !/^(1[89]|20|21)\d\d$/.test(tokens.key[from]!)) return false;
  if (matchPhrase(context, amount.at, 'noun')) return false;
  // "More than 2000 visitors", but "12 percent more than 2022".
  return !matchPhraseBefore(context, from, 'before', floor) || !nounAfter(context, amount.at);
}
