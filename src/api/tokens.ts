/** Who holds which token: what the journal calls the writer, and the SHA-256 of the token. */
interface Holder {
  readonly name: string;
  readonly digest: Uint8Array;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Compares every byte, wherever the first difference is: the time taken tells nothing of the secret. */
function equalDigests(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) difference |= a[index]! ^ (b[index] ?? 0);
  return difference === 0;
}

/** The `name=token` pairs of `CROSSFOOT_TOKENS`; an entry without a name or without a token counts for nothing. */
export function tokenPairs(secret: string | undefined): readonly (readonly [name: string, token: string])[] {
  return (secret ?? '')
    .split(',')
    .map(pair => pair.trim())
    .map(
      pair =>
        [
          pair.slice(0, Math.max(0, pair.indexOf('='))).trim(),
          pair.slice(pair.indexOf('=') + 1).trim(),
        ] as const,
    )
    .filter(([name, token]) => name !== '' && token !== '');
}

/**
 * Who a token belongs to; undefined where it is nobody's. In constant time: what is compared are digests of equal
 * length, and every pair is compared whether or not one before it fitted.
 */
export async function tokenHolder(
  token: string,
  pairs: readonly (readonly [name: string, token: string])[],
): Promise<string | undefined> {
  const given = await sha256(token);
  const holders: Holder[] = await Promise.all(
    pairs.map(async ([name, secret]) => ({ name, digest: await sha256(secret) })),
  );
  let found: string | undefined;
  for (const { name, digest } of holders) if (equalDigests(given, digest)) found = name;
  return found;
}
