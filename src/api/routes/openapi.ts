import openApi from '../../../data/openapi.json' with { type: 'json' };
import { sha256 } from '../../dataset/sha256.ts';
import { requireAccepted } from '../accept.ts';
import { CACHE } from '../cache-policy.ts';
import type { App, AppContext } from '../environment.ts';
import { matchesEtag } from '../etag.ts';
import { parameters } from '../parameters.ts';
import { resource } from '../resource.ts';
import { DESCRIPTION } from '../response-headers.ts';

/** The document's text and its validator, written out when it is first asked for. */
let written: { readonly body: string; readonly etag: string } | undefined;

async function write() {
  const body = JSON.stringify(openApi);
  const hash = await sha256(new TextEncoder().encode(body));
  return { body, etag: `"${hash.slice(0, 32)}"` };
}

async function answer(c: AppContext): Promise<Response> {
  requireAccepted(c.req.raw, 'application/json');
  parameters(new URL(c.req.url).searchParams, {});
  // What is remembered is no promise: one request may not wait for what another began.
  written ??= await write();
  const { body, etag } = written;
  const headers = { ETag: etag, 'Cache-Control': CACHE.data };
  if (matchesEtag(c.req.header('If-None-Match') ?? null, etag))
    return new Response(null, { status: 304, headers });
  return c.body(body, 200, { ...headers, 'Content-Type': 'application/json' });
}

/** `GET /v1/openapi.json`: all addresses, what they admit and what they answer, as OpenAPI 3.1; made by `npm run data`. */
export function openApiRoute(app: App): void {
  resource(app, DESCRIPTION, { GET: answer });
}
