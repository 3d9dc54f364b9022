/**
 * Moves the decimal point of an exact decimal string by `places` (to the right when positive), digits untouched.
 *
 * @example shiftDecimal('13920000000', -9) // '13.92'
 */
export function shiftDecimal(value: string, places: number): string {
  const negative = value.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  // Not /0+$/: that is quadratic on a long run of zeros followed by another digit.
  let end = padded.length;
  while (end > at && padded[end - 1] === '0') end -= 1;
  const decimals = padded.slice(at, end);
  return (negative ? '-' : '') + (decimals === '' ? integer : `${integer}.${decimals}`);
}
