/** Keys of a path into a JSON value, as a JSON Pointer (RFC 6901); no keys: the whole value. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map(key => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The name a path goes on with: the longest one the value has, since names may hold dots; else all up to a dot or bracket. */
function nextName(rest: string, value: unknown): string {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  let longest: string | undefined;
  for (const name of names) {
    const goesOn = rest.startsWith(name) && ['', '.', '['].includes(rest.charAt(name.length));
    if (goesOn && name.length > (longest?.length ?? -1)) longest = name;
  }
  return longest ?? /^[^.[]*/.exec(rest)![0];
}

/**
 * A path as the check engine writes it, as a JSON Pointer into the value it is about.
 *
 * @example pointerOfPath('relations[0].part', sheet) // '/relations/0/part'
 */
export function pointerOfPath(path: string, value: unknown): string {
  const keys: string[] = [];
  let rest = path;
  let at = value;
  while (rest !== '') {
    const index = /^\[(\d+)\]/.exec(rest);
    if (rest.startsWith('.')) rest = rest.slice(1);
    const key = index?.[1] ?? nextName(rest, at);
    keys.push(key);
    at = memberOf(at, key);
    // A bracket that opens no index is part of nothing we know: the pointer ends before it.
    const taken = index?.[0].length ?? key.length;
    if (taken === 0) break;
    rest = rest.slice(taken);
  }
  return pointerOf(keys.filter(key => key !== ''));
}
