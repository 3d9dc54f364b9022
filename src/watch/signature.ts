const UTF8 = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');

/**
 * The value of `Crossfoot-Signature`: when it was signed, and the HMAC-SHA256 of `t.body`. Each attempt is signed anew, so that a
 * receiver can refuse what is older than a few minutes, and with it what is replayed.
 *
 * @param at seconds since 1970
 */
export async function signature(secret: string, body: string, at: number): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', UTF8.encode(secret), algorithm, false, ['sign']);
  return `t=${at},v1=${hex(await crypto.subtle.sign('HMAC', key, UTF8.encode(`${at}.${body}`)))}`;
}
