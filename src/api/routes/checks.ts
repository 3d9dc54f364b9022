import { getCheck, listChecks } from '../../dataset/queries/checks.ts';
import { VERDICTS } from '../../model/relation.ts';
import { choice, ID } from '../common-parameters.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';

/** What a list of checks may be narrowed to. */
export const CHECK_FILTERS = { verdict: choice(VERDICTS), source: ID, across: choice(['true', 'false']) };

/** `GET /v1/checks` and `/v1/checks/{id}`: what ties figures together, inside a source or between sources, with its verdict. */
export function checkRoutes(app: App): void {
  listRoute(
    app,
    '/v1/checks',
    CHECK_FILTERS,
    (served, { across, ...filter }, page) =>
      listChecks(served, across === undefined ? filter : { ...filter, across: across === 'true' }, page),
    {
      table: {
        columns: ['id', 'kind', 'verdict', 'sources', 'figures', 'text'],
        rowsOf: check => {
          const { id, kind, verdict, figures, text } = check;
          return [[id, kind, verdict, check.source ?? check.sources, figures, text]];
        },
      },
    },
  );
  recordRoute(app, '/v1/checks/:id', 'found.check', getCheck);
}
