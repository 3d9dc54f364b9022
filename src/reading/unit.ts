import type { Context } from './context.ts';
import type { UnitEntry } from './lexicon.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { GLUED, NUMERAL, PARTED, SPACED, type Tokens } from './tokens.ts';

export interface UnitMatch {
  /** After a number: the token that follows the unit. Before it: the unit's first token. */
  readonly at: number;
  readonly kind: UnitEntry['kind'];
  readonly code: string;
}

/** The currency printed before the number at token `to`: `US$80 million`, `VND6,310 billion`, `Rp 5 triliun`. */
export function signBefore(context: Context, to: number, floor: number): UnitMatch | undefined {
  const { tokens } = context;
  if (to === 0 || tokens.gap[to]! > SPACED) return undefined;
  let found = matchPhraseBefore<UnitEntry>(context, to, 'sign', floor);
  // "a $4 billion plant" is not A$4 billion: a letter and a sign make one only where nothing stands between.
  if (found && found.at < to - 1 && tokens.gap[to - 1] !== GLUED && tokens.key[found.at]!.length === 1) {
    found = matchPhraseBefore<UnitEntry>(context, to, 'sign', to - 1);
  }
  if (!found || !acceptable(tokens, found.value, found.at, to)) return undefined;
  if (found.value.weak) return undefined;
  // "won 5 medals", "pound 3": a name of a currency is a sign only where it is a code or a symbol.
  if (!found.value.capitals && /^\p{Ll}{3,}$/u.test(tokens.key[found.at]!)) {
    const printed = tokens.text.slice(tokens.start[found.at], tokens.end[to - 1]);
    if (printed !== printed.toUpperCase()) return undefined;
  }
  return { at: found.at, kind: 'money', code: found.value.code };
}

/** The unit printed after a number that ends before token `from`. `scaled`: a scale word stands between. */
export function unitAfter(context: Context, from: number, scaled: boolean): UnitMatch | undefined {
  const { tokens } = context;
  if (from >= tokens.count || tokens.gap[from] === PARTED) return undefined;
  let at = from;
  // five-day, 17.8-per cent, 2.8-fold
  if (tokens.key[at] === '-' && tokens.gap[at] === GLUED && tokens.gap[at + 1] === GLUED) at++;
  else {
    const link = scaled ? matchPhrase(context, at, 'unitLink') : undefined;
    if (link) at = link.at;
    // 3.38 bil. USD, 12,3 tr.đ
    else if (scaled && tokens.key[at] === '.' && tokens.gap[at] === GLUED && tokens.gap[at + 1]! <= SPACED)
      at++;
  }
  const found = matchPhrase<UnitEntry>(context, at, 'unit');
  if (!found || !acceptable(tokens, found.value, at, found.at)) return undefined;
  if (found.value.weak && !scaled) return undefined;
  // 3동: three buildings; 3조 동: dong.
  if (found.value.kind === 'money' && !scaled && matchPhrase(context, at, 'classifier')?.at === found.at)
    return undefined;
  // VND500 billion-VND700 billion, "the two $1.3bn": the sign belongs to the number behind it.
  if (found.value.kind === 'money' && tokens.kind[found.at] === NUMERAL) {
    const dash = at > from && tokens.key[from] === '-';
    if (dash || (tokens.gap[at] !== GLUED && tokens.gap[found.at] === GLUED)) return undefined;
  }
  if (found.value.kind !== 'quantity') return { at: found.at, ...pick(found.value) };
  return perUnit(context, found.at, found.value.code);
}

/** A rate per one of these stays in the unit it is a rate of. */
const TIMES = ['year', 'month', 'day', 'week', 'night', 'hour', 'minute', 'second'];

/** But a length per hour or second is a speed. */
const LENGTHS = ['km', 'm', 'mi', 'nmi'];
const SPEEDS: Readonly<Record<string, string>> = { hour: 'h', second: 's' };

function pick({ kind, code }: UnitEntry) {
  return { kind, code };
}

/** `61.8 quintal/ha`, `120 km/h`: a unit per another. A rate per time (`t/year`) stays the unit it is. */
function perUnit(context: Context, at: number, code: string): UnitMatch {
  const { tokens } = context;
  if (tokens.key[at] === '/' && tokens.gap[at] === GLUED) {
    const other = matchPhrase<UnitEntry>(context, at + 1, 'unit');
    const per = other?.value.kind === 'quantity' ? other.value.code : undefined;
    const speed = LENGTHS.includes(code) ? per && SPEEDS[per] : undefined;
    if (other && speed) return { at: other.at, kind: 'quantity', code: `${code}/${speed}` };
    if (other && per && !TIMES.includes(per)) {
      return { at: other.at, kind: 'quantity', code: `${code}/${per}` };
    }
  }
  return { at, kind: 'quantity', code };
}

function acceptable(tokens: Tokens, entry: UnitEntry, from: number, to: number): boolean {
  const printed = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  if (entry.capitals) return printed === entry.code;
  if (entry.lower) return printed === printed.toLowerCase();
  return true;
}
