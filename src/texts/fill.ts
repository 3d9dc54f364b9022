/**
 * Puts values into a text's `{name}` places; a place without a value stays as it is, so that a test sees it.
 *
 * @example fill('from 1 to {max}', { max: 1000 }) // 'from 1 to 1000'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]+)\}/gi, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
