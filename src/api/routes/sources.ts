import { getSource, listSources } from '../../dataset/queries/sources.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';

/** `GET /v1/sources` and `/v1/sources/{id}`: bibliography, digest (our own words), figures and checks. */
export function sourceRoutes(app: App): void {
  listRoute(app, '/v1/sources', {}, (served, _filter, page) => listSources(served, page));
  recordRoute(app, '/v1/sources/:id', 'found.source', getSource);
}
