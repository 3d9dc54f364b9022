import type { Qualifier } from '../model/qualifier.ts';
import type { Context } from './context.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { changeBefore } from './range.ts';
import { GLUED, MARK, NUMERAL, PARTED } from './tokens.ts';

/** Words that may stand between a qualifier and its number: "up to a maximum of", "exceeds in all". */
const MOST_THROUGH = 2;
/** Words between an estimating verb and its number: "ước đón 805.503", "is estimated to sell US$119 million". */
const MOST_AFTER_ESTIMATE = 2;

/**
 * What the words around the number in tokens [from, to) say of it; the nearest before it counts first. `nounEnd` is the
 * token after its noun: "100 lao động trở lên".
 */
export function qualifierOf(
  context: Context,
  from: number,
  to: number,
  floor: number,
  nounEnd = to,
): Qualifier {
  return (
    before(context, from, floor) ??
    after(context, to) ??
    (nounEnd > to ? after(context, nounEnd) : undefined) ??
    estimated(context, from, floor) ??
    'exact'
  );
}

function before(context: Context, from: number, floor: number): Qualifier | undefined {
  const { tokens } = context;
  let at = from;
  for (let skipped = 0; skipped <= MOST_THROUGH; skipped++) {
    if (tokens.gap[at] === PARTED) return undefined;
    const found = matchPhraseBefore<Qualifier | 'none' | 'reach'>(context, at, 'before', floor);
    if (found) {
      // "Hasta 300" is at most 300, "creció hasta 300" is 300.
      if (found.value === 'reach') return changeBefore(context, found.at, true) ? undefined : 'upto';
      if (found.value === 'none' || compares(context, found.at, floor, found.value, skipped > 0))
        return undefined;
      return found.value;
    }
    const through = matchPhraseBefore(context, at, 'through', floor);
    if (!through) return undefined;
    at = through.at;
  }
  return undefined;
}

/**
 * "12 % above the 33 billion of 2023", "lấp đầy 73 % trên 28 ha": right after a percentage the word compares or places; so it
 * does right after any figure where an article follows ("15 more than the 122 of 2022").
 */
function compares(context: Context, at: number, floor: number, qualifier: string, article: boolean): boolean {
  if (at !== floor || at === 0 || (qualifier !== 'over' && qualifier !== 'below')) return false;
  if (article) return true;
  const { percentEnd } = context.lexicon;
  return percentEnd.has(context.tokens.key[at - 1]!);
}

function after(context: Context, to: number): Qualifier | undefined {
  const { tokens } = context;
  if (to >= tokens.count || tokens.gap[to] === PARTED) return undefined;
  return matchPhrase<Qualifier>(context, to, 'after')?.value;
}

function estimated(context: Context, from: number, floor: number): Qualifier | undefined {
  const { tokens } = context;
  let at = from;
  for (let words = 0; words <= MOST_AFTER_ESTIMATE; words++) {
    if (at <= floor || tokens.gap[at] === PARTED) return undefined;
    if (matchPhraseBefore(context, at, 'estimate', floor)) return 'about';
    at--;
    const kind = tokens.kind[at];
    if (kind === NUMERAL || (kind === MARK && tokens.gap[at + 1] !== GLUED)) return undefined;
  }
  return undefined;
}
