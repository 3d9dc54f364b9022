import {
  classOf,
  DIGIT,
  foldSign,
  IDEOGRAPH,
  isLower,
  LETTER,
  NEWLINE,
  OTHER,
  SIGN,
  SPACE,
} from './characters.ts';

/** Token kinds. A numeral holds its inner separators; signs stand alone, except that a run of one sign is one token. */
export const WORD = 1;
export const NUMERAL = 2;
export const CHARACTER = 3;
export const MARK = 4;
export const NOISE = 5;

/** What lies before a token: nothing, blanks, one line break, or a blank line. */
export const GLUED = 0;
export const SPACED = 1;
export const BROKEN = 2;
export const PARTED = 3;

/** A text cut into tokens, as parallel arrays (a megabyte of ideographs is a million tokens). */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly gap: ArrayLike<number>;
  /** Lower-case NFC form of words, folded form of signs, ASCII digits and separators of numerals. */
  readonly key: readonly string[];
}

const SEPARATORS = ".,'’．";
const COLON = 0x3a;
const AT = 0x40;
const POINT = 0x2e;
const RAISED_UNIT = /^[kcdm]?m$/;

/** Cuts `text` into tokens in one pass. */
export function tokenise(text: string): Tokens {
  const length = text.length;
  // No text has more tokens than units: arrays of that length need not grow.
  const kind = new Uint8Array(length);
  const gap = new Uint8Array(length);
  const start = new Int32Array(length);
  const end = new Int32Array(length);
  const key: string[] = [];
  let count = 0;
  let at = 0;
  let before = PARTED;
  while (at < length) {
    const type = classOf(text.charCodeAt(at));
    if (type === SPACE) {
      if (before < SPACED) before = SPACED;
      at++;
      continue;
    }
    if (type === NEWLINE) {
      before = before >= BROKEN ? PARTED : BROKEN;
      at += text.startsWith('\r\n', at) ? 2 : 1;
      continue;
    }
    const from = at;
    let address = false;
    if (type === LETTER) {
      const word = endOfWord(text, from);
      at = endOfAddress(text, from, word);
      address = at > word;
    } else at = endOfToken(text, from, type);
    start[count] = from;
    end[count] = at;
    gap[count] = before;
    kind[count] = address ? NOISE : KINDS[type]!;
    key.push(address ? '' : keyOf(text, from, at, type));
    count++;
    before = GLUED;
  }
  return {
    text,
    count,
    kind: kind.subarray(0, count),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    gap: gap.subarray(0, count),
    key,
  };
}

/** The kind of token that a character of each class begins. */
const KINDS: readonly number[] = [0, WORD, NUMERAL, CHARACTER, 0, 0, MARK, NOISE];

function endOfToken(text: string, from: number, type: number): number {
  if (type === DIGIT) return endOfNumeral(text, from);
  if (type === IDEOGRAPH) return endOfCharacter(text, from);
  let at = from + 1;
  if (type === SIGN) {
    const unit = text.charCodeAt(from);
    while (at < text.length && text.charCodeAt(at) === unit) at++;
  } else while (at < text.length && classOf(text.charCodeAt(at)) === OTHER) at++;
  return at;
}

function keyOf(text: string, from: number, to: number, type: number): string {
  if (type === LETTER) return wordKey(text, from, to);
  if (type === DIGIT) return asciiNumeral(text.slice(from, to));
  if (type === IDEOGRAPH) return to === from + 1 ? text[from]! : text.slice(from, to).normalize('NFC');
  if (type !== SIGN) return '';
  if (to - from > 3) return '…';
  const sign = foldSign(text[from]!);
  return to - from === 1 ? sign : sign.repeat(to - from);
}

/**
 * The end of a web or mail address that begins with the word in [from, to), or `to` if it begins none: `https://…`,
 * `www.…`, `name@host`, `host.vn/path`. Digits in an address state nothing.
 */
function endOfAddress(text: string, from: number, to: number): number {
  const next = text.charCodeAt(to);
  if (next !== COLON && next !== AT && next !== POINT) return to;
  const opens =
    (next === COLON && text.startsWith('://', to)) ||
    (next === AT && classOf(text.charCodeAt(to + 1)) === LETTER) ||
    (next === POINT &&
      ((to - from === 3 && text.slice(from, to).toLowerCase() === 'www') || hostWithPath(text, to)));
  if (!opens) return to;
  let at = to;
  while (at < text.length) {
    const type = classOf(text.charCodeAt(at));
    if (type === SPACE || type === NEWLINE || type === IDEOGRAPH || text[at] === '"' || text[at] === '<')
      break;
    at++;
  }
  while (at > to && /[.,;:)\]!?]/.test(text[at - 1]!)) at--;
  return at;
}

/** `.com.vn/`, `.vn/`: a few short labels, then a path. */
function hostWithPath(text: string, dot: number): boolean {
  return /^(?:\.[a-z][a-z-]{1,24}){1,4}\/[\w?#-]/.test(text.slice(dot, dot + 110));
}

/** One kana or syllable, also where it is decomposed: ト with its voicing mark, jamo that make one syllable. */
function endOfCharacter(text: string, from: number): number {
  let at = from + 1;
  const first = text.charCodeAt(from);
  if (first >= 0x1100 && first <= 0x1112) {
    if (isBetween(text, at, 0x1161, 0x1175)) at++;
    if (at > from + 1 && isBetween(text, at, 0x11a8, 0x11c2)) at++;
  } else if (isBetween(text, at, 0x3099, 0x309a)) at++;
  return at;
}

function isBetween(text: string, at: number, least: number, most: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= least && unit <= most;
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === LETTER) at++;
  // billionUSD, tỷVND: a code in capitals glued to a word.
  if (at - from > 4 && isCapital(text, at - 1) && isCapital(text, at - 2) && isCapital(text, at - 3)) {
    if (!isCapital(text, at - 4)) return at - 3;
  }
  // m2, km2, m3: the digit belongs to the unit.
  const next = text.charCodeAt(at);
  if ((next === 0x32 || next === 0x33) && at - from <= 2 && RAISED_UNIT.test(text.slice(from, at))) {
    const after = text[at + 1];
    if (after === undefined || !/[\p{L}\p{N}+]/u.test(after)) at++;
  }
  return at;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
}

function wordKey(text: string, from: number, to: number): string {
  let plain = true;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    // Decomposed marks and full-width letters.
    if ((unit >= 0x300 && unit <= 0x36f) || unit >= 0xff00) {
      return text.slice(from, to).toLowerCase().normalize('NFKC');
    }
    if (plain && !isLower(unit)) plain = false;
  }
  const word = text.slice(from, to);
  return plain ? word : word.toLowerCase();
}

function endOfNumeral(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === DIGIT) at++;
    else if (
      SEPARATORS.includes(text[at]!) &&
      at + 1 < text.length &&
      classOf(text.charCodeAt(at + 1)) === DIGIT
    )
      at += 2;
    else break;
  }
  return at;
}

function asciiNumeral(digits: string): string {
  for (let i = 0; i < digits.length; i++) {
    if (digits.charCodeAt(i) > 0x39) return digits.replaceAll('’', "'").normalize('NFKC');
  }
  return digits;
}
