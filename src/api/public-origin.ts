import type { AppContext } from './environment.ts';

/**
 * The address readers know this service by, for links that outlive the request: the variable PUBLIC_ORIGIN, else the
 * origin that was asked.
 */
export function publicOrigin(c: AppContext): string {
  const { PUBLIC_ORIGIN: set } = c.env as Env & { readonly PUBLIC_ORIGIN?: string };
  return set === undefined || set === '' ? new URL(c.req.url).origin : set.replace(/\/+$/, '');
}
