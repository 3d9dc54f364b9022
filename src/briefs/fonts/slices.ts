import type { BriefInput } from '../brief-input.ts';
import { cleanText } from '../content/clean-text.ts';
import {
  besideStretches,
  EAST_ASIAN,
  type EastAsian,
  type EastAsianFonts,
  eastAsianLanguage,
  eastAsianStretches,
  FORMS,
  type FontIndex,
  namedLanguage,
  WIDE_SIGNS,
} from './east-asian.ts';
import { type PreparedFont, pickGlyphs } from './prepared-font.ts';
import { FALLBACKS, typeface } from './typefaces.ts';

/** Where the index of the slices is, beside them. */
export const INDEX_FILE = 'index.json';

/** Slice and place in it of each character, by language: `slice * 65536 + place`. */
type Places = ReadonlyMap<EastAsian, ReadonlyMap<number, number>>;

const indexed = new WeakMap<FontIndex, Places>();

function placesOf(index: FontIndex): Places {
  let places = indexed.get(index);
  if (!places) {
    places = new Map(
      EAST_ASIAN.map(language => {
        const own = new Map<number, number>();
        index[language].slices.forEach((chars, slice) => {
          let place = 0;
          for (const character of chars) own.set(character.codePointAt(0) ?? 0, slice * 65536 + place++);
        });
        return [language, own] as const;
      }),
    );
    indexed.set(index, places);
  }
  return places;
}

const bundled = (codePoint: number) =>
  FALLBACKS.text.some(face => typeface(face).glyphs.has(codePoint)) || codePoint < 0x20;

const SIGNS = new RegExp(`[${[...WIDE_SIGNS].join('')}]`, 'g');

/** What no bundled face is likely to have; a cheap look before a closer one. */
const BEYOND = /[\u1100-\u11ff\u2100-\u2bff\u2e80-\uffff]/;

/** Every text of a brief that may be set, with the language it is known to be in. */
function textsOf(input: BriefInput): readonly (readonly [string, string | undefined])[] {
  const texts: [string, string | undefined][] = [];
  const collect = (value: unknown, lang: string | undefined): void => {
    if (typeof value === 'string') {
      if (BEYOND.test(value)) texts.push([value, lang]);
    } else if (value !== null && typeof value === 'object') {
      for (const part of Object.values(value)) collect(part, lang);
    }
  };
  const languages = new Map(input.sources.map(source => [source.id, source.language]));
  const { figures, related, sources, previous, ...rest } = input;
  for (const figure of [...figures, ...(related ?? [])]) collect(figure, languages.get(figure.source));
  for (const source of sources) collect(source, source.language);
  collect(rest, undefined);
  return texts;
}

/** Whether a brief has letters that the bundled faces lack and prepared slices may have. */
export const needsSlices = (input: BriefInput): boolean => textsOf(input).length > 0;

/** The one East Asian language of a brief's sources: what a name in it is likely to be written in. */
function likelyLanguage(input: BriefInput): string | undefined {
  const languages = new Set(input.sources.map(source => source.language).filter(namedLanguage));
  return languages.size === 1 ? [...languages][0] : undefined;
}

function languageTeller(input: BriefInput, places: Places): EastAsianFonts['languageOf'] {
  const likely = likelyLanguage(input);
  const has = (language: EastAsian, codePoint: number) => places.get(language)?.has(codePoint) ?? false;
  return (text, lang) => eastAsianLanguage(text, lang, likely, has);
}

/** The characters of each language's font that a brief may draw. */
function charactersOf(input: BriefInput, places: Places): ReadonlyMap<EastAsian, ReadonlySet<number>> {
  const wanted = new Map<EastAsian, Set<number>>();
  const languageOf = languageTeller(input, places);
  const want = (text: string, language: EastAsian) => {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const wide = WIDE_SIGNS.has(character);
      if ((wide && language === 'ko') || (!wide && bundled(codePoint))) continue;
      const face = FORMS[language].find(form => places.get(form)?.has(codePoint));
      if (face === undefined) continue;
      const own = wanted.get(face) ?? new Set();
      wanted.set(face, own.add(codePoint));
    }
  };
  for (const [given, lang] of textsOf(input)) {
    const text = cleanText(given);
    // A text may be set whole, or its stretches each by itself inside a sentence.
    if (namedLanguage(lang) !== undefined) want(text, languageOf(text, lang));
    want(besideStretches(text).replace(SIGNS, ''), 'ja');
    for (const stretch of eastAsianStretches(text)) want(stretch.text, languageOf(stretch.text));
  }
  return wanted;
}

const fileOf = (language: EastAsian, slice: number) => `${language}-${slice}.glyphs`;

/** The files with the glyphs a brief needs. */
export function slicesNeeded(input: BriefInput, index: FontIndex): readonly string[] {
  const places = placesOf(index);
  const files = new Set<string>();
  for (const [language, codePoints] of charactersOf(input, places)) {
    for (const codePoint of codePoints) {
      files.add(fileOf(language, (places.get(language)?.get(codePoint) ?? 0) >> 16));
    }
  }
  return [...files].sort();
}

/** Fonts with just the glyphs a brief needs, from the slices that `slicesNeeded` names; a slice that is absent leaves gaps. */
export function eastAsianFonts(
  input: BriefInput,
  index: FontIndex,
  slices: ReadonlyMap<string, Uint8Array>,
): EastAsianFonts {
  const places = placesOf(index);
  const faces = new Map<EastAsian, PreparedFont>();
  for (const [language, codePoints] of charactersOf(input, places)) {
    const picks = [...codePoints]
      .sort((a, b) => a - b)
      .flatMap(codePoint => {
        const at = places.get(language)?.get(codePoint) ?? 0;
        const slice = slices.get(fileOf(language, at >> 16));
        return slice ? [{ codePoint, slice, place: at & 0xffff }] : [];
      });
    faces.set(language, pickGlyphs(index[language], picks));
  }
  return { faces, languageOf: languageTeller(input, places) };
}
