/** A square of a coded character set: lead bytes by trail bytes, both inclusive. */
interface Square {
  readonly lead: readonly [number, number];
  readonly trail: readonly [number, number];
}

/** The characters of a coded character set, decoded from its own bytes (WHATWG Encoding Standard). */
function decodeSquares(encoding: string, squares: readonly Square[]): string {
  const decoder = new TextDecoder(encoding);
  let characters = '';
  for (const { lead, trail } of squares) {
    for (let first = lead[0]; first <= lead[1]; first++) {
      for (let second = trail[0]; second <= trail[1]; second++) {
        const text = decoder.decode(Uint8Array.of(first, second));
        if ([...text].length === 1 && text !== '\ufffd') characters += text;
      }
    }
  }
  return characters;
}

const ROW = [0xa1, 0xfe] as const;

/** Katakana of half width, JIS X 0201. */
const HALF_WIDTH = String.fromCodePoint(...Array.from({ length: 63 }, (_, i) => 0xff61 + i));

/**
 * Which characters each language's font is prepared for: JIS X 0208 with both levels of kanji and the vendor extensions that names
 * need (髙, 﨑); the hangul and signs of KS X 1001; GB 2312 with both levels of hanzi; the signs and frequent hanzi of Big5.
 */
export const CHARACTER_SETS: Readonly<Record<'ja' | 'ko' | 'zh' | 'zh-Hant', () => string>> = {
  ja: () => decodeSquares('euc-jp', [{ lead: [0xa1, 0xfc], trail: ROW }]) + HALF_WIDTH,
  ko: () =>
    decodeSquares('euc-kr', [
      { lead: [0xa1, 0xac], trail: ROW },
      { lead: [0xb0, 0xc8], trail: ROW },
    ]),
  zh: () =>
    decodeSquares('gbk', [
      { lead: [0xa1, 0xa9], trail: ROW },
      { lead: [0xb0, 0xf7], trail: ROW },
    ]),
  'zh-Hant': () => decodeSquares('big5', [{ lead: [0xa1, 0xc6], trail: [0x40, 0xfe] }]),
};
