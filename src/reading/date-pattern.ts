import type { Context } from './context.ts';
import { readNumberWords } from './number-words.ts';
import { matchPhrase, type PhraseNode } from './phrase-tree.ts';
import { GLUED, NUMERAL, PARTED, WORD } from './tokens.ts';

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
  // No language writes a date as numerals with nothing but blanks between: a long row of numbers costs no search.
  const { key, kind, gap } = context.tokens;
  if (numeral && kind[from + 1] === NUMERAL && gap[from + 1] !== GLUED && key[from]!.length < 8)
    return undefined;
  const finder: Finder = { context, best: undefined };
  if (node?.reach.has('date')) walk(finder, node, from + 1, undefined);
  fillSlots(finder, context.lexicon.forward, from, undefined);
  return finder.best && isInsideName(context, from, finder.best.at) ? undefined : finder.best;
}

/** `H1N1`, `Q4x`: letters and digits in one word are a name. */
function isInsideName({ tokens }: Context, from: number, to: number): boolean {
  const { kind, gap } = tokens;
  return kind[from] === WORD && gap[from + 1] === GLUED && kind[to] === WORD && gap[to] === GLUED;
}

interface Finder {
  readonly context: Context;
  best: DateMatch | undefined;
}

/** The slots filled so far, last first: nothing is copied while patterns are tried. */
type Chain = { readonly name: string; readonly value: number; readonly before: Chain } | undefined;

function walk(finder: Finder, node: PhraseNode, at: number, chain: Chain): void {
  const { tokens } = finder.context;
  if ((!finder.best || at > finder.best.at) && node.entries.has('date')) {
    const { shape } = node.entries.get('date') as { shape: string };
    finder.best = { at, shape, slots: unchain(chain) };
  }
  if (at >= tokens.count || tokens.gap[at] === PARTED) return;
  const literal = node.next.get(tokens.key[at]!);
  if (literal?.reach.has('date')) walk(finder, literal, at + 1, chain);
  if (node.slots.length > 0) fillSlots(finder, node, at, chain);
}

function unchain(chain: Chain): Readonly<Record<string, number>> {
  const slots: Record<string, number> = {};
  for (let link = chain; link; link = link.before) slots[link.name] = link.value;
  return slots;
}

function fillSlots(finder: Finder, node: PhraseNode, at: number, chain: Chain): void {
  const { context } = finder;
  const key = context.tokens.key[at]!;
  if (context.tokens.kind[at] === NUMERAL) {
    const value = key.length > 4 ? -1 : wholeNumber(key);
    for (const slot of node.slots) {
      if (slot.name === 'dotted') {
        const day = key.length < 8 ? 0 : dotted(key);
        if (day) walk(finder, slot.node, at + 1, { name: slot.name, value: day, before: chain });
        continue;
      }
      const end = value < 0 ? undefined : endOfDigits(context, slot.name, at, value, key.length);
      if (end) walk(finder, slot.node, end, { name: slot.name, value, before: chain });
    }
  } else if (context.forward[at] || ROMAN[key]) {
    for (const slot of node.slots) {
      const filled = fromWords(context, slot.name, at);
      if (filled) walk(finder, slot.node, filled.at, { name: slot.name, value: filled.value, before: chain });
    }
  }
}

interface Filled {
  readonly at: number;
  readonly value: number;
}

/** The token after digits that fill the slot, or undefined where they do not. */
function endOfDigits(
  context: Context,
  name: string,
  at: number,
  value: number,
  length: number,
): number | undefined {
  switch (name) {
    case 'd':
    case 'd2':
      return value >= 1 && value <= 31 ? at + 1 : undefined;
    case 'm':
    case 'm2':
      return value >= 1 && value <= 12 ? at + 1 : undefined;
    case 'y':
    case 'y2':
      return length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? at + 1 : undefined;
    case 'yy':
      return length === 2 && value >= 1 ? at + 1 : undefined;
    case 'n':
      return value >= 1 && value <= 60 ? at + 1 : undefined;
    case 'q':
      return value >= 1 && value <= 4 ? at + 1 : undefined;
    case 'o':
      return value >= 1 && value <= 31 ? matchPhrase(context, at + 1, 'ordinalSuffix')?.at : undefined;
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
      return monthAt(context, at);
    case 'y':
    case 'yw':
      return matchPhrase<number>(context, at, 'yearWord');
    case 'weekday':
      return matchPhrase<number>(context, at, 'weekday');
    default:
      return undefined;
  }
}

const SHORTENED = 4;

/** A month's name, with the stop of a shortened one: "Aug. 30". */
function monthAt(context: Context, at: number): Filled | undefined {
  const month = matchPhrase<number>(context, at, 'month');
  const { key, kind, gap } = context.tokens;
  const stopped =
    month?.at === at + 1 &&
    key[at]!.length <= SHORTENED &&
    key[month.at] === '.' &&
    gap[month.at] === GLUED &&
    kind[month.at + 1] === NUMERAL;
  return stopped ? { at: month.at + 1, value: month.value } : month;
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

function smallWord(context: Context, at: number, most: number): Filled | undefined {
  const reach = context.forward[at]?.reach;
  if (!reach?.has('number') && !reach?.has('multiplier')) return undefined;
  const words = readNumberWords(context, at);
  const value = Number(words?.value);
  return words && value >= 1 && value <= most ? { at: words.at, value } : undefined;
}

/** `16.02.2025`, one numeral to the tokeniser. As one value: year × 10000 + month × 100 + day; 0 for what is none. */
function dotted(key: string): number {
  const parts = key.length > 10 ? null : /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(key);
  if (!parts) return 0;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR) return 0;
  return year * 10000 + month * 100 + day;
}
