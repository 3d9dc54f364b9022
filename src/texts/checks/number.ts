import type { Language } from '../language.ts';

/** How a language writes numbers: decimal mark, thousands mark, words for powers of ten. */
const FORMATS: Readonly<
  Record<
    Language,
    { readonly mark: string; readonly group: string; readonly scales: Readonly<Record<number, string>> }
  >
> = {
  en: { mark: '.', group: ',', scales: { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' } },
  vi: { mark: ',', group: '.', scales: { 3: 'nghìn', 6: 'triệu', 9: 'tỷ', 12: 'nghìn tỷ' } },
  ms: { mark: '.', group: ',', scales: { 3: 'ribu', 6: 'juta', 9: 'bilion', 12: 'trilion' } },
};

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    '%': '%',
    pp: ' percentage points',
    times: ' times',
    day: ' days',
    month: ' months',
    year: ' years',
    t: ' tonnes',
  },
  vi: {
    '%': '%',
    pp: ' điểm phần trăm',
    times: ' lần',
    day: ' ngày',
    month: ' tháng',
    year: ' năm',
    t: ' tấn',
  },
  ms: {
    '%': '%',
    pp: ' mata peratusan',
    times: ' kali',
    day: ' hari',
    month: ' bulan',
    year: ' tahun',
    t: ' tan',
  },
};

/** A decimal string with the language's marks: `"-1234.5"` is `-1,234.5` in English. */
export function formatDecimal(value: string, lang: Language): string {
  const { mark, group } = FORMATS[lang];
  const negative = value.startsWith('-');
  const [whole = '0', part] = (negative ? value.slice(1) : value).split('.');
  let grouped = '';
  for (let end = whole.length; end > 0; end -= 3) {
    grouped = whole.slice(Math.max(0, end - 3), end) + (grouped === '' ? '' : group + grouped);
  }
  return (negative ? '−' : '') + grouped + (part === undefined ? '' : mark + part);
}

/** The word for 10^scale, or null where the language has none. */
export function scaleWord(scale: number, lang: Language): string | null {
  return FORMATS[lang].scales[scale] ?? null;
}

/**
 * A number as the press prints it: digits, scale word, unit.
 * @example formatPrinted('38.3', 9, 'USD', 'vi') // '38,3 tỷ USD'
 */
export function formatPrinted(digits: string, scale: number, unit: string | null, lang: Language): string {
  const word = scale === 0 ? null : scaleWord(scale, lang);
  const number = formatDecimal(digits, lang) + (word === null ? '' : ` ${word}`);
  if (unit === null) return number;
  return number + (UNITS[lang][unit] ?? ` ${unit}`);
}

/** True where a number of this scale can be written with a word, or needs none. */
export function isWritable(scale: number, lang: Language): boolean {
  return scale === 0 || scaleWord(scale, lang) !== null;
}
