import type { Context } from './context.ts';
import { readNumberWords } from './number-words.ts';
import { matchPhrase, type PhraseNode } from './phrase-tree.ts';
import { NUMERAL, PARTED } from './tokens.ts';

/** A date expression found by a pattern of the language's data: its shape and what its slots hold. */
export interface DateMatch {
  /** The token after it. */
  readonly at: number;
  readonly shape: string;
  readonly slots: Readonly<Record<string, number>>;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** The longest date expression that begins at token `from`. */
export function matchDate(context: Context, from: number): DateMatch | undefined {
  let best: DateMatch | undefined;
  const walk = (node: PhraseNode, at: number, slots: Readonly<Record<string, number>>): void => {
    const entry = node.entries.get('date') as { shape: string } | undefined;
    if (entry && at > from && (!best || at > best.at)) best = { at, shape: entry.shape, slots };
    if (at >= context.tokens.count || (at > from && context.tokens.gap[at] === PARTED)) return;
    const literal = node.next.get(context.tokens.key[at]!);
    if (literal) walk(literal, at + 1, slots);
    for (const slot of node.slots) {
      const name = slot.slice(1, -1);
      const filled = fillSlot(context, name, at);
      if (filled) walk(node.next.get(slot)!, filled.at, { ...slots, [name]: filled.value });
    }
  };
  walk(context.lexicon.forward, from, {});
  return best;
}

function fillSlot(context: Context, name: string, at: number): { at: number; value: number } | undefined {
  const { tokens, lexicon } = context;
  const key = tokens.key[at]!;
  const numeral = tokens.kind[at] === NUMERAL;
  switch (name) {
    case 'd':
    case 'd2':
      return numeral ? within(key, 1, 31, at) : undefined;
    case 'm':
    case 'm2':
      return numeral ? within(key, 1, 12, at) : smallWord(context, at, 12);
    case 'y':
    case 'y2':
      return numeral && key.length === 4 ? within(key, FIRST_YEAR, LAST_YEAR, at) : undefined;
    case 'yy':
      return numeral && key.length === 2 ? within(key, 1, 99, at) : undefined;
    case 'n':
      return numeral ? within(key, 1, 60, at) : smallWord(context, at, 60);
    case 'q':
      if (numeral) return within(key, 1, 4, at);
      return ROMAN[key] ? { at: at + 1, value: ROMAN[key] } : smallWord(context, at, 4);
    case 'o':
      return numeral ? withSuffix(context, at) : matchPhrase<number>(tokens, lexicon.forward, at, 'ordinal');
    case 'month':
    case 'month2':
      return numeral ? undefined : matchPhrase<number>(tokens, lexicon.forward, at, 'month');
    case 'weekday':
      return numeral ? undefined : matchPhrase<number>(tokens, lexicon.forward, at, 'weekday');
    case 'dotted':
      return numeral ? dotted(key, at) : undefined;
    default:
      return undefined;
  }
}

function within(key: string, least: number, most: number, at: number) {
  if (key.length > 4 || !/^\d+$/.test(key)) return undefined;
  const value = Number(key);
  return value >= least && value <= most ? { at: at + 1, value } : undefined;
}

function withSuffix(context: Context, at: number) {
  const suffix = matchPhrase(context.tokens, context.lexicon.forward, at + 1, 'ordinalSuffix');
  const day = within(context.tokens.key[at]!, 1, 31, at);
  return suffix && day ? { at: suffix.at, value: day.value } : undefined;
}

function smallWord(context: Context, at: number, most: number) {
  const words = readNumberWords(context, at);
  const value = Number(words?.value);
  return words && value >= 1 && value <= most ? { at: words.at, value } : undefined;
}

/** `16.02.2025`, one numeral to the tokeniser. As one value: year × 10000 + month × 100 + day. */
function dotted(key: string, at: number) {
  if (key.length > 10) return undefined;
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(key);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR)
    return undefined;
  return { at: at + 1, value: year * 10000 + month * 100 + day };
}
