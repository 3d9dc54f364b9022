/** Nothing may be loaded, framed or run from an answer that is data. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The pages load their own style sheet and script, send their own form, and nothing else. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Whether any site's script may read the answer: all but what needs a token. There are no cookies that it could use. */
function isPublic(method: string, path: string): boolean {
  if (path === '/v1/journal' || path === '/v1/backup') return false;
  return ['GET', 'HEAD', 'OPTIONS'].includes(method) || path === '/v1/check';
}

/** Where the API is described for machines (RFC 8631). */
export const DESCRIPTION = '/v1/openapi.json';

/**
 * Headers that every answer has, whatever it is: who may read it (CORS), what a browser may do with it and, under /v1, where
 * the API is described.
 */
export function setCommonHeaders(headers: Headers, method: string, path: string): void {
  const page = headers.get('Content-Type')?.startsWith('text/html') === true;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Content-Security-Policy', page ? PAGE_POLICY : DATA_POLICY);
  // Added, since a table's `Link` leads to its next page.
  if (path.startsWith('/v1/')) headers.append('Link', `<${DESCRIPTION}>; rel="service-desc"`);
  if (!isPublic(method, path)) return;
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', 'ETag, Link, Allow, Content-Disposition');
}
