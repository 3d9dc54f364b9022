import type { Context } from './context.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { CHARACTER, GLUED, MARK, NUMERAL, SPACED, WORD } from './tokens.ts';
import { signBefore, unitAfter } from './unit.ts';

/** Digits that state no figure: the token after them and why they are left. */
export interface Aside {
  readonly at: number;
  readonly reason: string;
}

/** Longest chain of groups looked at as one phone number. */
const MOST_GROUPS = 12;

/** What a numeral at `from` is when its shape alone shows that it is no figure. */
export function asideByShape(context: Context, from: number): Aside | undefined {
  return phone(context, from) ?? clock(context, from) ?? chain(context, from) ?? gluedName(context, from);
}

/** `+84 8 3811 8145`, `(028) 3829 1234`, `0909.123.456`: groups of digits that begin with + or 0. */
function phone(context: Context, from: number): Aside | undefined {
  const { tokens } = context;
  const plus = tokens.key[from - 1] === '+' && tokens.gap[from] === GLUED;
  const zero = /^0\d/.test(tokens.key[from]!);
  if (!plus && !zero) return undefined;
  let at = from;
  let digits = 0;
  for (let groups = 0; groups < MOST_GROUPS && at < tokens.count; groups++) {
    if (tokens.kind[at] !== NUMERAL || (at > from && tokens.gap[at]! > SPACED)) break;
    digits += tokens.key[at]!.replace(/\D/g, '').length;
    at++;
    while (at < tokens.count && /^[-.()/]$/.test(tokens.key[at]!) && tokens.gap[at]! <= SPACED) {
      if (tokens.kind[at + 1] !== NUMERAL && !/^[-()]$/.test(tokens.key[at + 1] ?? '')) break;
      at++;
    }
  }
  return digits >= 8 && digits <= 16 ? { at, reason: 'phone' } : undefined;
}

/** `08:46`, `15:52:00`, `16.48 WIB`. */
function clock(context: Context, from: number): Aside | undefined {
  const { tokens } = context;
  let at = from + 1;
  while (
    tokens.key[at] === ':' &&
    tokens.gap[at] === GLUED &&
    tokens.kind[at + 1] === NUMERAL &&
    tokens.gap[at + 1] === GLUED
  ) {
    at += 2;
  }
  if (at > from + 1) return { at, reason: 'time' };
  // 15h30
  if (
    tokens.key[at] === 'h' &&
    tokens.gap[at] === GLUED &&
    tokens.kind[at + 1] === NUMERAL &&
    tokens.gap[at + 1] === GLUED
  ) {
    return { at: at + 2, reason: 'time' };
  }
  const zone = matchPhrase(context, at, 'clockAfter');
  if (!zone || at >= tokens.count || tokens.gap[at]! > SPACED) return undefined;
  // 5時 is a time, 5時間 a duration.
  const unit = matchPhrase(context, at, 'unit');
  if (unit && unit.at > zone.at) return undefined;
  const [hour = '', minute] = tokens.key[from]!.split('.');
  const valid =
    /^\d{1,2}$/.test(hour) && Number(hour) <= 24 && (minute === undefined || /^\d\d$/.test(minute));
  if (!valid) return undefined;
  // 15时30分
  const minutes = tokens.kind[zone.at] === NUMERAL && tokens.kind[zone.at + 1] === CHARACTER;
  return { at: minutes ? zone.at + 2 : zone.at, reason: 'time' };
}

/** `1342+300`, `18/21`, `24/7`, `1-2-3`: numerals tied by signs that make a name or a score. */
function chain(context: Context, from: number): Aside | undefined {
  const { tokens } = context;
  let at = from + 1;
  let sign = '';
  let links = 0;
  while (
    tokens.kind[at] === MARK &&
    (tokens.key[at] === '+' || tokens.key[at] === '/' || tokens.key[at] === '-') &&
    tokens.gap[at] === GLUED &&
    tokens.kind[at + 1] === NUMERAL &&
    tokens.gap[at + 1] === GLUED
  ) {
    sign = tokens.key[at]!;
    links++;
    at += 2;
  }
  if (links === 0) return undefined;
  if (sign === '+') return { at, reason: 'landmark' };
  if (sign === '/') return { at, reason: 'ratio' };
  return links > 1 ? { at, reason: 'code' } : undefined;
}

/** `33A`, `U90`, `COVID-19`, `d451808`: digits glued to letters that are no unit and no plain word. */
function gluedName(context: Context, from: number): Aside | undefined {
  const { tokens, lexicon } = context;
  const { text, start, end } = tokens;
  if (from > 0 && tokens.gap[from] === GLUED) {
    const hyphen = /^[-+]$/.test(tokens.key[from - 1]!) && tokens.gap[from - 1] === GLUED;
    const word = hyphen ? from - 2 : from - 1;
    if (word >= 0 && tokens.kind[word] === WORD) {
      const printed = text.slice(start[word], end[word]);
      const plain = printed.length > 1 && printed === printed.toLowerCase();
      const known =
        signBefore(context, from, 0) ||
        matchPhraseBefore(context, from, 'ordinalPrefix') ||
        matchPhraseBefore(context, from, 'before');
      const sentence = !hyphen && printed.length > 1 && lexicon.common.has(tokens.key[word]!);
      if (!known && !sentence && (hyphen || !plain)) return { at: nameEnd(context, from), reason: 'name' };
    }
    if (
      (tokens.key[from - 1] === '=' && tokens.kind[from - 2] === WORD) ||
      tokens.key[from - 1] === '#' ||
      tokens.key[from - 1] === '_'
    ) {
      return { at: from + 1, reason: 'code' };
    }
  }
  const next = from + 1;
  if (next < tokens.count && tokens.gap[next] === GLUED && tokens.kind[next] === WORD) {
    const printed = text.slice(start[next], end[next]);
    const measured =
      unitAfter(context, next, false) ??
      matchPhrase(context, next, 'scale') ??
      matchPhrase(context, next, 'ordinalSuffix') ??
      shortScale(context, from, next);
    const word = printed.length > 2 && printed.slice(1) === printed.slice(1).toLowerCase();
    if (!measured && !word) return { at: nameEnd(context, from), reason: 'name' };
  }
  return undefined;
}

/** `$5m`, `5m USD`: a letter is a scale only beside a currency. */
function shortScale(context: Context, from: number, letter: number) {
  const scale = matchPhrase(context, letter, 'moneyScale');
  if (!scale) return undefined;
  if (signBefore(context, from, 0)) return scale;
  return unitAfter(context, scale.at, true)?.kind === 'money' ? scale : undefined;
}

function nameEnd(context: Context, from: number): number {
  const { tokens } = context;
  let at = from + 1;
  while (at < tokens.count && tokens.gap[at] === GLUED && tokens.kind[at] !== MARK) at++;
  return at;
}
