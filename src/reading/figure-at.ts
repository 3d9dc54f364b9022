import type { ReadFigure } from '../model/figure.ts';
import type { Qualifier } from '../model/qualifier.ts';
import { type Amount, readAmount } from './amount.ts';
import { asideByPlace } from './aside.ts';
import type { Context } from './context.ts';
import { lemmaOf } from './english-lemma.ts';
import { type Noun, nounAfter } from './nouns.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { qualifierOf } from './qualifier.ts';
import { type Continuation, continuationOf } from './range.ts';
import { CHARACTER, GLUED, NUMERAL, SPACED, WORD } from './tokens.ts';
import { signBefore, type UnitMatch, unitAfter } from './unit.ts';

/** What stands at a token: a figure, digits left aside with the reason, or nothing; `at` is where reading goes on. */
export type Found =
  | { readonly kind: 'figure'; readonly at: number; readonly figure: ReadFigure }
  | { readonly kind: 'aside'; readonly at: number; readonly reason: string }
  | { readonly kind: 'year'; readonly at: number };

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
  const short = sign ? undefined : shortMoney(context, from, amount);
  const unit = short ? short.unit : unitOf(context, amount, sign);
  if (unit?.kind === 'quantity' && amount.words && !amount.scaled && lexicon.data.wordsNeedNoun) {
    if (unit.code !== 'times' && unit.code !== 'pp') return undefined;
  }
  if (unit?.code === 'year' && isAnniversary(context, from, amount.at)) {
    return rankOf(context, from, unit.at, amount.value);
  }
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
    if (Number(amount.value) <= 10 && matchPhraseBefore(context, from, 'definite')) return undefined;
    const adjacent = matchPhrase(context, amount.at, 'noun');
    const noun =
      adjacent ??
      matchPhrase(context, amount.at, 'partitive') ??
      (lexicon.data.wordsNeedNoun ? undefined : nounAfter(context, amount.at));
    if (!noun) return undefined;
  }
  return figureWith(context, from, floor, amount, undefined);
}

/** `5m USD`, `2bn dong`: short scales count only beside a currency. */
function shortMoney(context: Context, from: number, amount: Amount) {
  const { tokens } = context;
  const { at } = amount;
  if (amount.scaled || tokens.kind[from] !== NUMERAL || at >= tokens.count || tokens.gap[at]! > SPACED)
    return undefined;
  const scaled = readAmount(context, from, true);
  if (!scaled?.scaled) return undefined;
  const unit = unitAfter(context, scaled.at, true);
  if (unit?.kind === 'money') return { amount: scaled, unit };
  // 1,2 M de tonnes: a capital beside another unit.
  return unit && tokens.text[tokens.start[at]!] === 'M' ? { amount: scaled, unit } : undefined;
}

function unitOf(context: Context, amount: Amount, sign: UnitMatch | undefined): UnitMatch | undefined {
  if (amount.unit && !sign) return { at: amount.at, kind: amount.unit.kind, code: amount.unit.code };
  const unit = unitAfter(context, amount.at, amount.scaled);
  if (!sign || !unit) return unit;
  return unit.kind === 'money' && unit.code === sign.code ? unit : undefined;
}

function figureWith(
  context: Context,
  from: number,
  floor: number,
  amount: Amount,
  sign: UnitMatch | undefined,
  more?: Continuation,
  found?: UnitMatch,
): Found {
  const { tokens } = context;
  const { text } = tokens;
  const unit = more ? (more.unit ?? sign) : (found ?? sign);
  const range = more?.kind === 'range';
  const last = range ? more.high : amount;
  let at = range ? (more.unit?.at ?? last.at) : found && !more ? Math.max(found.at, amount.at) : amount.at;
  const first = sign ? sign.at : from;
  const kind: ReadFigure['kind'] = unit ? unit.kind : 'count';
  const code: string | null = unit ? unit.code : null;
  let noun: Noun | undefined;
  if (!unit) {
    // Nothing is counted in tenths, unless a scale word makes them whole (3.7 million).
    if (last.decimals <= last.scale) noun = nounAfter(context, last.at);
    const hyphened = tokens.key[at] === '-' && tokens.gap[at] === GLUED && tokens.gap[at + 1] === GLUED;
    const compound = hyphened ? matchPhrase<string>(context, at + 1, 'noun') : undefined;
    if (compound) {
      noun = { lemma: compound.value, at: compound.at };
      at = compound.at;
    } else if (hyphened && isPlainWord(context, at + 1)) {
      // A 500-bed hospital.
      noun = { lemma: lemmaOf(tokens.key[at + 1]!), at: at + 2 };
      at += 2;
    } else if (tokens.kind[at] === CHARACTER) {
      at = matchPhrase(context, at, 'classifier')?.at ?? at;
    }
  }
  const qualifier: Qualifier = range
    ? 'range'
    : ((amount.inside as Qualifier | undefined) ?? qualifierOf(context, first, at, floor, noun?.at));
  const start = signedStart(context, first);
  const end = tokens.end[at - 1]!;
  const figure: ReadFigure = {
    start,
    end,
    surface: text.slice(start, end),
    kind,
    value: range ? `${amount.value}..${last.value}` : amount.value,
    unit: code,
    ...(kind === 'count' ? { counted: noun?.lemma ?? null } : {}),
    qualifier,
    decimals: Math.max(amount.decimals, last.decimals),
    scale: last.scale,
    ...(amount.alternative
      ? {
          doubt: {
            reason: amount.alternative.reason,
            alternatives: [{ value: amount.alternative.value, unit: code }],
          },
        }
      : {}),
  };
  return { kind: 'figure', at, figure };
}

/** Whether the token is a lower-case word of a language whose compounds are hyphened, and no more hyphens follow. */
function isPlainWord(context: Context, at: number): boolean {
  const { tokens, lexicon } = context;
  if (!lexicon.data.headLast || tokens.kind[at] !== WORD || tokens.gap[at + 1] === GLUED) return false;
  const printed = tokens.text.slice(tokens.start[at], tokens.end[at]);
  return printed === printed.toLowerCase() && !(printed.length > 4 && printed.endsWith('ed'));
}

/** A plus glued to the number belongs to what is printed; a minus only says which way it went. */
function signedStart(context: Context, first: number): number {
  const { tokens } = context;
  const plus = tokens.key[first - 1] === '+' && tokens.gap[first] === GLUED;
  return plus ? tokens.start[first - 1]! : tokens.start[first]!;
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

function rankOf(context: Context, from: number, at: number, value: string): Found {
  const { text, start, end } = context.tokens;
  const figure: ReadFigure = {
    start: start[from]!,
    end: end[at - 1]!,
    surface: text.slice(start[from]!, end[at - 1]!),
    kind: 'rank',
    value,
    unit: null,
    qualifier: 'exact',
    decimals: 0,
    scale: 0,
  };
  return { kind: 'figure', at, figure };
}

function isYear(context: Context, from: number, amount: Amount, floor: number): boolean {
  const { tokens } = context;
  if (tokens.kind[from] !== NUMERAL || !/^(1[89]|20|21)\d\d$/.test(tokens.key[from]!)) return false;
  if (matchPhrase(context, amount.at, 'noun')) return false;
  // "More than 2000 visitors", but "12 percent more than 2022".
  return !matchPhraseBefore(context, from, 'before', floor) || !nounAfter(context, amount.at);
}
