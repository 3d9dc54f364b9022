import type { App, AppContext } from './environment.ts';
import { refuse } from './problem.ts';

export type Answer = (c: AppContext) => Response | Promise<Response>;

/** What answers each method of an address. HEAD is answered as GET without its body. */
export interface Methods {
  readonly GET?: Answer;
  readonly POST?: Answer;
  readonly PUT?: Answer;
  readonly DELETE?: Answer;
}

function allowed(methods: Methods): string {
  const names = Object.keys(methods).flatMap(name => (name === 'GET' ? ['GET', 'HEAD'] : [name]));
  return [...names, 'OPTIONS'].join(', ');
}

/** What OPTIONS answers: the methods, and (CORS preflight) the headers that a script of another site may send. */
function options(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: allow,
      'Access-Control-Allow-Methods': allow,
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** Puts an address on the map: its methods, OPTIONS, and 405 with `Allow` for all others. */
export function resource(app: App, path: string, methods: Methods): void {
  const allow = allowed(methods);
  app.all(path, c => {
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    if (method === 'OPTIONS') return options(allow);
    const answer = Object.hasOwn(methods, method) ? methods[method as keyof Methods] : undefined;
    if (answer !== undefined) return answer(c);
    refuse({
      kind: 'method-not-allowed',
      detail: { key: 'method.allowed', values: { allowed: allow } },
      headers: { Allow: allow },
    });
  });
}
