import type { Amount } from './amount.ts';
import type { Context } from './context.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { BROKEN, CHARACTER } from './tokens.ts';

/** No number is told in more words than this; the rest of a longer run is not looked at. */
const MOST_STEPS = 24;

/**
 * Reads a number in words below the scale words: `twenty-five`, `hai trăm linh năm`, `sebelas`, `三十五`.
 * Ones and tens add up, `hundred`, `puluh`, `十` multiply what stands before them, `belas` makes a teen.
 */
export function readNumberWords(context: Context, from: number): Amount | undefined {
  const { tokens } = context;
  if (matchPhraseBefore(context, from, 'vague')) return undefined;
  let at = from;
  let total = 0;
  let pending = 0;
  let any = false;
  let words = 0;
  let article = false;
  for (let step = 0; step < MOST_STEPS && at < tokens.count; step++) {
    if (at > from && tokens.gap[at]! > BROKEN) break;
    let here = at;
    if (any) {
      const joiner = matchPhrase(context, at, 'joiner');
      if (joiner) here = joiner.at;
    }
    const joined = here > at;
    const word = matchPhrase<number>(context, here, 'number');
    const multiplier = matchPhrase<number>(context, here, 'multiplier');
    // Năm mươi năm: fifty years; the word for five is the one for year.
    if (any && !joined && word && isUnit(context, here, word.at)) break;
    // cent, hundert: a number alone, a multiplier after one.
    const counts =
      word && (!multiplier || word.at > multiplier.at || (word.at === multiplier.at && pending === 0));
    if (word && counts) {
      if (!fits(pending, word.value, total, joined)) break;
      if (!any && matchPhrase(context, here, 'article')?.at === word.at) article = true;
      // seratus, doscientos: a hundred of its own, to which tens and ones are added.
      if (word.value >= 100) {
        total += pending + word.value;
        pending = 0;
      } else pending += word.value;
      at = word.at;
    } else if (multiplier && (!any || !joined)) {
      if (!any && tokens.kind[here] !== CHARACTER) break;
      if (multiplier.value === 10 && pending >= 10) break;
      total += (pending || 1) * multiplier.value;
      pending = 0;
      at = multiplier.at;
    } else if (any && !joined && pending > 0 && pending < 10) {
      const teen = matchPhrase(context, here, 'teen');
      if (!teen) break;
      pending += 10;
      at = teen.at;
    } else break;
    any = true;
    words++;
  }
  if (!any) return undefined;
  const value = String(total + pending);
  return {
    at,
    value,
    // anderthalb, zweieinhalb
    decimals: value.endsWith('.5') ? 1 : 0,
    scale: 0,
    words: true,
    article: article && words === 1,
    scaled: false,
  };
}

function isUnit(context: Context, from: number, to: number): boolean {
  return matchPhrase(context, from, 'unit')?.at === to && !matchPhrase(context, to, 'multiplier');
}

/** Whether a number word may add to what was read: after tens only ones, after hundreds anything smaller. */
function fits(pending: number, value: number, total: number, joined: boolean): boolean {
  if (value >= 100) return pending === 0 && (total === 0 || (total % 1000 === 0 && value < 1000));
  if (pending === 0) return total === 0 || !joined || total % 100 === 0 || value < 10;
  return value < 10 && pending >= 10 && pending % 10 === 0;
}
