import { exports } from 'cloudflare:workers';
import { type Schema, Validator } from '@cfworker/json-schema';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import openApi from '../../data/openapi.json' with { type: 'json' };
import { CACHE } from '../../src/api/cache-policy.ts';
import { source } from '../across/sources.ts';

// Each publication waits for the store, which takes one write a second.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ORIGIN = 'https://crossfoot.test';
const TOKEN = { Authorization: 'Bearer test-token' };

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(ORIGIN + path, init));
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = TOKEN) =>
  ask(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

// biome-ignore lint/suspicious/noExplicitAny: a walk through JSON
type Json = any;

/** The document with no room for members that it does not tell: what is answered must be described in full. */
function closed(value: Json): Json {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, closed(member)]));
  const open = typeof value.properties === 'object' && value.additionalProperties === undefined;
  return open ? { ...members, additionalProperties: false } : members;
}
const { paths, components } = closed(openApi);

/** What the document says of an answer. */
function answerTold(method: string, path: string, response: Response): Json {
  const { responses } = paths[path][method];
  const told = responses[response.status] ?? responses.default;
  return told.$ref === undefined ? told : components.responses[told.$ref.split('/').at(-1)];
}

/** Holds an answer against the document: its status, its media type, its body. Answers with the body. */
async function expectAsTold(method: string, path: string, response: Response, status: number): Promise<Json> {
  expect(response.status).toBe(status);
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
  const content = answerTold(method, path, response).content[type];
  expect(content, `${method} ${path} ${response.status} ${type}`).toBeDefined();
  const body = await response.json();
  const schema = { ...content.schema, components } as Schema;
  const { errors } = new Validator(schema, '2020-12', false).validate(body);
  expect(errors.map(({ error, instanceLocation }) => `${instanceLocation}: ${error}`)).toEqual([]);
  return body;
}

const SOURCES = [
  source(
    'trade',
    'en',
    '2024-05-06',
    'Quang Ninh exported goods worth 7 billion USD to Japan in 2023 and imported goods worth 5 billion USD from Japan.',
  ),
  source(
    'cities',
    'en',
    '2024-05-06',
    'Da Nang has ties with four Japanese cities, namely Kawasaki, Sakai and Yokohama. It has 100 partners.',
  ),
  source('korea', 'en', '2024-05-01', 'In 2023, imports of Da Nang from Korea reached 410 million USD.'),
  source('more', 'en', '2024-06-01', 'In 2023, imports of Da Nang from Korea reached 510 million USD.'),
  source('year', 'en', '2024-03-01', 'In 2023, exports of Can Tho reached 2.2 billion USD.'),
  source(
    'part',
    'en',
    '2023-11-01',
    'In the first nine months of 2023, exports of Can Tho reached 3.4 billion USD.',
  ),
];
const LISTS = ['figures', 'sources', 'checks', 'series', 'findings', 'runs', 'snapshots'];

describe('answers are as /v1/openapi.json tells', () => {
  let lists: Readonly<Record<string, Json>> = {};
  let first = '';

  beforeAll(async () => {
    const none = await ask('/v1/figures');
    await expectAsTold('get', '/v1/figures', none, 503);
    const published = await send('POST', '/v1/snapshots', { sources: SOURCES.slice(0, 3) });
    first = (await expectAsTold('post', '/v1/snapshots', published, 200)).snapshot;
    await send('POST', '/v1/snapshots', { sources: SOURCES.slice(3) });
    await expectAsTold('post', '/v1/runs', await send('POST', '/v1/runs'), 201);
    const bodies = LISTS.map(async list => [list, await (await ask(`/v1/${list}`)).json()] as const);
    lists = Object.fromEntries(await Promise.all(bodies));
  });

  it.each(LISTS)('lists: %s', async list => {
    const path = `/v1/${list}`;
    const body = await expectAsTold('get', path, await ask(path), 200);
    expect(body.data.length, 'there is something to look at').toBeGreaterThan(0);
  });

  it.each(LISTS.filter(list => list !== 'series'))('records: %s', async list => {
    for (const { id } of lists[list].data)
      await expectAsTold('get', `/v1/${list}/{id}`, await ask(`/v1/${list}/${id}`), 200);
  });

  it('differences, the journal, backups and readiness', async () => {
    const { snapshot } = lists.figures;
    await expectAsTold('get', '/v1/snapshots/{id}', await ask(`/v1/snapshots/${first}...${snapshot}`), 200);
    for (const path of ['/v1/journal', '/v1/backup', '/v1/feed.json', '/health', '/ready'])
      await expectAsTold('get', path, await ask(path, { headers: TOKEN }), 200);
  });

  it('reports and worksheets', async () => {
    const text =
      'Total trade reached 12 billion USD: exports of 7 billion USD and imports of 6 billion USD. Call 0203 3835 678.';
    const report = await ask('/v1/check', {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'text/plain' },
    });
    await expectAsTold('post', '/v1/check', report, 200);
    const sheet = {
      figures: { T: { value: '12' }, A: { value: '7' }, B: { value: '6' }, U: {} },
      relations: [
        { id: 'r', kind: 'sum', total: 'T', parts: ['A', 'B'] },
        { id: 's', kind: 'sum', total: 'U', parts: ['A', 'B'] },
      ],
    };
    await expectAsTold('post', '/v1/check', await send('POST', '/v1/check', sheet, {}), 200);
  });

  it('problems', async () => {
    const cases: readonly (readonly [method: string, path: string, address: string, status: number])[] = [
      ['get', '/v1/figures', '/v1/figures?limit=0&x=1', 400],
      ['get', '/v1/figures/{id}', '/v1/figures/none', 404],
      ['post', '/v1/figures', '/v1/figures', 405],
      ['get', '/v1/journal', '/v1/journal', 401],
      ['post', '/v1/check', '/v1/check', 400],
    ];
    for (const [method, path, address, status] of cases) {
      const known = paths[path][method] === undefined ? 'get' : method;
      await expectAsTold(
        known,
        path,
        await send(method.toUpperCase(), address, method === 'post' ? {} : undefined, {}),
        status,
      );
    }
  });

  it('what writing leads to', async () => {
    const article = { text: 'Hai Phong exported goods worth 3 billion USD in 2023.', title: 'Port news' };
    const dry = await send('POST', '/v1/sources?dry-run=true', article);
    await expectAsTold('post', '/v1/sources', dry, 200);
    const added = await send('POST', '/v1/sources', article);
    const { source: taken, figures } = await expectAsTold('post', '/v1/sources', added, 201);
    const corrections = '/v1/figures/{id}/corrections';
    const address = corrections.replace('{id}', figures[0].id);
    const corrected = await send('POST', address, { set: { partner: 'JP' }, reason: 'It says so.' });
    await expectAsTold('post', corrections, corrected, 201);
    const figure = await ask(`/v1/figures/${figures[0].id}`);
    const { correction } = await expectAsTold('get', '/v1/figures/{id}', figure, 200);
    expect(correction).toBeDefined();
    await expectAsTold('get', '/v1/sources/{id}', await ask(`/v1/sources/${taken.id}`), 200);
    await expectAsTold('delete', corrections, await send('DELETE', address), 200);
    const replaced = await send('PUT', `/v1/sources/${taken.id}`, { ...article, text: `${article.text} ` });
    await expectAsTold('put', '/v1/sources/{id}', replaced, 200);
    const withdrawn = await send('DELETE', `/v1/sources/${taken.id}`);
    await expectAsTold('delete', '/v1/sources/{id}', withdrawn, 200);
    const restored = await send('POST', `/v1/snapshots/${first}/restore`);
    await expectAsTold('post', '/v1/snapshots/{id}/restore', restored, 200);
  });
});

describe('GET /v1/openapi.json', () => {
  it('is the document, with a strong ETag', async () => {
    const response = await ask('/v1/openapi.json');
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Cache-Control')).toBe(CACHE.data);
    expect(await response.json()).toEqual(openApi);
    const etag = response.headers.get('ETag')!;
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await ask('/v1/openapi.json', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, etag, '']);
  });

  it('takes no parameters', async () => {
    await expectAsTold('get', '/v1/openapi.json', await ask('/v1/openapi.json?x=1'), 400);
  });

  it.each(['/v1/health-of-nothing', '/v1/openapi.json', '/v1/figures?x=1'])('%s leads to it', async path => {
    expect((await ask(path)).headers.get('Link')).toBe('</v1/openapi.json>; rel="service-desc"');
  });

  it('pages do not', async () => {
    expect((await ask('/', { headers: { Accept: 'text/html' } })).headers.get('Link')).toBeNull();
  });
});
