import { kvStore } from '../../dataset/kv-store.ts';
import { publisherOf } from '../../dataset/publisher-of.ts';
import { readPointer } from '../../dataset/served.ts';
import { CACHE } from '../cache-policy.ts';
import type { App } from '../environment.ts';
import { JOURNAL_PARAMETERS } from '../journal-route.ts';
import { listBody } from '../list-answer.ts';
import { resource } from '../resource.ts';
import { writer } from '../writing.ts';

/** `GET /v1/journal`: who asked what of the publisher, and which snapshot carries it. With a token: it names people. */
export function journalRoutes(app: App): void {
  resource(app, '/v1/journal', {
    GET: async c => {
      const { values } = await writer(c, JOURNAL_PARAMETERS);
      const { limit, cursor } = values;
      const before = cursor === undefined ? {} : { before: Number(cursor) };
      const { total, data, next } = await publisherOf(c.env).journal({ limit: Number(limit), ...before });
      const snapshot = (await readPointer(kvStore(c.env.DATA)))?.id ?? '';
      const page = { snapshot, total, data, next: next === null ? null : String(next) };
      return c.json(listBody(page, new URL(c.req.url)), 200, { 'Cache-Control': CACHE.none });
    },
  });
}
