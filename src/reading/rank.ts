import type { Context } from './context.ts';
import { readNumeral } from './numeral.ts';
import { matchPhrase, matchPhraseBefore } from './phrase-tree.ts';
import { CHARACTER, GLUED, MARK, NUMERAL, PARTED, SPACED, WORD } from './tokens.ts';

/** An ordinal in the text: its tokens and number. `first` includes a prefix (`ke-`, `thứ`, `第`). */
export interface Ordinal {
  readonly first: number;
  readonly at: number;
  readonly value: number;
  /** Its suffix says so (位, 위). */
  readonly ranks?: boolean;
}

/** The ordinal that begins at token `from`: a word, digits with a suffix, or a prefix with either. */
export function readOrdinal(context: Context, from: number): Ordinal | undefined {
  const { tokens } = context;
  const word = matchPhrase<number>(context, from, 'ordinal');
  if (word) return { first: from, at: word.at, value: word.value };
  if (tokens.kind[from] === NUMERAL) {
    const touches = tokens.gap[from + 1] === GLUED || tokens.kind[from + 1] === CHARACTER;
    const found = touches ? matchPhrase(context, from + 1, 'ordinalSuffix') : undefined;
    const numeral = found && plainNumber(context, from);
    return numeral === undefined
      ? undefined
      : { first: from, at: found!.at, value: numeral, ranks: found!.value === 'rank' };
  }
  const prefix = matchPhrase(context, from, 'ordinalOpener');
  if (!prefix) return undefined;
  const value = plainNumber(context, prefix.at);
  if (value === undefined) {
    const number = matchPhrase<number>(context, prefix.at, 'number');
    return number ? { first: from, at: number.at, value: number.value } : undefined;
  }
  const suffix = matchPhrase(context, prefix.at + 1, 'ordinalSuffix');
  return { first: from, at: suffix?.at ?? prefix.at + 1, value, ranks: suffix?.value === 'rank' };
}

function plainNumber(context: Context, at: number): number | undefined {
  const { tokens, convention } = context;
  if (tokens.kind[at] !== NUMERAL || tokens.key[at]!.length > 12) return undefined;
  const numeral = readNumeral(tokens.key[at]!, convention);
  return numeral && numeral.decimals === 0 && numeral.value !== '0' ? Number(numeral.value) : undefined;
}

/** `Hà Nội thứ hai, 5,9 tỷ`, `Japan third ($3 billion)`: between a name and a mark, in a list of who stands where. */
function isListed(context: Context, { first, at }: Ordinal): boolean {
  const { tokens } = context;
  if (first === 0 || tokens.kind[first - 1] !== WORD || tokens.gap[first] !== SPACED) return false;
  if (!isCapitalised(context, first - 1) || isCapitalised(context, first)) return false;
  if (at + 1 >= tokens.count || tokens.kind[at] !== MARK) return false;
  // Hôm thứ Sáu (9/8) is a Friday.
  if (matchPhrase(context, first, 'weekday') && matchPhraseBefore(context, first, 'weekdayCue')) return false;
  if (tokens.key[at] === '(') return true;
  const figure = tokens.kind[at + 1] === NUMERAL || matchPhrase(context, at + 1, 'unit') !== undefined;
  return tokens.key[at] === ',' && figure;
}

function isCapitalised({ tokens }: Context, at: number): boolean {
  const letter = tokens.text[tokens.start[at]!]!;
  return letter !== letter.toLowerCase();
}

export type OrdinalUse = 'rank' | 'anniversary' | 'none';

/** Whether an ordinal states a rank (`third largest`, `ranked second`, `tempat ketiga`), an anniversary, or neither. */
export function useOfOrdinal(context: Context, ordinal: Ordinal): OrdinalUse {
  const { tokens, lexicon } = context;
  if (
    matchPhrase(context, ordinal.at, 'anniversaryAfter') ||
    matchPhraseBefore(context, ordinal.first, 'anniversaryBefore')
  ) {
    return 'anniversary';
  }
  if (ordinal.ranks) return 'rank';
  if (matchPhrase(context, ordinal.at, 'notRank')) return 'none';
  const stated = matchPhraseBefore(context, ordinal.first, 'rankState');
  const place = ordinal.at < tokens.count && tokens.gap[ordinal.at] !== PARTED;
  if (place && matchPhrase(context, ordinal.at, 'rankAfter')) return 'rank';
  if (!stated) return isListed(context, ordinal) ? 'rank' : 'none';
  // "was first held", "is second to none": after a bare verb, "first" ranks only where its clause ends.
  const next = tokens.kind[ordinal.at];
  const goesOn =
    next === WORD && tokens.gap[ordinal.at]! <= SPACED && !lexicon.stops.has(tokens.key[ordinal.at]!);
  return lexicon.data.headLast && ordinal.value === 1 && goesOn ? 'none' : 'rank';
}

/** `leading`, `top` as rank 1: "Korea is the city's leading source of capital", not "leading corporations". */
export function leadingRank(context: Context, from: number): number | undefined {
  const { tokens } = context;
  const word = matchPhrase(context, from, 'leading');
  if (!word || tokens.kind[word.at] !== WORD || tokens.gap[word.at]! > SPACED) return undefined;
  const determiner = matchPhraseBefore(context, from, 'leadingDeterminer');
  if (!determiner) return undefined;
  if (isPluralPhrase(context, word.at)) return undefined;
  let at = determiner.at;
  for (let steps = 0; steps < 6 && at > 0; steps++) {
    if (matchPhraseBefore(context, at, 'leadingState')) return word.at;
    at--;
    if (tokens.kind[at] === NUMERAL || (tokens.kind[at] === MARK && tokens.key[at] !== "'")) return undefined;
  }
  return undefined;
}

function isPluralPhrase(context: Context, from: number): boolean {
  const { tokens, lexicon } = context;
  let last = '';
  for (let at = from; at < tokens.count && at < from + 6 && tokens.kind[at] === WORD; at++) {
    if (lexicon.stops.has(tokens.key[at]!)) break;
    last = tokens.key[at]!;
  }
  return last.endsWith('s') && !last.endsWith('ss');
}
