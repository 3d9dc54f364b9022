import { PLACE_BRIEF, SOURCE_BRIEF } from '../../src/api/briefs/brief-request.ts';
import { PAGE_PARAMETERS } from '../../src/api/page-parameters.ts';
import { CHECK_FILTERS } from '../../src/api/routes/checks.ts';
import { FIGURE_FILTERS } from '../../src/api/routes/figures.ts';
import { LOOK_FILTERS, SERIES_FILTERS } from '../../src/api/routes/series.ts';
import { list, page, record } from './kinds.ts';
import type { Operation } from './operation.ts';
import { SCHEMAS } from './schemas.ts';

const brief: Omit<Operation, 'id' | 'path' | 'summary'> = {
  method: 'get',
  tag: 'briefs',
  headers: ['If-None-Match'],
  answers: {
    200: {
      says: 'The sheet (PDF/A-3a and PDF/UA-1), with its figures attached. Its ETag names its bytes.',
      content: { 'application/pdf': 'binary' },
      headers: ['ETag', 'Content-Disposition'],
    },
    304: { says: 'What the caller has is still what there is.', headers: ['ETag'] },
  },
  problems: [400, 404, 406, 503],
};

/** What is read of a snapshot: lists, records, briefs and the pages on them. */
export const READING: readonly Operation[] = [
  list(SCHEMAS.FigureList, FIGURE_FILTERS, {
    id: 'listFigures',
    path: '/v1/figures',
    summary: 'Every number printed in a source',
    description: 'A figure is listed when it has all the values given.',
  }),
  record(SCHEMAS.Figure, { id: 'getFigure', path: '/v1/figures/{id}', summary: 'One figure' }),
  list(
    SCHEMAS.SourceList,
    {},
    {
      id: 'listSources',
      path: '/v1/sources',
      summary: 'The sources, with how many figures and checks each has',
    },
  ),
  record(SCHEMAS.Source, {
    id: 'getSource',
    path: '/v1/sources/{id}',
    summary: 'One source, with its digest, figures, checks and what follows from them',
  }),
  list(
    SCHEMAS.CheckList,
    CHECK_FILTERS,
    {
      id: 'listChecks',
      path: '/v1/checks',
      summary: 'Every relation between figures, with its verdict',
      description: 'What contradicts comes first.',
      says: { source: 'The id of a source: its own checks, and those between it and others.' },
    },
    true,
  ),
  record(SCHEMAS.AnyCheck, { id: 'getCheck', path: '/v1/checks/{id}', summary: 'One check' }),
  list(
    SCHEMAS.SeriesList,
    SERIES_FILTERS,
    {
      id: 'listSeries',
      path: '/v1/series',
      summary: 'The figures of one measure, place and partner over time, from all sources',
    },
    true,
  ),
  list(
    SCHEMAS.FindingList,
    LOOK_FILTERS,
    {
      id: 'listFindings',
      path: '/v1/findings',
      summary: 'What is worth a look in figures of several sources',
      says: { lang: 'The language of the sentences; theirs where it is not given.' },
    },
    true,
  ),
  record(SCHEMAS.Finding, { id: 'getFinding', path: '/v1/findings/{id}', summary: 'One finding' }),
  {
    ...brief,
    id: 'getPlaceBrief',
    path: '/v1/briefs/{place}.pdf',
    summary: 'A briefing sheet on a place, on a place with a partner, or on a partner across places',
    parameters: PLACE_BRIEF,
    says: { partner: 'Only what concerns this partner.' },
  },
  {
    ...brief,
    id: 'getSourceBrief',
    path: '/v1/sources/{id}/brief.pdf',
    summary: 'A briefing sheet on one source',
    parameters: SOURCE_BRIEF,
  },
  page({ id: 'getHomePage', path: '/', summary: 'The start page' }, PAGE_PARAMETERS, []),
  page(
    {
      id: 'getPlacePage',
      path: '/places/{id}',
      summary: 'The page on one place, with charts of its figures',
    },
    PAGE_PARAMETERS,
    [404],
  ),
  page(
    {
      id: 'getSourcePage',
      path: '/sources/{id}',
      summary: 'The page on one source, with charts of its figures',
    },
    PAGE_PARAMETERS,
    [404],
  ),
];
