import { signature } from './signature.ts';
import type { Webhook } from './webhooks.ts';

/** How long a receiver may take, in milliseconds. */
const PATIENCE = 10_000;

/** What came of an attempt: whether it was taken, else whether asking again can help; and one line for people. */
export interface Attempt {
  readonly taken: boolean;
  readonly again: boolean;
  readonly detail: string;
}

/**
 * Posts a signed body to a receiver, once. Never rejects: trouble is what came of it. A redirect is not followed: it could lead
 * anywhere. 410 (gone) is a receiver's way to say never again.
 */
export async function deliver(
  hook: Pick<Webhook, 'url' | 'secret'>,
  body: string,
  { fetch, now, patience = PATIENCE }: { fetch: typeof globalThis.fetch; now: Date; patience?: number },
): Promise<Attempt> {
  try {
    const response = await fetch(hook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Crossfoot',
        'Crossfoot-Signature': await signature(hook.secret, body, Math.floor(now.getTime() / 1000)),
      },
      body,
    });
    await response.body?.cancel();
    const { status } = response;
    return { taken: response.ok, again: !response.ok && status !== 410, detail: `answered ${status}` };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    // What the error says may hold the address, which is secret.
    return {
      taken: false,
      again: true,
      detail: late ? `no answer within ${patience / 1000} s` : 'cannot be reached',
    };
  }
}
