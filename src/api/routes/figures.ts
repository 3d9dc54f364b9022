import { getFigure, listFigures } from '../../dataset/queries/figures.ts';
import { StatusSchema } from '../../model/figure.ts';
import { choice, ID, MEASURE } from '../common-parameters.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute } from '../snapshot-routes.ts';

/** What a list of figures may be narrowed to. */
export const FIGURE_FILTERS = {
  subject: ID,
  partner: ID,
  measure: MEASURE,
  source: ID,
  status: choice(StatusSchema.options),
};

/** `GET /v1/figures` and `/v1/figures/{id}`: every number printed in a source, with its place there and its status. */
export function figureRoutes(app: App): void {
  listRoute(app, '/v1/figures', FIGURE_FILTERS, listFigures);
  recordRoute(app, '/v1/figures/:id', 'found.figure', getFigure);
}
