import { refuse } from './problem.ts';
import { tokenHolder, tokenPairs } from './tokens.ts';

const CHALLENGE = 'Bearer realm="crossfoot"';

/**
 * Who asks to write, by `Authorization: Bearer` (RFC 6750) and the secret `CROSSFOOT_TOKENS`.
 *
 * @throws {ProblemError} 403 where the server has no tokens at all; 401 where none, or an unknown one, was sent
 */
export async function requireWriter(request: Request, secret: string | undefined): Promise<string> {
  const pairs = tokenPairs(secret);
  if (pairs.length === 0) refuse({ kind: 'writing-disabled', detail: { key: 'auth.disabled' } });
  const token = /^Bearer +([^\s]+) *$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (token === undefined)
    refuse({
      kind: 'unauthorized',
      detail: { key: 'auth.missing' },
      headers: { 'WWW-Authenticate': CHALLENGE },
    });
  const holder = await tokenHolder(token, pairs);
  if (holder === undefined)
    refuse({
      kind: 'unauthorized',
      detail: { key: 'auth.wrong' },
      headers: { 'WWW-Authenticate': `${CHALLENGE}, error="invalid_token"` },
    });
  return holder;
}
