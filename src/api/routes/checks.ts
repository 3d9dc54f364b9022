import { getCheck, listChecks } from '../../dataset/queries/checks.ts';
import { VERDICTS } from '../../model/relation.ts';
import { choice } from '../common-parameters.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';

/** `GET /v1/checks` and `/v1/checks/{id}`: what ties figures together, with its verdict. */
export function checkRoutes(app: App): void {
  listRoute(app, '/v1/checks', { verdict: choice(VERDICTS) }, listChecks);
  recordRoute(app, '/v1/checks/:id', 'found.check', getCheck);
}
