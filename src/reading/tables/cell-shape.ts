/** A cell that holds a number: which way it points, its digits, and what stands before and behind them. */
export interface CellShape {
  readonly negative: boolean;
  /** Digits with their separators, blanks between thousands taken out. */
  readonly digits: string;
  readonly blanks: boolean;
  /** Words or signs before and behind the digits: a currency, a scale word, a unit. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where the number with its sign and unit stands within the cell. */
  readonly from: number;
  readonly to: number;
}

/** Longer cells hold words. */
const LONGEST = 60;
const NUMBER = /\d(?:[\d.,'’\u00a0\u2009\u202f ]*\d)?/;
const BLANKS = /[\u00a0\u2009\u202f ]/g;
/** Thousands parted by blanks, with or without decimals behind a separator. */
const BLANKED = /^\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?:[.,]\d+)?$/;
const NEGATIVE = /^[-−–‐‑﹣－]$/;

/**
 * Marks behind a number that lead to a note or say that it is provisional: `*`, `(1)`, `[2]`, `¹`, `p`, `(e)`, `r`.
 * Raised digits (¹²³) are marks: a cell is no unit of area.
 */
const MARKS = /(?:\s*(?:[*†‡§#]|[¹²³⁰⁴-⁹ᵃ-ᵿ]|\((?:\d{1,2}|\*{1,3}|[a-zA-Z])\)|\[(?:\d{1,2}|[a-zA-Z])\]))+$/;
const LETTER_MARK = /^\s?[perfs]$|^\s?(?:prel|est|rev)\.?$/i;

/** What a cell's number looks like; undefined where the cell holds no number, or several. */
export function shapeOf(text: string, negativeTriangles: boolean): CellShape | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined;
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const printed = found[0];
  const blanks = /[\u00a0\u2009\u202f ]/.test(printed);
  if (blanks && !BLANKED.test(printed)) return undefined;
  let prefix = text.slice(0, found.index);
  let suffix = text.slice(found.index + printed.length);
  let to = text.length;
  let from = 0;
  const bracketed = opensBracket(prefix) && closesBracket(suffix);
  if (bracketed) {
    prefix = prefix.replace(/[(（]/, '');
    suffix = suffix.replace(/[)）]/, '');
  }
  const marks = MARKS.exec(suffix);
  if (marks) {
    suffix = suffix.slice(0, marks.index);
    if (!bracketed) to = found.index + printed.length + marks.index;
  }
  if (LETTER_MARK.test(suffix)) {
    suffix = '';
    if (!bracketed) to = found.index + printed.length;
  }
  // Digits behind the number are another number: "12-15", "3/4", "31/12/2024".
  if (/\d/.test(suffix)) return undefined;
  let negative = bracketed;
  const signs = prefix.match(/[-−–‐‑﹣－+＋△▲▼↑↓]/g) ?? [];
  if (signs.length > 1) return undefined;
  const [sign] = signs;
  if (sign !== undefined) {
    if (NEGATIVE.test(sign) || sign === '▼' || sign === '↓') negative = true;
    if (negativeTriangles && (sign === '△' || sign === '▲')) negative = true;
    prefix = prefix.replace(sign, '');
  }
  // Bookkeeping prints the minus behind: 1,234-
  if (/^\s?[-−]\s?$/.test(suffix)) {
    negative = true;
    suffix = '';
  }
  if (prefix.startsWith("'") || prefix.startsWith('’')) {
    prefix = prefix.slice(1);
    from = 1;
  }
  return {
    negative,
    digits: blanks ? printed.replace(BLANKS, '') : printed.replaceAll('’', "'"),
    blanks,
    prefix: prefix.trim(),
    suffix: suffix.trim(),
    from: from + leading(text.slice(from)),
    to: trimmedEnd(text, to),
  };
}

function opensBracket(prefix: string): boolean {
  return (
    /^[^\p{L}\d(（]*(?:\p{L}{0,4}\S?\s?)?[(（]\s?\p{L}{0,4}[$€£¥₫]?\s?$/u.test(prefix) && prefix.length <= 10
  );
}

function closesBracket(suffix: string): boolean {
  return /^\s?%?\s?[)）]/.test(suffix);
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

function trimmedEnd(text: string, to: number): number {
  return text.slice(0, to).trimEnd().length;
}

const DASHES = /^(?:[-−–—‐‑―－.…:·]{1,6}|\.(?:\s?\.){1,4}|[x×*/])$/i;

/** Whether a cell says that there is no number: "-", "…", "..", "x", ":" (official statistics' signs), or words for it. */
export const isMissingMark = (text: string): boolean => text.length <= 9 && DASHES.test(text);
