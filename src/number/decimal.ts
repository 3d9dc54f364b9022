import { type Int, multiplyInt, powerOfTen, shrink } from './int.ts';
import {
  absolute,
  add,
  floor,
  halve,
  multiply,
  ONE,
  type Rational,
  rational,
  reduce,
  shift,
  sign,
} from './rational.ts';

/** A number as printed: sign, digits without leading zeros (at least one), and how many of them follow the point. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly places: number;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * Takes a decimal string apart.
 * @throws RangeError where it is none.
 * @example parseDecimal('-0.50') // { negative: true, digits: '050', places: 2 }
 */
export function parseDecimal(text: string): Decimal {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal number: ${text}`);
  const negative = text.charCodeAt(0) === 45;
  const unsigned = negative ? text.slice(1) : text;
  const point = unsigned.indexOf('.');
  return point < 0
    ? { negative, digits: unsigned, places: 0 }
    : {
        negative,
        digits: unsigned.slice(0, point) + unsigned.slice(point + 1),
        places: unsigned.length - point - 1,
      };
}

/** The exact value of a decimal. */
export function decimalValue(decimal: Decimal): Rational {
  const { negative, digits, places } = decimal;
  const size: Int = digits.length <= 15 ? Number(digits) : shrink(BigInt(digits));
  return rational(negative ? multiplyInt(size, -1) : size, powerOfTen(places));
}

/**
 * The exact value of a decimal string.
 * @throws RangeError where it is none.
 */
export function fromDecimal(text: string): Rational {
  return decimalValue(parseDecimal(text));
}

/** The exponent of ten of the last digit that is not zero, or null for zero: `"80"` gives 1, `"13.92"` −2. */
export function lastDigitExponent(decimal: Decimal): number | null {
  let last = decimal.digits.length - 1;
  while (last >= 0 && decimal.digits.charCodeAt(last) === 48) last--;
  return last < 0 ? null : decimal.digits.length - 1 - last - decimal.places;
}

/** The exact decimal, or `p/q` in lowest terms where no finite decimal exists. */
export function toExact(value: Rational): string {
  const { n, d } = reduce(value);
  if (d === 1) return n === 0 ? '0' : n.toString();
  let rest = BigInt(d);
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  if (rest !== 1n) return `${n}/${d}`;
  return toFixed({ n, d }, Math.max(twos, fives));
}

/** Rounded to `places` digits after the point, halves away from zero, all places shown. */
export function toFixed(value: Rational, places: number): string {
  const size = floor(add(shift(absolute(value), places), halve(ONE)));
  const digits = size.toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign(value) < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Rounded to at most `places` digits after the point, without zeros at the end. */
export function toRounded(value: Rational, places: number): string {
  const text = toFixed(value, places);
  return places === 0 ? text : text.replace(/\.?0+$/, '');
}

/** An exact decimal or `p/q` back as a number. */
export function fromExact(text: string): Rational {
  const slash = text.indexOf('/');
  if (slash < 0) return fromDecimal(text);
  const d = fromDecimal(text.slice(slash + 1));
  return multiply(fromDecimal(text.slice(0, slash)), rational(d.d, d.n));
}
