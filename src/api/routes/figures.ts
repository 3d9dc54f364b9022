import { getFigure, listFigures } from '../../dataset/queries/figures.ts';
import { StatusSchema } from '../../model/figure.ts';
import { choice, ID, MEASURE } from '../common-parameters.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';

/** `GET /v1/figures` and `/v1/figures/{id}`: every number printed in a source, with its place there and its status. */
export function figureRoutes(app: App): void {
  const filters = {
    subject: ID,
    partner: ID,
    measure: MEASURE,
    source: ID,
    status: choice(StatusSchema.options),
  };
  listRoute(app, '/v1/figures', filters, listFigures);
  recordRoute(app, '/v1/figures/:id', 'found.figure', getFigure);
}
