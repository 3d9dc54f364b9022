/** The measure a derived code is made of: `share-of-exports` is about `exports`. */
export function baseOf(code: string): string {
  if (!code.includes('-of-')) return code;
  return code.replace(/^((share|growth|fulfilment|level|change|rank|plan)-of-)+/, '');
}
