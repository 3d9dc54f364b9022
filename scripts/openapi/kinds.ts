import type * as v from 'valibot';
import { JOURNAL_PARAMETERS } from '../../src/api/journal-route.ts';
import type { Parameters } from '../../src/api/parameters.ts';
import { listParameters, RECORD_PARAMETERS } from '../../src/api/snapshot-routes.ts';
import type { Content, Operation, Tag } from './operation.ts';

type Told = Pick<Operation, 'id' | 'path' | 'summary'> &
  Partial<Pick<Operation, 'description' | 'says' | 'tag'>>;

export const json = (schema: v.GenericSchema): Content => ({ 'application/json': schema });

const UNCHANGED = { says: 'What the caller has is still what there is.', headers: ['ETag'] } as const;

/** A list of the snapshot: src/api/snapshot-routes.ts, `listRoute`. */
export const list = (schema: v.GenericSchema, own: Parameters, told: Told, csv = false): Operation => ({
  method: 'get',
  tag: 'data',
  ...told,
  parameters: listParameters(own, csv),
  headers: ['If-None-Match'],
  answers: {
    200: {
      says: 'A page of the list.',
      content: { ...json(schema), ...(csv ? { 'text/csv': 'text' } : {}) },
      headers: csv ? ['ETag', 'Link', 'Vary'] : ['ETag'],
    },
    304: UNCHANGED,
  },
  problems: [400, 404, 406, 503],
});

/** One record of the snapshot: src/api/snapshot-routes.ts, `recordRoute`. */
export const record = (schema: v.GenericSchema, told: Told): Operation => ({
  method: 'get',
  tag: 'data',
  ...told,
  parameters: RECORD_PARAMETERS,
  headers: ['If-None-Match'],
  answers: { 200: { says: 'The record.', content: json(schema), headers: ['ETag'] }, 304: UNCHANGED },
  problems: [400, 404, 406, 503],
});

/** What the publisher keeps a journal of: src/api/journal-route.ts. */
export const journal = (schema: v.GenericSchema, told: Told & { readonly tag: Tag }): Operation => ({
  method: 'get',
  ...told,
  parameters: JOURNAL_PARAMETERS,
  answers: { 200: { says: 'A page of the list, newest first.', content: json(schema) } },
  problems: [400, 406, 503],
});

/** An answer that has a validator, or 304. */
export const validated = (content: Content): Operation['answers'] => ({
  200: { says: 'The document.', content, headers: ['ETag'] },
  304: UNCHANGED,
});

/** Something that changes the data set: src/api/writing.ts. */
export function write(
  method: Exclude<Operation['method'], 'get'>,
  done: v.GenericSchema,
  told: Told & Partial<Pick<Operation, 'body' | 'parameters' | 'headers'>>,
  {
    status = 200,
    problems = [],
  }: { readonly status?: 200 | 201; readonly problems?: readonly number[] } = {},
): Operation {
  const content = json(done);
  return {
    method,
    tag: 'writing',
    headers: ['If-Match'],
    ...told,
    answers: {
      [status]: { says: 'Done: readers see it, at once or within a minute.', content },
      202: {
        says: 'Kept, but readers cannot see it yet; `trouble` says why. It is tried again by itself.',
        content,
      },
    },
    problems: [400, 401, 403, 406, 412, 503, ...problems, ...(told.body === undefined ? [] : [413, 415])],
    secured: true,
  };
}

/** A page for people. */
export const page = (told: Told, parameters: Parameters, problems: readonly number[]): Operation => ({
  method: 'get',
  tag: 'pages',
  ...told,
  parameters,
  headers: ['If-None-Match', 'Accept-Language'],
  answers: {
    200: {
      says: 'The page.',
      content: { 'text/html': 'text' },
      headers: ['ETag', 'Content-Language', 'Vary'],
    },
    304: UNCHANGED,
  },
  problems: [400, 406, 503, ...problems],
});
