import * as v from 'valibot';
import { FORM_PARAMETERS, FORM_TYPES } from '../../src/api/page-parameters.ts';
import { CHECK_PARAMETERS } from '../../src/api/routes/check.ts';
import { START_PARAMETERS } from '../../src/api/routes/runs.ts';
import { DOCUMENT_TYPES } from '../../src/report/document.ts';
import { journal, json, validated } from './kinds.ts';
import type { Content, Operation } from './operation.ts';
import { SCHEMAS } from './schemas.ts';

const texts = Object.fromEntries(DOCUMENT_TYPES.map(type => [type, 'text'] as const)) satisfies Content;
const form = v.object({
  text: v.string(),
  date: v.exactOptional(v.string()),
  'article-lang': v.exactOptional(v.string()),
});
const feed = v.object({
  version: v.string(),
  title: v.string(),
  home_page_url: v.string(),
  feed_url: v.string(),
  language: v.string(),
  items: v.array(
    v.object({
      id: v.string(),
      url: v.string(),
      title: v.string(),
      content_text: v.string(),
      date_published: v.string(),
      tags: v.array(v.string()),
    }),
  ),
});

/** Checking on request, the watch and its feeds, snapshots, and how the service is. */
export const SERVING: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/check',
    id: 'check',
    tag: 'check',
    summary: 'Read and check a text or a table, or check a worksheet',
    description:
      'UTF-8, uncompressed, at most 1 MiB. A document is answered with a report or, for who would rather have `application/pdf`, with a briefing sheet; a worksheet with its result. Nothing is kept.',
    parameters: CHECK_PARAMETERS,
    headers: ['Accept-Language'],
    body: { ...texts, ...json(SCHEMAS.Worksheet) },
    answers: {
      200: {
        says: 'A report on a document, or the result of a worksheet.',
        content: {
          ...json(v.union([SCHEMAS.Report, SCHEMAS.WorksheetResult])),
          'application/pdf': 'binary',
        },
      },
    },
    problems: [400, 406, 413, 415],
  },
  {
    method: 'get',
    path: '/check',
    id: 'getCheckPage',
    tag: 'pages',
    summary: 'Back to the start page, whose form is answered here',
    answers: { 303: { says: 'The start page.', headers: ['Location'] } },
    problems: [],
  },
  {
    method: 'post',
    path: '/check',
    id: 'checkForm',
    tag: 'pages',
    summary: 'The start page’s form: a text checked, as a page',
    parameters: FORM_PARAMETERS,
    headers: ['Accept-Language'],
    body: Object.fromEntries(FORM_TYPES.map(type => [type, form])),
    answers: {
      200: { says: 'The findings.', content: { 'text/html': 'text' }, headers: ['Content-Language'] },
    },
    problems: [400, 406, 413, 415],
  },
  journal(SCHEMAS.RunList, {
    id: 'listRuns',
    path: '/v1/runs',
    tag: 'watch',
    summary: 'The scheduled checks of what is served, newest first',
  }),
  {
    method: 'get',
    path: '/v1/runs/{id}',
    id: 'getRun',
    tag: 'watch',
    summary: 'One run, with how it went with telling its changes',
    answers: { 200: { says: 'The run.', content: json(SCHEMAS.RunWithDeliveries) } },
    problems: [400, 404, 406, 503],
  },
  {
    method: 'post',
    path: '/v1/runs',
    id: 'startRun',
    tag: 'watch',
    summary: 'Check what is served now',
    parameters: START_PARAMETERS,
    answers: {
      201: { says: 'The run.', content: json(SCHEMAS.Run), headers: ['Location'] },
      202: {
        says: 'It is checked in parts, and will be at `Location` when it has ended.',
        content: json(v.object({ id: v.string() })),
        headers: ['Location'],
      },
    },
    problems: [400, 401, 403, 406, 503],
    secured: true,
  },
  {
    method: 'get',
    path: '/v1/feed.atom',
    id: 'getAtomFeed',
    tag: 'watch',
    summary: 'What the scheduled checks found, as an Atom feed',
    headers: ['If-None-Match'],
    answers: validated({ 'application/atom+xml': 'text' }),
    problems: [400, 406, 503],
  },
  {
    method: 'get',
    path: '/v1/feed.json',
    id: 'getJsonFeed',
    tag: 'watch',
    summary: 'What the scheduled checks found, as a JSON Feed',
    headers: ['If-None-Match'],
    answers: validated({ 'application/feed+json': feed }),
    problems: [400, 406, 503],
  },
  journal(SCHEMAS.SnapshotList, {
    id: 'listSnapshots',
    path: '/v1/snapshots',
    tag: 'snapshots',
    summary: 'What was published, newest first',
  }),
  {
    method: 'get',
    path: '/v1/snapshots/{id}',
    id: 'getSnapshot',
    tag: 'snapshots',
    summary: 'What a snapshot holds; at `{a}...{b}`, what changed from one to another',
    answers: {
      200: {
        says: 'The table of contents, or the difference.',
        content: json(v.union([SCHEMAS.Snapshot, SCHEMAS.SnapshotDifference])),
      },
    },
    problems: [400, 404, 406, 503],
  },
  {
    method: 'get',
    path: '/v1/openapi.json',
    id: 'getDescription',
    tag: 'service',
    summary: 'This document',
    headers: ['If-None-Match'],
    answers: validated(json(v.looseObject({ openapi: v.string() }))),
    problems: [400, 406],
  },
  {
    method: 'get',
    path: '/health',
    id: 'getHealth',
    tag: 'service',
    summary: 'Whether it answers',
    answers: {
      200: {
        says: 'It does.',
        content: json(v.object({ status: v.literal('alive'), version: v.string() })),
      },
    },
    problems: [400],
  },
  {
    method: 'get',
    path: '/ready',
    id: 'getReadiness',
    tag: 'service',
    summary: 'Whether there is data to answer with, and the scheduled checks keep up',
    answers: {
      200: {
        says: 'All is well.',
        content: json(
          v.object({
            status: v.literal('ready'),
            snapshot: v.string(),
            published: v.string(),
            lastRun: v.nullable(v.string()),
          }),
        ),
      },
    },
    problems: [400, 503],
  },
];
