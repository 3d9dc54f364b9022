import { dataOf, LANGUAGES, type Lexicon } from '../lexicon.ts';

/** Shorter beginnings may be of several words: "tr" of "triệu" and of "trillion". */
const SHORTEST = 4;

/**
 * The power of ten that a word cut short means in heads: "Mill. USD", "Thous. tons". Undefined where it begins no scale word
 * of the text's language or of English, or begins words of different powers ("milli").
 */
export function abbreviatedScale(word: string, { data }: Lexicon): number | undefined {
  if (word.length < SHORTEST) return undefined;
  for (const { scales } of [data, dataOf('en')]) {
    const powers = new Set(
      Object.entries(scales ?? {}).flatMap(([scale, power]) => (scale.startsWith(word) ? [power] : [])),
    );
    if (powers.size === 1) return [...powers][0];
  }
  return undefined;
}

let beginnings: ReadonlySet<string> | undefined;

/** Whether a word is a scale word of any language, or begins one: a head with it beside a currency may be in thousands. */
export function opensScale(word: string): boolean {
  beginnings ??= new Set(
    LANGUAGES.flatMap(lang => Object.keys(dataOf(lang).scales ?? {})).flatMap(scale =>
      Array.from({ length: scale.length }, (_, at) => scale.slice(0, at + 1)),
    ),
  );
  return beginnings.has(
    word
      .toLowerCase()
      .replace(/[^\p{L}]+$/u, '')
      .replace(/^[^\p{L}]+/u, ''),
  );
}
