import type { Page, PageRequest } from '../dataset/queries/page.ts';
import type { Served } from '../dataset/served.ts';
import type { ApiTextKey } from '../texts/api.ts';
import { requireAccepted } from './accept.ts';
import { CURSOR, LIMIT, SNAPSHOT } from './common-parameters.ts';
import type { App } from './environment.ts';
import { listBody } from './list-answer.ts';
import { type Parameters, parameters, type Values } from './parameters.ts';
import { refuse } from './problem.ts';
import { type Methods, resource } from './resource.ts';
import { json, snapshotAnswer } from './snapshot-answer.ts';

/** A list of the served snapshot at `path`, with its own parameters besides `limit` and `cursor`. */
export function listRoute<P extends Parameters, T>(
  app: App,
  path: string,
  known: P,
  list: (served: Served, filter: Values<P>, page: PageRequest) => Promise<Page<T>>,
  others: Omit<Methods, 'GET'> = {},
): void {
  resource(app, path, {
    ...others,
    GET: c => {
      requireAccepted(c.req.raw, 'application/json');
      const address = new URL(c.req.url);
      const filter = parameters(address.searchParams, {
        ...known,
        limit: LIMIT,
        cursor: CURSOR,
        snapshot: SNAPSHOT,
      });
      const { limit, cursor, snapshot, ...own } = filter as Values<P> & {
        limit: string;
        cursor: string | undefined;
        snapshot: string | undefined;
      };
      return snapshotAnswer(
        c,
        async served =>
          json(
            listBody(
              await list(served, own as unknown as Values<P>, { limit: Number(limit), cursor }),
              address,
            ),
          ),
        '',
        snapshot,
      );
    },
  });
}

/** One record of the served snapshot at `path`, whose parameter is `:id`. `absent` says that there is none. */
export function recordRoute<T>(
  app: App,
  path: string,
  absent: ApiTextKey,
  get: (served: Served, id: string) => Promise<T | undefined>,
  others: Omit<Methods, 'GET'> = {},
): void {
  resource(app, path, {
    ...others,
    GET: c => {
      requireAccepted(c.req.raw, 'application/json');
      const { snapshot } = parameters(new URL(c.req.url).searchParams, { snapshot: SNAPSHOT });
      const make = async (served: Served) => {
        const record = await get(served, c.req.param('id') ?? '');
        return record === undefined ? refuse({ kind: 'not-found', detail: { key: absent } }) : json(record);
      };
      return snapshotAnswer(c, make, '', snapshot);
    },
  });
}
