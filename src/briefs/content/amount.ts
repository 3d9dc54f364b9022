import type { Figure } from '../../model/figure.ts';
import type { Interval } from '../../model/interval.ts';
import { fromExact, toExact, toFixed, toRounded } from '../../number/decimal.ts';
import { absolute, compare, type Rational, rational, shift, sign } from '../../number/rational.ts';
import { AMOUNT_TEXTS } from '../../texts/amounts.ts';
import { BRIEF_WORDS } from '../../texts/briefs.ts';
import { fill } from '../../texts/fill.ts';
import type { Language } from '../../texts/language.ts';
import { periodText } from '../../texts/periods.ts';

export { periodText };

/** A number as it stands in a column: what is left of the decimal mark, the mark with what follows, and the unit. */
export interface Amount {
  readonly whole: string;
  readonly fraction: string;
  readonly unit: string;
}

/** Decimals beyond which a scale word no longer makes a number easier to read. */
const MOST_SCALED_PLACES = 3;
/** Digits an end of an interval keeps where its exact value is long. */
const SIGNIFICANT = 4;

function split(decimal: string, lang: Language): { whole: string; fraction: string } {
  const { group, decimal: mark } = AMOUNT_TEXTS[lang];
  const negative = decimal.startsWith('-');
  const [digits = '0', places] = (negative ? decimal.slice(1) : decimal).split('.');
  let whole = '';
  for (let end = digits.length; end > 0; end -= 3) {
    const part = digits.slice(Math.max(0, end - 3), end);
    whole = whole === '' ? part : part + group + whole;
  }
  return { whole: (negative ? '−' : '') + whole, fraction: places === undefined ? '' : mark + places };
}

/** A decimal string in the language's way: `1234.5` → `1,234.5`, `1.234,5`. */
export function localNumber(decimal: string, lang: Language): string {
  const { whole, fraction } = split(decimal, lang);
  return whole + fraction;
}

const placesOf = (decimal: string) => decimal.split('.')[1]?.length ?? 0;

/** The power of ten whose word suits all of these values, 0 where none does. */
function scaleFor(values: readonly Rational[], lang: Language): { exponent: number; word: string } {
  const largest = values.map(absolute).reduce((a, b) => (compare(a, b) < 0 ? b : a), rational(0));
  for (const [exponent, word] of AMOUNT_TEXTS[lang].scales) {
    if (compare(largest, shift(rational(1), exponent)) < 0) continue;
    const places = values.map(value => toExact(shift(value, -exponent)));
    if (places.every(text => !text.includes('/') && placesOf(text) <= MOST_SCALED_PLACES))
      return { exponent, word };
  }
  return { exponent: 0, word: '' };
}

function unitText(unit: string | null, lang: Language): string {
  if (unit === null) return '';
  const words = BRIEF_WORDS[lang].units;
  return Object.hasOwn(words, unit) ? (words[unit] ?? unit) : unit;
}

const joined = (...parts: readonly string[]) => parts.filter(part => part !== '').join(' ');

/**
 * The value of a figure in the language's way, exactly as precise as it was printed; null for dates and ranks.
 *
 * @example 13.92 billion USD → { whole: '13', fraction: '.92', unit: 'billion USD' }
 */
export function figureAmount(figure: Figure, lang: Language): Amount | null {
  if (figure.kind === 'date' || figure.kind === 'rank') return null;
  const ends = figure.value.split('..');
  const values = ends.map(fromExact);
  const { exponent, word } = scaleFor(values, lang);
  const texts = values.map(value => {
    const shifted = toExact(shift(value, -exponent));
    const printed = figure.scale === exponent ? (figure.decimals ?? 0) : 0;
    return printed > placesOf(shifted) ? toFixed(shift(value, -exponent), printed) : shifted;
  });
  const last = split(texts.at(-1) ?? '0', lang);
  const before = texts.length > 1 ? `${localNumber(texts[0] ?? '0', lang)}–` : '';
  return {
    whole: before + last.whole,
    fraction: last.fraction,
    unit: joined(word, unitText(figure.unit, lang)),
  };
}

/** An amount as running text: `13.92 billion USD`, `17.21%`. */
function amountText(amount: Amount): string {
  const number = amount.whole + amount.fraction;
  return amount.unit.startsWith('%') ? number + amount.unit : joined(number, amount.unit);
}

function ordinal(rank: string, lang: Language): string {
  if (lang === 'vi') return `thứ ${rank}`;
  if (lang === 'ms') return `ke-${rank}`;
  const tens = Number(rank) % 100;
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][tens % 10] ?? 'th');
  return `${rank}${suffix}`;
}

/** The value of any figure as running text in the brief's language. */
export function valueText(figure: Figure, lang: Language): string {
  if (figure.kind === 'date') return periodText(figure.value, lang);
  if (figure.kind === 'rank') return ordinal(figure.value, lang);
  const amount = figureAmount(figure, lang);
  return amount ? amountText(amount) : figure.value;
}

/** The power of ten whose word suits the smaller end of an interval, so that neither end loses digits to it. */
function scaleForEnds(ends: readonly Rational[], lang: Language): { exponent: number; word: string } {
  const sizes = ends.map(absolute).filter(size => sign(size) > 0);
  const smallest = sizes.reduce((a, b) => (compare(a, b) < 0 ? a : b), sizes[0] ?? rational(0));
  for (const [exponent, word] of AMOUNT_TEXTS[lang].scales) {
    if (compare(smallest, shift(rational(1), exponent)) >= 0) return { exponent, word };
  }
  return { exponent: 0, word: '' };
}

/** An end of an interval with few digits: exact where that is short, else rounded. */
function readableEnd(value: Rational, scaled: boolean): string {
  const exact = toExact(value);
  if (!exact.includes('/') && placesOf(exact) <= MOST_SCALED_PLACES) return exact;
  if (scaled) return toRounded(value, MOST_SCALED_PLACES);
  const whole = toFixed(absolute(value), 0);
  return toRounded(value, Math.max(0, SIGNIFICANT - (whole === '0' ? 0 : whole.length)));
}

/** An interval in words: `280 to 310.5 million USD`, `3.383 billion USD or more`, `about 37.28%`. */
export function intervalText(interval: Interval, unit: string | null, lang: Language): string {
  const texts = AMOUNT_TEXTS[lang];
  const low = interval.low === null ? null : fromExact(interval.low);
  const high = interval.high === null ? null : fromExact(interval.high);
  const { exponent, word } = scaleForEnds(
    [low, high].filter(end => end !== null),
    lang,
  );
  const units = joined(word, unitText(unit, lang));
  const number = (end: Rational) => readableEnd(shift(end, -exponent), exponent > 0);
  const full = (decimal: string) => {
    const local = localNumber(decimal, lang);
    return units.startsWith('%') ? local + units : joined(local, units);
  };
  if (low === null || high === null) {
    if (high !== null) return fill(texts.atMost, { high: full(number(high)) });
    return low === null ? texts.any : fill(texts.atLeast, { low: full(number(low)) });
  }
  const ends = [number(low), number(high)] as const;
  if (ends[0] !== ends[1])
    return fill(texts.between, { low: localNumber(ends[0], lang), high: full(ends[1]) });
  const exact = compare(low, high) === 0 && toExact(shift(low, -exponent)) === ends[0];
  return exact ? full(ends[0]) : fill(texts.about, { value: full(ends[0]) });
}
