/**
 * One text for one value: members sorted by their names' UTF-16 units, no white space, members that are undefined left out
 * (RFC 8785's rules for objects and strings). Numbers are safe integers or come from `JSON.stringify`, which is the same
 * in every engine.
 *
 * @example canonicalJson({ b: 1, a: undefined, A: ['é'] }) // '{"A":["é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members: string[] = [];
  const object = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(object).sort()) {
    const member = object[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
