/** Exact arithmetic on printed decimals as text, as far as reading needs it. */

export function shift(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  return trim(padded.slice(0, at), padded.slice(at));
}

export function add(a: string, b: string): string {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const sum = (scaled(a, decimals) + scaled(b, decimals)).toString();
  return decimals === 0 ? sum : shift(sum, -decimals);
}

/** Orders two unsigned decimals: negative, zero or positive. */
export function compare(a: string, b: string): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const difference = scaled(a, decimals) - scaled(b, decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

function scaled(value: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

function trim(whole: string, fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end--;
  const integer = whole.replace(/^0+(?=\d)/, '');
  return end === 0 ? integer : `${integer}.${fraction.slice(0, end)}`;
}
