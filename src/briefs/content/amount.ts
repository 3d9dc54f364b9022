import type { Figure } from '../../model/figure.ts';
import type { Interval } from '../../model/interval.ts';
import { fromExact, toExact, toFixed } from '../../number/decimal.ts';
import {
  absolute,
  ceiling,
  compare,
  floor,
  type Rational,
  rational,
  shift,
  sign,
} from '../../number/rational.ts';
import { AMOUNT_TEXTS } from '../../texts/amounts.ts';
import { UNIT_WORDS } from '../../texts/briefs.ts';
import { dateText } from '../../texts/dates.ts';
import { fill } from '../../texts/fill.ts';
import type { Language } from '../../texts/language.ts';

/** A number as it stands in a column: what is left of the decimal mark, the mark with what follows, and the unit. */
export interface Amount {
  readonly whole: string;
  readonly fraction: string;
  readonly unit: string;
}

/** Decimals beyond which a scale word no longer makes a number easier to read. */
const MOST_SCALED_PLACES = 3;
/** Digits an end of an interval keeps where its exact value has no short decimal. */
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
  const words = UNIT_WORDS[lang];
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
export function amountText(amount: Amount): string {
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

/** An ISO 8601 date, month, year or interval as people write it. */
export function periodText(period: string, lang: Language): string {
  const [from = '', to] = period.split('/');
  if (to === undefined) return dateText(from, lang);
  return `${dateText(from, lang)} – ${dateText(to, lang)}`;
}

/** An end of an interval with few digits: its exact value if that is short, else rounded away from the interval. */
function readableEnd(value: Rational, up: boolean): Rational {
  const exact = toExact(value);
  const digits = exact.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  if (!exact.includes('/') && digits.length <= SIGNIFICANT + 2) return value;
  const size = toFixed(absolute(value), 30).replace('.', '');
  const exponent = size.replace(/^0+/, '').length - 31;
  const kept = SIGNIFICANT - 1 - exponent;
  const shifted = shift(value, kept);
  return shift(rational(up ? ceiling(shifted) : floor(shifted)), -kept);
}

/** An interval in words: `280 to 310.5 million USD`, `3.383 billion USD or more`, `about 37.28%`. */
export function intervalText(interval: Interval, unit: string | null, lang: Language): string {
  const texts = AMOUNT_TEXTS[lang];
  const low = interval.low === null ? null : readableEnd(fromExact(interval.low), false);
  const high = interval.high === null ? null : readableEnd(fromExact(interval.high), true);
  const ends = [low, high].filter(end => end !== null);
  const { exponent, word } = scaleFor(ends, lang);
  const number = (end: Rational) => localNumber(toExact(shift(end, -exponent)), lang);
  const units = joined(word, unitText(unit, lang));
  const full = (end: Rational) => (units.startsWith('%') ? number(end) + units : joined(number(end), units));
  if (low === null && high === null) return texts.any;
  if (low === null) return fill(texts.atMost, { high: full(high ?? rational(0)) });
  if (high === null) return fill(texts.atLeast, { low: full(low) });
  if (interval.low === interval.high) {
    const value = full(low);
    return compare(low, high) === 0 ? value : fill(texts.about, { value });
  }
  const ended = sign(low) === 0 && sign(high) === 0 ? '0' : number(low);
  return fill(texts.between, { low: ended, high: full(high) });
}
