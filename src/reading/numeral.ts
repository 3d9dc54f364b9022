import type { Convention } from './convention.ts';

/** What the digits of a numeral say, before any scale word. */
export interface Numeral {
  readonly value: string;
  readonly decimals: number;
  /** The other value that the separators allow, with the reason it was not taken. */
  readonly alternative?: { readonly value: string; readonly reason: string };
}

/** The longest run of digits that is read: a number, not a key or a hostile text. */
const MOST_DIGITS = 30;

/**
 * Reads digits with separators (`13.92`, `1.610,77`, `3.720.069`) in the convention of the text.
 * A numeral that only the other convention allows is read in that one (`13,1` in English).
 * Returns undefined for what no convention allows (`1,1,1`, `0909.123.456`).
 */
export function readNumeral(key: string, convention: Convention): Numeral | undefined {
  if (key.length > MOST_DIGITS * 2) return undefined;
  if (isPlain(key)) return leadingZero(key) ? undefined : { value: key, decimals: 0 };
  const groups = key.split(/[.,']/);
  if (groups.join('').length > MOST_DIGITS) return undefined;
  const separators = key.replace(/\d/g, '');
  const first = separators[0]!;
  const last = separators[separators.length - 1]!;
  if (groups.length === 2) return single(groups[0]!, first, groups[1]!, convention);
  const repeated = separators.split('').every(separator => separator === first);
  if (repeated) return grouped(groups) ? { value: groups.join(''), decimals: 0 } : undefined;
  const others = separators.slice(0, -1);
  if (last === first || !others.split('').every(separator => separator === first)) return undefined;
  if (last === "'" || !grouped(groups.slice(0, -1))) return undefined;
  const fraction = groups[groups.length - 1]!;
  return { value: `${groups.slice(0, -1).join('')}.${fraction}`, decimals: fraction.length };
}

function single(whole: string, separator: string, rest: string, convention: Convention): Numeral | undefined {
  const asDecimal: Numeral = { value: `${whole}.${rest}`, decimals: rest.length };
  if (separator === "'") return grouped([whole, rest]) ? { value: whole + rest, decimals: 0 } : undefined;
  if (leadingZero(whole)) return undefined;
  const canGroup = rest.length === 3 && whole.length <= 3 && whole !== '0';
  if (!canGroup) return asDecimal;
  const asThousands: Numeral = { value: whole + rest, decimals: 0 };
  const decimal = separator === convention.decimal;
  const taken = decimal ? asDecimal : asThousands;
  const other = decimal ? asThousands : asDecimal;
  // A third decimal that is zero is hardly ever printed; a text that mixes conventions decides nothing.
  const doubtful = convention.mixed || (decimal && rest.endsWith('0'));
  if (!doubtful) return taken;
  return { ...taken, alternative: { value: other.value, reason: 'separator' } };
}

/** Thousands (`1.234.567`) or the Indian grouping (`12,34,567`). */
function grouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length > 3 || first === '0' || leadingZero(first)) return false;
  if (rest.every(group => group.length === 3)) return true;
  return (
    rest.length > 1 &&
    first.length <= 2 &&
    rest[rest.length - 1]!.length === 3 &&
    rest.slice(0, -1).every(group => group.length === 2)
  );
}

function isPlain(key: string): boolean {
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return key.length <= MOST_DIGITS;
}

function leadingZero(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0');
}
