/** What a UTF-16 unit is to the tokeniser. */
export const LETTER = 1;
export const DIGIT = 2;
/** A letter of a script written without spaces: Han, kana, hangul. Each is a token of its own. */
export const IDEOGRAPH = 3;
export const SPACE = 4;
export const NEWLINE = 5;
export const SIGN = 6;
/** What states nothing: emoji, private use, lone surrogates, control characters. */
export const OTHER = 7;

const classes = new Uint8Array(65536);

/** The class of a UTF-16 unit; surrogates are OTHER. Computed once a unit, then a table lookup. */
export function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

const cases = new Uint8Array(65536);
const LOWER = 1;
const UPPER = 2;

/** Whether lower-casing leaves the unit as it is. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit < 0x41 || unit > 0x5a;
  let known = cases[unit]!;
  if (known === 0) {
    const character = String.fromCharCode(unit);
    known = character === character.toLowerCase() ? LOWER : UPPER;
    cases[unit] = known;
  }
  return known === LOWER;
}

function classify(unit: number): number {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return DIGIT;
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return NEWLINE;
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  if (unit === 0x200b || unit === 0x200c || unit === 0x200d || unit === 0xfeff || unit === 0xad) return SPACE;
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return SPACE;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(character)) {
    return IDEOGRAPH;
  }
  // Superscript two and three belong to m² and km³; the others mark footnotes.
  if (/[\p{L}\p{M}²³]/u.test(character)) return LETTER;
  if (/[\p{P}\p{S}]/u.test(character)) return SIGN;
  return OTHER;
}

const FOLDED: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '′': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '-',
  '~': '~',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '“': '"',
  '”': '"',
  '„': '"',
  '％': '%',
  '（': '(',
  '）': ')',
  '，': ',',
  '．': '.',
  '：': ':',
  '；': ';',
  '／': '/',
  '＋': '+',
  '－': '-',
  '＄': '$',
  '￥': '¥',
  '￦': '₩',
};

/** One spelling for the look-alikes among punctuation: curly quotes, dashes, full-width forms. */
export function foldSign(character: string): string {
  return FOLDED[character] ?? character;
}
