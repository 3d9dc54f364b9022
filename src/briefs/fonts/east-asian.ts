import type { FontMetrics, PreparedFont } from './prepared-font.ts';

/**
 * Languages whose characters have forms of their own and a font each (BCP 47). `zh` is written in simplified characters,
 * `zh-Hant` in traditional ones.
 */
export const EAST_ASIAN = ['ja', 'ko', 'zh', 'zh-Hant'] as const;
export type EastAsian = (typeof EAST_ASIAN)[number];

/** Whether a face is an East Asian one. */
export const isEastAsian = (face: string): face is EastAsian =>
  (EAST_ASIAN as readonly string[]).includes(face);

/** What the prepared fonts hold: of each language the characters of its slices, in the order of their glyphs. */
export type FontIndex = Readonly<Record<EastAsian, FontMetrics & { readonly slices: readonly string[] }>>;

/** Fonts with the glyphs one brief needs, and how to tell the language of a stretch that does not say it. */
export interface EastAsianFonts {
  readonly faces: ReadonlyMap<EastAsian, PreparedFont>;
  /** `lang` is what is known of the text's language, if anything is. */
  languageOf(text: string, lang?: string): EastAsian;
}

/** Where a character is looked for: a language's own form first, then the forms of those that write it most alike. */
export const FORMS: Readonly<Record<EastAsian, readonly EastAsian[]>> = {
  ja: ['ja', 'zh-Hant', 'zh', 'ko'],
  ko: ['ko', 'ja', 'zh-Hant', 'zh'],
  zh: ['zh', 'ja', 'zh-Hant', 'ko'],
  'zh-Hant': ['zh-Hant', 'ja', 'zh', 'ko'],
};

/** Signs that European faces have too, but that Japanese and Chinese set as wide as a letter. */
export const WIDE_SIGNS: ReadonlySet<string> = new Set('—―…‥“”‘’·');

const KANA = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7af]/u;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
/** Letters and signs of East Asian writing, with the brackets and stops that lean on them. */
const STRETCH =
  /[([{“‘«]{0,3}(?:[—―…‥·]{0,3}[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}])+[)\]}”’».,:;!?%…]{0,3}/gu;

/** The stretches of East Asian writing in a text, with where each begins. */
export function eastAsianStretches(
  text: string,
): readonly { readonly start: number; readonly text: string }[] {
  return Array.from(text.matchAll(STRETCH), match => ({ start: match.index, text: match[0] }));
}

/** A text without its stretches of East Asian writing. */
export const besideStretches = (text: string): string => text.replace(STRETCH, ' ');

/** Which East Asian language a language tag names, if any; `zh` alone does not tell which characters it is written in. */
export function namedLanguage(lang: string | undefined): EastAsian | 'zh?' | undefined {
  const tag = lang?.toLowerCase() ?? '';
  const [primary] = tag.split('-');
  if (primary === 'ja' || primary === 'ko') return primary;
  if (primary !== 'zh' && primary !== 'yue') return undefined;
  if (/-(hant|tw|hk|mo)\b/.test(tag) || primary === 'yue') return 'zh-Hant';
  return /-(hans|cn|sg)\b/.test(tag) ? 'zh' : 'zh?';
}

/**
 * The language of a text: what it says of itself, then what its letters tell (kana, hangul, characters that only one of the
 * languages writes), then what is `likely`.
 */
export function eastAsianLanguage(
  text: string,
  lang: string | undefined,
  likely: string | undefined,
  has: (language: EastAsian, codePoint: number) => boolean,
): EastAsian {
  const written = (languages: readonly EastAsian[]): EastAsian | undefined => {
    const han = (text.match(HAN) ?? []).map(character => character.codePointAt(0) ?? 0);
    return languages.find(language => han.every(codePoint => has(language, codePoint)));
  };
  const chinese = () => written(['zh', 'zh-Hant']) ?? 'zh';
  const named = namedLanguage(lang);
  if (named !== undefined) return named === 'zh?' ? chinese() : named;
  if (KANA.test(text)) return 'ja';
  if (HANGUL.test(text)) return 'ko';
  const guess = namedLanguage(likely);
  if (guess !== undefined) return guess === 'zh?' ? chinese() : guess;
  return written(['zh', 'ja', 'zh-Hant']) ?? 'ja';
}
