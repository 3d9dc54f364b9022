import { shiftDecimal } from '../number/shift-decimal.ts';
import type { Context } from './context.ts';
import { add, compare, decimalsOf, scaleUp } from './decimal-text.ts';
import type { GluedScale, UnitEntry } from './lexicon.ts';
import { readNumberWords } from './number-words.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { matchPhrase } from './phrase-tree.ts';
import { BROKEN, CHARACTER, GLUED, NUMERAL, SPACED } from './tokens.ts';
import { unitAfter } from './unit.ts';

/** A number with its scale words (`13.92 billion`, `3조6999억`, `dua puluh`), without a unit. */
export interface Amount {
  /** The token after it. */
  readonly at: number;
  readonly value: string;
  readonly decimals: number;
  readonly scale: number;
  /** Printed as a word (`seven`): needs a noun or unit to be a count. */
  readonly words: boolean;
  /** A word that is an article as well (`one`, `một`). */
  readonly article: boolean;
  readonly scaled: boolean;
  /** A currency glued to the scale word: `tỷđồng`. */
  readonly unit?: UnitEntry;
  /** A qualifier inside: `100余`. */
  readonly inside?: string;
  readonly alternative?: { readonly value: string; readonly reason: string };
}

/** Reads the amount that begins at token `from`; `money` allows the short scales of money ($5m). */
export function readAmount(context: Context, from: number, money: boolean): Amount | undefined {
  const base = readBase(context, from);
  if (!base) return undefined;
  let amount = applyScales(context, base, money);
  if (context.lexicon.data.thousandsOfMillions && amount.scaled && amount.scale === 3) {
    const whole = thousandsOf(context, amount);
    if (whole) return whole;
  }
  if (!amount.scaled || !(context.lexicon.data.chained || amount.words)) return amount;
  // 3조6999억, two million three hundred thousand: further terms, each of a smaller scale.
  for (;;) {
    const { tokens } = context;
    if (amount.at >= tokens.count || tokens.gap[amount.at]! > SPACED) return amount;
    // "four million twenty-foot equivalent units": the words are a unit's.
    if (amount.words && unitAfter(context, amount.at, true)) return amount;
    const next = readBase(context, amount.at);
    if (!next || next.words !== amount.words) return amount;
    const term = applyScales(context, next, false);
    const glued = tokens.gap[amount.at] === GLUED && tokens.kind[amount.at - 1] === CHARACTER;
    if (!term.scaled && !glued && !amount.words) return amount;
    if (term.scale >= amount.scale || compare(term.value, shiftDecimal('1', amount.scale)) >= 0)
      return amount;
    amount = { ...term, value: add(amount.value, term.value), words: amount.words, scaled: true };
  }
}

/** `31 mil 500 millones`: (31,000 + 500) million. */
function thousandsOf(context: Context, thousands: Amount): Amount | undefined {
  const { tokens } = context;
  if (thousands.at >= tokens.count || tokens.gap[thousands.at]! > SPACED) return undefined;
  const ones = readBase(context, thousands.at);
  if (!ones || (ones.words && !thousands.words) || compare(ones.value, '1000') >= 0) return undefined;
  const scaled = applyScales(context, ones, false);
  if (scaled.scale < 6) return undefined;
  return { ...scaled, value: add(shiftDecimal(thousands.value, scaled.scale), scaled.value) };
}

function readBase(context: Context, from: number): Amount | undefined {
  const { tokens, convention } = context;
  if (tokens.kind[from] !== NUMERAL) return opened(context, from) ?? readNumberWords(context, from);
  if (tokens.key[from + 1] === '.') {
    const broken = joinBroken(context, from);
    if (broken) return broken;
  }
  if (tokens.kind[from + 1] === NUMERAL) {
    const joined = joinBlanks(context, from);
    return digitsOf(readNumeral(joined.key, convention), joined.at);
  }
  return digitsOf(readNumeral(tokens.key[from]!, convention), from + 1);
}

/** `a million`, `nửa triệu`, `medio millón`: words that are a number before a scale word only. */
function opened(context: Context, from: number): Amount | undefined {
  const opener = matchPhrase<string>(context, from, 'scaleOpener');
  if (!opener || !matchPhrase(context, opener.at, 'scale') || isBrief(context, opener.at)) return undefined;
  const value = opener.value;
  return {
    at: opener.at,
    value,
    decimals: decimalsOf(value),
    scale: 0,
    words: true,
    article: false,
    scaled: false,
  };
}

/** "A k", "a mn": an abbreviated scale word wants digits before it. */
function isBrief({ tokens }: Context, at: number): boolean {
  return tokens.kind[at] !== CHARACTER && tokens.end[at]! - tokens.start[at]! < 4;
}

function digitsOf(numeral: Numeral | undefined, at: number): Amount | undefined {
  if (!numeral) return undefined;
  const { value, decimals, alternative } = numeral;
  const amount = { at, value, decimals, scale: 0, words: false, article: false, scaled: false };
  return alternative ? { ...amount, alternative } : amount;
}

/** `17. 21 percent`, `17 .363 tỷ`: a blank typed into a numeral, where a unit or scale word follows. */
function joinBroken(context: Context, from: number): Amount | undefined {
  const { tokens, convention } = context;
  const { key, gap, kind } = tokens;
  const at = from + 3;
  if (key[from + 1] !== '.' || kind[from + 2] !== NUMERAL || gap[from + 1]! + gap[from + 2]! !== SPACED)
    return undefined;
  if (key[from]!.length > 3 || !/^\d{1,3}$/.test(key[from + 2]!)) return undefined;
  if (!unitAfter(context, at, false) && !matchPhrase(context, at, 'scale')) return undefined;
  const numeral = readNumeral(`${key[from]}.${key[from + 2]}`, convention);
  return numeral && { at, ...numeral, scale: 0, words: false, article: false, scaled: false };
}

/** `1 234 567` in French: blanks between groups of exactly three digits. */
function joinBlanks(context: Context, from: number): { key: string; at: number } {
  const { tokens, convention } = context;
  const { text, start, end, kind, key } = tokens;
  const head = key[from]!;
  if (convention.blanks.length === 0 || !/^[1-9]\d{0,2}$/.test(head)) return { key: head, at: from + 1 };
  let joined = head;
  let at = from + 1;
  while (
    at < tokens.count &&
    at < from + 6 &&
    kind[at] === NUMERAL &&
    start[at] === end[at - 1]! + 1 &&
    convention.blanks.includes(text[end[at - 1]!]!)
  ) {
    const group = /^(\d{3})([.,]\d+)?$/.exec(key[at]!);
    if (!group) break;
    joined += key[at];
    at++;
    if (group[2]) break;
  }
  return { key: joined, at };
}

function applyScales(context: Context, base: Amount, money: boolean): Amount {
  const { tokens } = context;
  if (!context.forward[base.at] && tokens.key[base.at] !== '-')
    return base.decimals === 0 ? base : { ...base, value: plain(base.value) };
  let { at, value, scale } = base;
  let inside = base.inside;
  let scaled = base.scaled;
  let decimals = base.decimals;
  let unit: UnitEntry | undefined;
  for (let steps = 0; steps < 4; steps++) {
    const half = decimals === 0 ? matchPhrase(context, at, 'andHalf') : undefined;
    if (half) {
      // Two and a half million, 3 tỷ rưỡi: a half of the unit counted so far.
      value = add(shiftDecimal(value, scale - base.scale), shiftDecimal('5', scale - 1));
      value = shiftDecimal(value, base.scale - scale);
      decimals = 1;
      at = half.at;
    }
    const mark = matchPhrase<string>(context, at, 'inside');
    if (mark && inside === undefined) {
      inside = mark.value;
      at = mark.at;
    }
    if (at >= tokens.count || tokens.gap[at]! > BROKEN) break;
    // US$1.2-billion, 20-million-dollar
    const hyphen = tokens.key[at] === '-' && tokens.gap[at] === GLUED && tokens.gap[at + 1] === GLUED;
    const hyphened = hyphen ? matchPhrase<number>(context, at + 1, 'scale') : undefined;
    const both = matchPhrase<GluedScale>(context, at, 'gluedScale');
    if (both && scale + both.value.scale <= 24) {
      unit = both.value.unit;
      scale += both.value.scale;
      scaled = true;
      at = both.at;
      break;
    }
    const found =
      hyphened ??
      matchPhrase<number>(context, at, 'scale') ??
      (money ? matchPhrase<number>(context, at, 'moneyScale') : undefined);
    if (!found || scale + found.value > 24) break;
    // 500兆瓦 is megawatts, 5千克 kilograms: the longer word is the unit.
    if ((matchPhrase(context, at, 'unit')?.at ?? 0) > found.at) break;
    at = found.at;
    scale += found.value;
    scaled = true;
  }
  const alternative = base.alternative;
  return {
    ...base,
    at,
    decimals,
    value: scale === base.scale ? plain(value) : scaleUp(value, scale - base.scale),
    scale,
    scaled,
    ...(inside === undefined ? {} : { inside }),
    ...(unit ? { unit } : {}),
    ...(alternative
      ? { alternative: { ...alternative, value: shiftDecimal(alternative.value, scale) } }
      : {}),
  };
}

function plain(value: string): string {
  return decimalsOf(value) === 0 ? value : shiftDecimal(value, 0);
}
