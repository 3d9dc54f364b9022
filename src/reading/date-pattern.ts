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
  const node = context.forward[from];
  const numeral = context.tokens.kind[from] === NUMERAL;
  if (!numeral && !node) return undefined;
  const finder: Finder = { context, best: undefined };
  if (node?.reach.has('date')) walk(finder, node, from + 1, NO_SLOTS);
  fillSlots(finder, context.lexicon.forward, from, NO_SLOTS);
  return finder.best;
}

interface Finder {
  readonly context: Context;
  best: DateMatch | undefined;
}

type Slots = Readonly<Record<string, number>>;
const NO_SLOTS: Slots = {};

function walk(finder: Finder, node: PhraseNode, at: number, slots: Slots): void {
  const { tokens } = finder.context;
  const entry = node.entries.get('date') as { shape: string } | undefined;
  if (entry && (!finder.best || at > finder.best.at)) finder.best = { at, shape: entry.shape, slots };
  if (at >= tokens.count || tokens.gap[at] === PARTED) return;
  const literal = node.next.get(tokens.key[at]!);
  if (literal?.reach.has('date')) walk(finder, literal, at + 1, slots);
  if (node.slots.length > 0) fillSlots(finder, node, at, slots);
}

function fillSlots(finder: Finder, node: PhraseNode, at: number, slots: Slots): void {
  const { context } = finder;
  const numeral = context.tokens.kind[at] === NUMERAL;
  if (!numeral && !context.forward[at] && !ROMAN[context.tokens.key[at]!]) return;
  for (const slot of node.slots) {
    const filled = numeral ? fromDigits(context, slot.name, at) : fromWords(context, slot.name, at);
    if (filled) walk(finder, slot.node, filled.at, { ...slots, [slot.name]: filled.value });
  }
}

interface Filled {
  readonly at: number;
  readonly value: number;
}

function fromDigits(context: Context, name: string, at: number): Filled | undefined {
  const key = context.tokens.key[at]!;
  if (name === 'dotted') return dotted(key, at);
  if (key.length > 4) return undefined;
  const value = wholeNumber(key);
  if (value < 0) return undefined;
  switch (name) {
    case 'd':
    case 'd2':
      return within(value, 1, 31, at);
    case 'm':
    case 'm2':
      return within(value, 1, 12, at);
    case 'y':
    case 'y2':
      return key.length === 4 ? within(value, FIRST_YEAR, LAST_YEAR, at) : undefined;
    case 'yy':
      return key.length === 2 ? within(value, 1, 99, at) : undefined;
    case 'n':
      return within(value, 1, 60, at);
    case 'q':
      return within(value, 1, 4, at);
    case 'o': {
      const day = within(value, 1, 31, at);
      const suffix = day && matchPhrase(context, at + 1, 'ordinalSuffix');
      return suffix && { at: suffix.at, value };
    }
    default:
      return undefined;
  }
}

function fromWords(context: Context, name: string, at: number): Filled | undefined {
  switch (name) {
    case 'm':
    case 'm2':
      return smallWord(context, at, 12);
    case 'n':
      return smallWord(context, at, 60);
    case 'q': {
      const roman = ROMAN[context.tokens.key[at]!];
      return roman ? { at: at + 1, value: roman } : smallWord(context, at, 4);
    }
    case 'o':
      return matchPhrase<number>(context, at, 'ordinal');
    case 'month':
    case 'month2':
      return matchPhrase<number>(context, at, 'month');
    case 'weekday':
      return matchPhrase<number>(context, at, 'weekday');
    default:
      return undefined;
  }
}

/** The value of up to four digits, or −1 for what is no bare number. */
function wholeNumber(key: string): number {
  let value = 0;
  for (let i = 0; i < key.length; i++) {
    const digit = key.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function within(value: number, least: number, most: number, at: number): Filled | undefined {
  return value >= least && value <= most ? { at: at + 1, value } : undefined;
}

function smallWord(context: Context, at: number, most: number): Filled | undefined {
  const reach = context.forward[at]?.reach;
  if (!reach?.has('number') && !reach?.has('multiplier')) return undefined;
  const words = readNumberWords(context, at);
  const value = Number(words?.value);
  return words && value >= 1 && value <= most ? { at: words.at, value } : undefined;
}

/** `16.02.2025`, one numeral to the tokeniser. As one value: year × 10000 + month × 100 + day. */
function dotted(key: string, at: number) {
  if (key.length < 8 || key.length > 10) return undefined;
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(key);
  if (!parts) return undefined;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR)
    return undefined;
  return { at: at + 1, value: year * 10000 + month * 100 + day };
}
