import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { MAX_BODY_BYTES } from '../../src/api/body.ts';
import { CACHE } from '../../src/api/cache-policy.ts';
import { POINTER_KEY } from '../../src/dataset/keys.ts';
import { publisherOf } from '../../src/dataset/publisher-of.ts';
import { sha256 } from '../../src/dataset/sha256.ts';
import type { Run } from '../../src/model/run.ts';
import type { Pointer } from '../../src/model/snapshot.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { MOST_FIGURES } from '../../src/report/too-many-figures.ts';
import { sourceDocument } from '../document.ts';

const ORIGIN = 'https://crossfoot.test';
const TOKEN = 'test-token';

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(ORIGIN + path, init));
// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at, not trusted
const askJson = async (path: string, init?: RequestInit): Promise<any> => (await ask(path, init)).json();

const post = (path: string, type: string, body: BodyInit, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { 'Content-Type': type, ...headers } });

const publish = (sources: readonly unknown[], authorization: string | undefined = `Bearer ${TOKEN}`) =>
  post(
    '/v1/snapshots',
    'application/json',
    JSON.stringify({ sources }),
    authorization === undefined ? {} : { Authorization: authorization },
  );

const document = (id: string, digest: string): SourceDocument =>
  sourceDocument(id, digest, {
    title: `About ${id} & others`,
    publisher: 'A press office',
    url: 'https://example.org/report',
  });

const SOURCES = [
  document(
    'trade',
    'Quang Ninh exported goods worth 7 billion USD to Japan in 2023 and imported goods worth 5 billion USD from Japan.',
  ),
  document(
    'cities',
    'Da Nang has ties with four Japanese cities, namely Kawasaki, Sakai and Yokohama. It has 100 partners.',
  ),
];

const DATA_ADDRESSES = [
  '/v1/figures',
  '/v1/figures/x',
  '/v1/sources',
  '/v1/sources/x',
  '/v1/checks',
  '/v1/checks/x',
  '/v1/briefs/VN-13.pdf',
  '/v1/runs',
  '/v1/runs/x',
  '/v1/snapshots',
];

async function expectProblem(response: Response, status: number, kind: string) {
  // biome-ignore lint/suspicious/noExplicitAny: the body is what is asserted
  const body: any = await response.json();
  expect({ status: response.status, type: body.type, said: body.status }).toEqual({
    status,
    type: `urn:crossfoot:problem:${kind}`,
    said: status,
  });
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(body.title).not.toBe('');
  expect(body.detail).not.toBe('');
  return body;
}

describe('before anything is published', () => {
  it.each([...DATA_ADDRESSES, '/', '/ready'])('%s says how to publish', async path => {
    const body = await expectProblem(await ask(path), 503, 'no-snapshot');
    expect(body.detail).toContain('/v1/snapshots');
  });

  it('tells a browser the same on a page', async () => {
    const response = await ask('/', { headers: { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'vi' } });
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(await response.text()).toContain('Chưa có dữ liệu nào được công bố');
  });

  it('is alive, and checks texts', async () => {
    expect(await askJson('/health')).toMatchObject({ status: 'alive' });
    expect((await post('/v1/check', 'text/plain', 'Exports reached 7 billion USD.')).status).toBe(200);
  });
});

describe('with a snapshot', () => {
  let snapshot: string;

  beforeAll(async () => {
    const response = await publish(SOURCES);
    expect(response.status).toBe(200);
    snapshot = ((await response.json()) as { snapshot: string }).snapshot;
  });

  describe('lists', () => {
    it.each(['/v1/figures', '/v1/sources', '/v1/checks'])('%s has the envelope', async path => {
      const response = await ask(path);
      expect(response.headers.get('Content-Type')).toBe('application/json');
      // biome-ignore lint/suspicious/noExplicitAny: the body is what is asserted
      const body: any = await response.json();
      expect(Object.keys(body).sort()).toEqual(['data', 'next', 'snapshot', 'total']);
      expect(body).toMatchObject({ snapshot, total: body.data.length, next: null });
      expect(body.total).toBeGreaterThan(0);
    });

    it('are leafed through by `next`, which keeps the parameters', async () => {
      const all = await askJson('/v1/figures?limit=1000');
      const seen: unknown[] = [];
      for (let next: string | null = '/v1/figures?limit=2'; next !== null; ) {
        const page: { data: unknown[]; next: string | null; total: number } = await askJson(next);
        expect(page.total).toBe(all.total);
        expect(page.next === null || page.next.startsWith('/v1/figures?limit=2&cursor=')).toBe(true);
        seen.push(...page.data);
        next = page.next;
      }
      expect(seen).toEqual(all.data);
    });

    it('filter figures', async () => {
      const japan = await askJson('/v1/figures?subject=VN-13&partner=JP');
      expect(japan.total).toBeGreaterThan(0);
      expect(new Set(japan.data.map((figure: { partner: string }) => figure.partner))).toEqual(
        new Set(['JP']),
      );
      expect((await askJson('/v1/figures?measure=no-such-measure')).data).toEqual([]);
      const source = await askJson('/v1/figures?source=cities&status=contradicts');
      expect(source.data.every((figure: { source: string }) => figure.source === 'cities')).toBe(true);
    });

    it('filter checks by verdict', async () => {
      const { data } = await askJson('/v1/checks?verdict=contradicts');
      expect(data).toMatchObject([{ source: 'cities', kind: 'list-count', verdict: 'contradicts' }]);
    });

    it('name every parameter that is wrong', async () => {
      const path = '/v1/figures?colour=red&limit=0&status=a&subject=b&subject=c';
      const body = await expectProblem(await ask(path), 400, 'invalid-parameters');
      const names = body.errors.map((error: { parameter: string }) => error.parameter);
      expect(names.sort()).toEqual(['colour', 'limit', 'status', 'subject']);
      for (const name of names) expect(body.detail).toContain(name);
    });

    it.each(['/v1/figures?cursor=zzz', '/v1/figures?cursor=!', '/v1/runs?cursor=-1'])(
      'refuse the cursor of %s',
      async path => {
        const body = await expectProblem(await ask(path), 400, 'invalid-parameters');
        expect(body.errors).toMatchObject([{ parameter: 'cursor' }]);
      },
    );

    it('refuse the cursor of another list', async () => {
      const { next } = await askJson('/v1/figures?limit=1');
      const cursor = new URL(next, ORIGIN).searchParams.get('cursor');
      await expectProblem(await ask(`/v1/figures?subject=VN-13&cursor=${cursor}`), 400, 'invalid-parameters');
    });
  });

  describe('records', () => {
    it('are found by the ids that lists give', async () => {
      for (const list of ['/v1/figures', '/v1/checks']) {
        const { data } = await askJson(list);
        expect(await askJson(`${list}/${data[0].id}`)).toEqual(data[0]);
      }
    });

    it('of a source hold bibliography, digest, figures and relations', async () => {
      const source = await askJson('/v1/sources/trade');
      expect(source).toMatchObject({ id: 'trade', publisher: 'A press office', digest: SOURCES[0]?.digest });
      expect(source.figures.length).toBeGreaterThan(0);
      expect(source).not.toHaveProperty('checklist');
    });

    it.each(['/v1/figures/trade.9999', '/v1/sources/none', '/v1/checks/none', '/v1/runs/none'])(
      '%s is not there',
      async path => {
        await expectProblem(await ask(path), 404, 'not-found');
      },
    );
  });

  describe('briefs', () => {
    it('are PDFs with a name', async () => {
      const response = await ask('/v1/briefs/VN-13.pdf?partner=JP&lang=vi&paper=letter');
      expect(response.headers.get('Content-Type')).toBe('application/pdf');
      expect(response.headers.get('Content-Disposition')).toBe(
        'inline; filename="crossfoot-VN-13-JP-vi.pdf"',
      );
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('ETag')).toBe(`"${(await sha256(bytes)).slice(0, 32)}"`);
      expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    });

    it('tell of a partner across places, and of a source', async () => {
      for (const path of ['/v1/briefs/JP.pdf', '/v1/sources/trade/brief.pdf?lang=ms']) {
        const response = await ask(path);
        expect(response.status).toBe(200);
        expect(response.headers.get('Content-Type')).toBe('application/pdf');
      }
      await expectProblem(await ask('/v1/sources/nothing/brief.pdf'), 404, 'not-found');
    });

    it('tell of a text that is sent, to who would rather have a PDF', async () => {
      const text = 'In 2023 Quang Ninh drew $3.1 billion, of which $1.2 billion came from Japan.';
      const send = (accept: string, type = 'text/plain') =>
        ask('/v1/check', {
          method: 'POST',
          body: text,
          headers: { Accept: accept, 'Content-Type': type, 'Accept-Language': 'vi' },
        });
      const response = await send('application/pdf, application/json;q=0.5');
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('application/pdf');
      expect(response.headers.get('Content-Language')).toBe('vi');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect((await send('*/*')).headers.get('Content-Type')).toMatch(/^application\/json/);
      await expectProblem(await send('application/pdf', 'application/json'), 415, 'unsupported-media-type');
    });

    it('need figures, and parameters that exist', async () => {
      await expectProblem(await ask('/v1/briefs/VN-13.pdf?partner=KR'), 404, 'not-found');
      await expectProblem(await ask('/v1/briefs/nowhere.pdf'), 404, 'not-found');
      await expectProblem(await ask('/v1/briefs/VN-13'), 404, 'not-found');
      await expectProblem(await ask('/v1/briefs/VN-13.pdf?lang=fr&paper=a5'), 400, 'invalid-parameters');
    });
  });

  describe('POST /v1/check', () => {
    it('reports on a text', async () => {
      const text = 'Exports were 5 billion USD and imports 2 billion USD in 2023.';
      const report = await (await post('/v1/check?lang=en&date=2024-01-01', 'text/plain', text)).json();
      expect(report).toMatchObject({ lang: 'en', conflicts: [], culprits: [] });
      const { figures } = report as { figures: { start: number; end: number; surface: string }[] };
      expect(figures.length).toBeGreaterThan(1);
      for (const { start, end, surface } of figures) expect(text.slice(start, end)).toBe(surface);
    });

    it('checks a worksheet', async () => {
      const sheet = {
        id: 'w1',
        figures: {
          T: { value: '13.92', scale: 9, decimals: 2, qualifier: 'under', unit: 'USD' },
          P: { value: '2.39', scale: 9, decimals: 2, unit: 'USD' },
          S: { value: '17.21', decimals: 2 },
        },
        relations: [{ id: 'r1', kind: 'share', part: 'P', whole: 'T', share: 'S' }],
      };
      const response = await post('/v1/check', 'application/json', JSON.stringify(sheet));
      expect(await response.json()).toMatchObject({
        id: 'w1',
        holds: true,
        relations: [{ id: 'r1', verdict: 'rounded' }],
      });
    });

    it('points to what is wrong with a worksheet', async () => {
      const sheet = {
        figures: {},
        relations: [{ id: 'r', kind: 'share', part: 'P', whole: 'T', share: 'S' }],
      };
      const response = await post('/v1/check', 'application/json', JSON.stringify(sheet));
      const body = await expectProblem(response, 400, 'invalid-body');
      expect(body.errors[0].pointer).toMatch(/^\/relations\/0/);
    });

    it.each(['{"figures":', '[]', 'null', '"text"', '{"figures":{},"relations":[],"more":1}'])(
      'refuses %s',
      async body => {
        await expectProblem(await post('/v1/check', 'application/json', body), 400, 'invalid-body');
      },
    );

    it('says at which byte a text stops being UTF-8', async () => {
      const response = await post('/v1/check', 'text/plain', new Uint8Array([0x61, 0xe9, 0x20]));
      expect((await expectProblem(response, 400, 'invalid-body')).detail).toContain('byte is at 1');
    });

    it('reads up to a mebibyte, streamed or not', async () => {
      const large = new Uint8Array(MAX_BODY_BYTES + 1).fill(0x61);
      await expectProblem(await post('/v1/check', 'text/plain', large), 413, 'body-too-large');
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      const written = writer.write(large).then(
        () => writer.close(),
        () => undefined,
      );
      await expectProblem(await post('/v1/check', 'text/plain', readable), 413, 'body-too-large');
      await Promise.race([written, Promise.resolve()]);
    });

    it('checks up to a stated number of figures, and says how many there are', async () => {
      const problem = await expectProblem(
        await post('/v1/check?lang=en', 'text/plain', '5 '.repeat(MOST_FIGURES + 1)),
        413,
        'too-many-figures',
      );
      expect(problem.detail).toContain(`${MOST_FIGURES + 1} figures; at most ${MOST_FIGURES}`);
    });

    it('refuses other types, languages that are none, and days that are none', async () => {
      await expectProblem(await post('/v1/check', 'application/xml', '<p/>'), 415, 'unsupported-media-type');
      const response = await post('/v1/check?lang=english!&date=2023-02-29', 'text/plain', 'x');
      const body = await expectProblem(response, 400, 'invalid-parameters');
      expect(body.errors.map((error: { parameter: string }) => error.parameter)).toEqual(['lang', 'date']);
    });
  });

  describe('POST /v1/snapshots', () => {
    it.each([undefined, 'Bearer wrong', 'Basic dGVzdA==', 'Bearer', `Bearer ${TOKEN}x`])(
      'refuses Authorization: %s',
      async authorization => {
        const response = await (authorization === undefined
          ? post('/v1/snapshots', 'application/json', '{}')
          : publish([], authorization));
        expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="crossfoot"/);
        await expectProblem(response, 401, 'unauthorized');
      },
    );

    it('is switched off where there are no tokens', async () => {
      const request = new Request(`${ORIGIN}/v1/snapshots`, { method: 'POST', body: '{}' });
      const response = await createApp().fetch(request, { ...env, CROSSFOOT_TOKENS: '' });
      await expectProblem(response, 403, 'writing-disabled');
    });

    it('publishes nothing twice', async () => {
      expect(await (await publish(SOURCES)).json()).toMatchObject({ snapshot, changed: false });
    });

    it('points to what is wrong with a document', async () => {
      const { title: _, ...untitled } = document('untitled', 'Nothing.');
      const body = await expectProblem(await publish([SOURCES[0], untitled]), 400, 'invalid-body');
      expect(body.errors).toMatchObject([{ pointer: '/sources/1/title' }]);
      await expectProblem(await publish([SOURCES[0], SOURCES[0]]), 400, 'invalid-body');
      await expectProblem(await publish([]), 400, 'invalid-body');
      const script = { ...SOURCES[0], url: 'javascript:alert(1)' };
      const refused = await expectProblem(await publish([script]), 400, 'invalid-body');
      expect(refused.errors).toMatchObject([{ pointer: '/sources/0/url' }]);
    });

    it('refuses a text of more figures than a source may have, and says how many there are', async () => {
      const crowded = document('crowded', '5 '.repeat(MOST_FIGURES + 1));
      const body = await expectProblem(await publish([crowded]), 400, 'invalid-body');
      expect(body.detail).toContain(`crowded: it has ${MOST_FIGURES + 1} figures`);
    });

    it('is seen in GET /v1/snapshots', async () => {
      const list = await askJson('/v1/snapshots?limit=1');
      expect(list).toMatchObject({ snapshot, next: null, data: [{ id: snapshot, previous: null }] });
    });
  });

  describe('runs', () => {
    const run = (hour: string): Run => ({
      id: `run-${hour}`,
      cron: '0 * * * *',
      scheduled: `2026-01-01T${hour}:00:00.000Z`,
      started: `2026-01-01T${hour}:00:01.000Z`,
      finished: `2026-01-01T${hour}:00:02.000Z`,
      outcome: 'ok',
      snapshot,
      engine: '1',
      counts: { shards: 1, sources: 2, figures: 3, checks: 1 },
      verdicts: {},
      duration: 1000,
      pointer: null,
      stale: 0,
      changes: [],
    });

    it('are listed newest first, and leafed through', async () => {
      for (const hour of ['01', '02', '03']) await publisherOf(env).recordRun(run(hour));
      const page = await askJson('/v1/runs?limit=2');
      expect(page).toMatchObject({ snapshot, total: 3, data: [{ id: 'run-03' }, { id: 'run-02' }] });
      expect(await askJson(page.next)).toMatchObject({ data: [{ id: 'run-01' }], next: null });
      expect(await askJson('/v1/runs/run-02')).toEqual(run('02'));
    });
  });

  describe('/ready', () => {
    it('is 200 while a snapshot is new', async () => {
      expect(await askJson('/ready')).toMatchObject({ status: 'ready', snapshot });
    });

    it('is 503 when the last run is long past', async () => {
      const pointer = JSON.parse((await env.DATA.get(POINTER_KEY))!) as Pointer;
      await env.DATA.put(POINTER_KEY, JSON.stringify({ ...pointer, published: '2026-01-01T00:00:00.000Z' }));
      const body = await expectProblem(await ask('/ready'), 503, 'not-ready');
      expect(body.detail).toContain('2026-01-01T03:00:00.000Z');
      await env.DATA.put(POINTER_KEY, JSON.stringify(pointer));
    });
  });

  describe('every answer', () => {
    it.each(['/v1/figures', '/v1/briefs/VN-13.pdf', '/'])(
      '%s has an ETag that saves asking again',
      async path => {
        const first = await ask(path, { headers: { 'Accept-Language': 'en' } });
        await first.arrayBuffer();
        const etag = first.headers.get('ETag')!;
        expect(first.headers.get('Cache-Control')).toBe(CACHE.data);
        const again = await ask(path, { headers: { 'If-None-Match': etag, 'Accept-Language': 'en' } });
        expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, etag, '']);
        expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
        const stale = await ask(path, { headers: { 'If-None-Match': '"older"' } });
        await stale.arrayBuffer();
        expect(stale.status).toBe(200);
      },
    );

    it('may be asked for by its head', async () => {
      const [get, head] = [await ask('/v1/figures'), await ask('/v1/figures', { method: 'HEAD' })];
      await get.arrayBuffer();
      expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([
        200,
        get.headers.get('ETag'),
        '',
      ]);
      expect((await ask('/v1/nothing', { method: 'HEAD' })).status).toBe(404);
    });

    it('of another method is 405 with Allow', async () => {
      const response = await ask('/v1/figures', { method: 'DELETE' });
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      await expectProblem(response, 405, 'method-not-allowed');
      const get = await ask('/v1/check');
      expect(get.headers.get('Allow')).toBe('POST, OPTIONS');
      await expectProblem(get, 405, 'method-not-allowed');
    });

    it('that nothing is at is 404', async () => {
      await expectProblem(await ask('/v2/figures'), 404, 'not-found');
      await expectProblem(await ask('/v1/figures/'), 404, 'not-found');
    });

    it('of a type nobody asked for is 406', async () => {
      const headers = { Accept: 'text/csv' };
      await expectProblem(await ask('/v1/figures', { headers }), 406, 'not-acceptable');
      await expectProblem(await ask('/v1/briefs/VN-13.pdf', { headers }), 406, 'not-acceptable');
    });

    it('may be read by scripts of other sites, but what needs a token', async () => {
      const preflight = await ask('/v1/check', { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');
      const refused = await publish([], 'Bearer wrong');
      await refused.arrayBuffer();
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
    });

    it('forbids guessing its type and being framed', async () => {
      for (const path of ['/v1/figures', '/', '/v1/nothing']) {
        const response = await ask(path);
        await response.arrayBuffer();
        expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      }
    });
  });

  describe('the page', () => {
    it('speaks the language asked for, or the browser’s', async () => {
      const page = await (await ask('/?lang=ms', { headers: { 'Accept-Language': 'vi' } })).text();
      expect(page).toContain('<html lang="ms">');
      const own = await ask('/', { headers: { 'Accept-Language': 'vi-VN' } });
      expect(own.headers.get('Vary')).toContain('Accept-Language');
      expect(await own.text()).toContain('<html lang="vi">');
      await expectProblem(await ask('/?lang=xx'), 400, 'invalid-parameters');
    });

    it('shows places, contradictions and sources, escaped', async () => {
      const page = await (await ask('/')).text();
      expect(page).toContain('/v1/briefs/VN-13.pdf?lang=en&amp;partner=JP');
      expect(page).toContain('About cities &amp; others');
      expect(page).toContain('class="card contradicts"');
    });

    it('leads to a page on each place and source, escaped, in the reader’s language', async () => {
      const place = await ask('/places/VN-13?lang=vi');
      expect(place.headers.get('Content-Language')).toBe('vi');
      expect(await place.text()).toContain('<html lang="vi">');
      const again = await ask('/places/VN-13?lang=vi', {
        headers: { 'If-None-Match': place.headers.get('ETag') ?? '' },
      });
      expect(again.status).toBe(304);
      const paths = [...(await (await ask('/')).text()).matchAll(/"(\/sources\/[^"?]+)/g)].map(m => m[1]!);
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        const page = await (await ask(path)).text();
        expect(page).toContain('&amp; others</h1>');
        expect(page).not.toContain('& others<');
      }
    });

    it('has none on what is not there', async () => {
      await expectProblem(await ask('/places/VN-99'), 404, 'not-found');
      await expectProblem(await ask('/sources/none'), 404, 'not-found');
      await expectProblem(await ask('/places/VN-13?partner=JP'), 400, 'invalid-parameters');
    });

    it('loads files that may be kept for ever', async () => {
      const page = await (await ask('/')).text();
      const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(match => match[1]!);
      expect(assets.length).toBe(3);
      for (const path of assets) {
        const response = await ask(path);
        expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, CACHE.asset]);
        await response.arrayBuffer();
      }
    });

    const form = (text: string): RequestInit => {
      const body = new FormData();
      body.set('text', text);
      return { method: 'POST', body };
    };

    it('checks an article without a script', async () => {
      const response = await ask('/check?lang=en', form('<b>Exports</b> were\r\n5 billion USD.'));
      const page = await response.text();
      expect(page).toMatch(/^<!doctype html>/);
      expect(page).toContain('&lt;b&gt;Exports&lt;/b&gt; were\n<mark');
      const part = await (await ask('/check?part=result', form('Exports were 5 billion USD.'))).text();
      expect(part).toMatch(/^<h2/);
    });

    it('asks for a text where there is none, and sends readers of the answer’s address home', async () => {
      const empty = await ask('/check?lang=en', form('  '));
      expect(empty.status).toBe(400);
      expect(await empty.text()).toContain('Paste the text of an article first.');
      const back = await ask('/check', { redirect: 'manual' });
      expect([back.status, back.headers.get('Location')]).toEqual([303, '/']);
      await expectProblem(await post('/check', 'application/json', '{}'), 415, 'unsupported-media-type');
    });
  });
});

describe('when the store cannot be read', () => {
  it('says so, and nothing of the particulars', async () => {
    const broken = { get: () => Promise.reject(new Error('the key to everything is 1234')) };
    const request = new Request(`${ORIGIN}/v1/figures`);
    const response = await createApp().fetch(request, { ...env, DATA: broken as unknown as Env['DATA'] });
    const body = await expectProblem(response, 500, 'internal-error');
    expect(JSON.stringify(body)).not.toContain('1234');
  });
});
