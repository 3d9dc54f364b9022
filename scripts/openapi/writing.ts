import { BACKUP_PARAMETERS, PartSchema } from '../../src/api/routes/backup.ts';
import { CheckRequestSchema } from '../../src/api/routes/corrections.ts';
import { PublicationSchema } from '../../src/api/routes/snapshots.ts';
import { ARTICLE_PARAMETERS } from '../../src/api/routes/sources.ts';
import { FigureCorrectionRequestSchema } from '../../src/model/correction.ts';
import { journal, json, write } from './kinds.ts';
import type { Operation } from './operation.ts';
import { SCHEMAS } from './schemas.ts';

const takeIn = write(
  'post',
  SCHEMAS.ArticleTaken,
  {
    id: 'addArticle',
    path: '/v1/sources',
    summary: "Take a third party's article in",
    description:
      'Its text, or the HTML page it stands on, and what is known of it. The text is kept only with `keep`, and never served.',
    body: json(SCHEMAS.Article),
    parameters: ARTICLE_PARAMETERS,
  },
  { status: 201 },
);

/** What needs a token: all that changes the data set, the journal and backups. */
export const WRITING: readonly Operation[] = [
  write('post', SCHEMAS.Published, {
    id: 'publishSources',
    path: '/v1/snapshots',
    summary: 'Publish sources of one’s own',
    description: 'A source replaces the one with its id; all others stay.',
    body: json(PublicationSchema),
  }),
  write(
    'post',
    SCHEMAS.Turn,
    { id: 'restoreSnapshot', path: '/v1/snapshots/{id}/restore', summary: 'Serve an earlier snapshot again' },
    { problems: [404] },
  ),
  {
    ...takeIn,
    answers: {
      200: {
        says: 'The same text is held already, or (`dry-run`) this is what would come of it. Nothing was kept.',
        content: json(SCHEMAS.ArticleTaken),
      },
      ...takeIn.answers,
      201: { ...takeIn.answers[201]!, headers: ['Location'] },
    },
  },
  write(
    'put',
    SCHEMAS.ArticleTaken,
    {
      id: 'replaceArticle',
      path: '/v1/sources/{id}',
      summary: 'Replace an article that its publisher corrected',
      body: json(SCHEMAS.Article),
      parameters: ARTICLE_PARAMETERS,
    },
    { problems: [404] },
  ),
  write(
    'delete',
    SCHEMAS.Withdrawn,
    { id: 'withdrawSource', path: '/v1/sources/{id}', summary: 'Withdraw a source' },
    { problems: [404] },
  ),
  write(
    'post',
    SCHEMAS.CorrectionMade,
    {
      id: 'correctFigure',
      path: '/v1/figures/{id}/corrections',
      summary: 'Set a figure right, or reject it',
      body: json(FigureCorrectionRequestSchema),
    },
    { status: 201, problems: [404] },
  ),
  write(
    'delete',
    SCHEMAS.Turn,
    {
      id: 'undoFigureCorrections',
      path: '/v1/figures/{id}/corrections',
      summary: 'Undo all corrections of a figure',
    },
    { problems: [404] },
  ),
  write(
    'post',
    SCHEMAS.CorrectionMade,
    {
      id: 'correctCheck',
      path: '/v1/checks/{id}/corrections',
      summary: 'Confirm or reject a relation, or add one',
      description: 'To add one, `{id}` is any check of its source, or the source.',
      body: json(CheckRequestSchema),
    },
    { status: 201, problems: [404] },
  ),
  write(
    'delete',
    SCHEMAS.Turn,
    {
      id: 'undoCheckCorrections',
      path: '/v1/checks/{id}/corrections',
      summary: 'Undo all corrections of a relation',
    },
    { problems: [404] },
  ),
  {
    ...journal(SCHEMAS.JournalList, {
      id: 'listJournal',
      path: '/v1/journal',
      tag: 'writing',
      summary: 'Who asked what, newest first',
    }),
    problems: [400, 401, 403, 406, 503],
    secured: true,
  },
  {
    method: 'get',
    path: '/v1/backup',
    id: 'getBackup',
    tag: 'writing',
    summary: 'A part of all that is kept',
    parameters: BACKUP_PARAMETERS,
    says: { cursor: '`next` of the part before.' },
    answers: { 200: { says: 'The part.', content: json(SCHEMAS.BackupPart) } },
    problems: [400, 401, 403, 406, 503],
    secured: true,
  },
  {
    ...write('post', SCHEMAS.Turn, {
      id: 'putBackup',
      path: '/v1/backup',
      summary: 'Put a part of a backup back; the last one is followed by publishing',
      body: json(PartSchema),
      headers: [],
    }),
    problems: [400, 401, 403, 406, 409, 413, 415, 503],
  },
];
