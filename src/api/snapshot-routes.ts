import type { Page, PageRequest } from '../dataset/queries/page.ts';
import type { Served } from '../dataset/served.ts';
import type { ApiTextKey } from '../texts/api.ts';
import { csvText } from '../texts/csv.ts';
import { requireAccepted, weightOf } from './accept.ts';
import { CURSOR, choice, LIMIT, SNAPSHOT } from './common-parameters.ts';
import type { App } from './environment.ts';
import { type ListBody, listBody } from './list-answer.ts';
import { type Parameters, parameters, type Values } from './parameters.ts';
import { refuse } from './problem.ts';
import { type Methods, resource } from './resource.ts';
import { type Content, json, snapshotAnswer } from './snapshot-answer.ts';

/** How a list is written as a table: what its columns are, and the rows that a record has. */
export interface Table<T> {
  readonly columns: readonly string[];
  readonly rowsOf: (record: T) => readonly (readonly unknown[])[];
}

interface ListOptions<T> {
  readonly others?: Omit<Methods, 'GET'>;
  /** The list is also had as CSV. */
  readonly table?: Table<T>;
}

const CSV = 'text/csv';

const FORMAT = choice(['json', 'csv']);

/** All parameters of a list: its own, and those of every list. `csv`: it is also had as CSV. */
export const listParameters = <P extends Parameters>(own: P, csv: boolean) => ({
  ...own,
  ...(csv ? { format: FORMAT } : {}),
  limit: LIMIT,
  cursor: CURSOR,
  snapshot: SNAPSHOT,
});

/** The parameters of a single record. */
export const RECORD_PARAMETERS = { snapshot: SNAPSHOT };

/** In which form a list is wanted: `format` decides, else `Accept`. @throws {ProblemError} 406 */
function wantsCsv(request: Request, format: 'json' | 'csv' | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  requireAccepted(request, 'application/json', CSV);
  const accept = request.headers.get('Accept');
  return weightOf(accept, CSV) > weightOf(accept, 'application/json');
}

/** A page as CSV; where there is more, a `Link` leads on (RFC 8288). */
function csvContent<T>({ data, next }: ListBody<T>, { columns, rowsOf }: Table<T>): Content {
  const body = csvText(columns, data.flatMap(rowsOf));
  const type = `${CSV}; charset=utf-8; header=present`;
  return next === null ? { body, type } : { body, type, headers: { Link: `<${next}>; rel="next"` } };
}

/** A list of the served snapshot at `path`, with its own parameters besides `limit` and `cursor`. */
export function listRoute<P extends Parameters, T>(
  app: App,
  path: string,
  known: P,
  list: (served: Served, filter: Values<P>, page: PageRequest) => Promise<Page<T>>,
  { others = {}, table }: ListOptions<T> = {},
): void {
  resource(app, path, {
    ...others,
    GET: async c => {
      if (table === undefined) requireAccepted(c.req.raw, 'application/json');
      const address = new URL(c.req.url);
      const filter = parameters(address.searchParams, listParameters(known, table !== undefined));
      const { limit, cursor, snapshot, format, ...own } = filter as Values<P> & {
        limit: string;
        cursor: string | undefined;
        snapshot: string | undefined;
        format?: 'json' | 'csv' | undefined;
      };
      const csv = table !== undefined && wantsCsv(c.req.raw, format);
      const make = async (served: Served) => {
        const page = await list(served, own as unknown as Values<P>, { limit: Number(limit), cursor });
        const body = listBody(page, address);
        return csv ? csvContent(body, table) : json(body);
      };
      const answer = await snapshotAnswer(c, make, csv ? 'csv' : '', snapshot);
      if (table !== undefined) answer.headers.set('Vary', 'Accept');
      return answer;
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
      const { snapshot } = parameters(new URL(c.req.url).searchParams, RECORD_PARAMETERS);
      const make = async (served: Served) => {
        const record = await get(served, c.req.param('id') ?? '');
        return record === undefined ? refuse({ kind: 'not-found', detail: { key: absent } }) : json(record);
      };
      return snapshotAnswer(c, make, '', snapshot);
    },
  });
}
