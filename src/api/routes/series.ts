import { sayLook } from '../../across/say.ts';
import { getLook, listLooks } from '../../dataset/queries/across.ts';
import { listSeries } from '../../dataset/queries/series.ts';
import { LOOK_KINDS, type Look, type Series } from '../../model/across.ts';
import { choice, ID, MEASURE, READER_LANG } from '../common-parameters.ts';
import type { App } from '../environment.ts';
import { listRoute, recordRoute, type Table } from '../snapshot-routes.ts';

/** A row for each figure of a series. */
const SERIES_TABLE: Table<Series> = {
  columns: [
    'measure',
    'subject',
    'partner',
    'period',
    'first',
    'last',
    'value',
    'unit',
    'qualifier',
    'low',
    'high',
    'growth_low',
    'growth_high',
    'growth_since',
    'boundary',
    'source',
    'figure',
    'surface',
  ],
  rowsOf: ({ measure, subject, partner, points }) =>
    points.map(point => {
      const { period, first, last, value, unit, qualifier, interval, growth } = point;
      const { boundary, source, figure, surface } = point;
      return [
        ...[measure, subject, partner, period, first, last, value, unit, qualifier],
        ...[interval?.low, interval?.high, growth?.interval.low, growth?.interval.high, growth?.since],
        ...[boundary, source, figure, surface],
      ];
    }),
};

const LOOK_TABLE: Table<Look> = {
  columns: ['id', 'kind', 'severity', 'measure', 'subject', 'partner', 'sources', 'figures', 'text'],
  rowsOf: ({ id, kind, severity, measure, subject, partner, sources, figures, text }) => [
    [id, kind, severity, measure, subject, partner, sources, figures, text],
  ],
};

/** What a list of series may be narrowed to. */
export const SERIES_FILTERS = { subject: ID, partner: ID, measure: MEASURE };

/** What a list of findings may be narrowed to, and the language of their sentences. */
export const LOOK_FILTERS = { kind: choice(LOOK_KINDS), ...SERIES_FILTERS, source: ID, lang: READER_LANG };

/**
 * `GET /v1/series`: the figures of a measure, place and partner over time, from whatever sources. `GET /v1/findings`: what is
 * worth a look in them.
 */
export function seriesRoutes(app: App): void {
  listRoute(app, '/v1/series', SERIES_FILTERS, listSeries, { table: SERIES_TABLE });
  listRoute(
    app,
    '/v1/findings',
    LOOK_FILTERS,
    async (served, { lang, ...filter }, page) => {
      const found = await listLooks(served, filter, page);
      if (lang === undefined) return found;
      return { ...found, data: found.data.map(look => ({ ...look, text: sayLook(look, lang) })) };
    },
    { table: LOOK_TABLE },
  );
  recordRoute(app, '/v1/findings/:id', 'found.finding', getLook);
}
