import { reset } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { shardKey } from '../../src/dataset/keys.ts';
import { kvStore } from '../../src/dataset/kv-store.ts';
import { briefMaterial } from '../../src/dataset/queries/brief-material.ts';
import { openServed } from '../../src/dataset/served.ts';

const ORIGIN = 'https://crossfoot.test';
const TEXT =
  'Quang Ninh attracts investors\n\nQuang Ninh exported goods worth $7.00 billion to Japan in 2023, ' +
  'officials said with visible pride on Monday. It imported goods worth $5.00 billion from Japan in 2023. ' +
  'According to the Department of Planning and Investment of the northern coastal province, ' +
  'its trade surplus with Japan was $3.00 billion in 2023.';
const article = (more: object = {}) => ({
  text: TEXT,
  title: 'Trade of Quảng Ninh',
  published: '2024-01-05',
  ...more,
});

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at, not trusted
  readonly body: any;
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Asked> {
  const init: RequestInit = {
    method,
    headers: { Authorization: 'Bearer test-token', 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await exports.default.fetch(new Request(ORIGIN + path, init));
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const get = (path: string) => ask('GET', path);
const kindOf = ({ status, body }: Asked) => [status, body.type?.replace('urn:crossfoot:problem:', '')];

// KV takes one write of the pointer a second, so each publish takes one.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
afterEach(reset);

describe('POST /v1/sources', () => {
  it('answers 201 with source, figures, findings and the snapshot; the same text again is 200', async () => {
    const first = await ask('POST', '/v1/sources', article());
    expect(first.status).toBe(201);
    const { source, figures, findings, snapshot } = first.body;
    expect(source).toMatchObject({ title: 'Trade of Quảng Ninh', language: 'en', published: '2024-01-05' });
    expect(first.headers.get('Location')).toBe(`/v1/sources/${source.id}`);
    expect(source.id).toMatch(/^trade-of-quang-ninh-[0-9a-f]{8}$/);
    expect(figures.map((figure: { surface: string }) => figure.surface)).toContain('$7.00 billion');
    expect(findings).toMatchObject([{ kind: 'balance', start: expect.any(Number) }]);
    expect((await get('/v1/sources')).body.snapshot).toBe(snapshot);
    expect((await get(`/v1/sources/${source.id}`)).body.figures).toEqual(figures);

    const again = await ask('POST', '/v1/sources', article({ title: 'Another title' }));
    expect([again.status, again.body.outcome, again.body.changed]).toEqual([200, 'unchanged', false]);
    expect(again.body).toMatchObject({ source, snapshot });
    expect((await get('/v1/journal')).body.total).toBe(1);
  });

  it('shows with ?dry-run=true what would change, and keeps nothing', async () => {
    const dry = await ask('POST', '/v1/sources?dry-run=true', article());
    expect([dry.status, dry.body.dryRun, dry.body.outcome, dry.body.snapshot]).toEqual([
      200,
      true,
      'added',
      null,
    ]);
    expect(dry.body.figures.length).toBeGreaterThan(2);
    expect((await get('/v1/journal')).body.total).toBe(0);
    expect(kindOf(await get('/v1/sources'))).toEqual([503, 'no-snapshot']);
  });

  it('takes the article out of a page', async () => {
    const html = `<html lang="en"><head><title>Site</title><meta property="article:published_time" content="2024-02-03T08:00:00Z">
      </head><body><nav>77 stories</nav><article><h1>Exports of Da Nang</h1><p>Exports of Da Nang reached $4 billion in 2023.</p></article></body></html>`;
    const { status, body } = await ask('POST', '/v1/sources', { html });
    expect(status).toBe(201);
    expect(body.source).toMatchObject({
      title: 'Exports of Da Nang',
      published: '2024-02-03',
      language: 'en',
    });
    expect(body.figures.map((figure: { surface: string }) => figure.surface)).toEqual(
      ['$4 billion', '2023'].filter(surface =>
        body.figures.some((figure: { surface: string }) => figure.surface === surface),
      ),
    );
    expect(JSON.stringify(body.figures)).not.toContain('"77"');
  });

  it('points to what is wrong', async () => {
    const wrong = {
      title: ' ',
      url: 'javascript:alert(1)',
      published: '2023-02-30',
      keep: 'yes',
      colour: 'red',
    };
    const refused = await ask('POST', '/v1/sources', wrong);
    expect(kindOf(refused)).toEqual([400, 'invalid-body']);
    const pointers = refused.body.errors.map((error: { pointer: string }) => error.pointer);
    for (const member of ['/title', '/url', '/published', '/keep', '/colour'])
      expect(pointers).toContain(member);
    for (const body of [{}, { text: 'a', html: 'b' }, { text: '' }, [], 'text'])
      expect(kindOf(await ask('POST', '/v1/sources', body)), JSON.stringify(body)).toEqual([
        400,
        'invalid-body',
      ]);
    expect(kindOf(await ask('POST', '/v1/sources', { html: '<nav>1</nav>' }))).toEqual([400, 'invalid-body']);
    expect(kindOf(await ask('POST', '/v1/sources?dryrun=1', article()))).toEqual([400, 'invalid-parameters']);
    expect(kindOf(await ask('POST', '/v1/sources', { text: '1,234 km. '.repeat(60_000) }))).toEqual([
      400,
      'invalid-body',
    ]);
  });

  it('reads where nothing else is known', async () => {
    const { status, body } = await ask('POST', '/v1/sources', {
      text: 'Xuất khẩu của Đà Nẵng đạt 4 tỷ USD năm 2023.',
    });
    expect(status).toBe(201);
    expect(body.source).toMatchObject({
      title: 'Untitled report',
      language: 'vi',
      publisher: null,
      url: null,
    });
  });
});

describe('a third party’s text', () => {
  /** Nine words in a row of a text, in any answer. */
  function passages(text: string, answer: string): string[] {
    const words = text.split(/\s+/);
    const runs = words.map((_, i) => words.slice(i, i + 9).join(' ')).slice(0, -8);
    const plain = answer.replaceAll(/\\n|\s+/g, ' ');
    return runs.filter(run => plain.includes(run));
  }

  it.each([undefined, false, true])('with keep %s is in no answer, nor are its sentences', async keep => {
    const { body } = await ask('POST', '/v1/sources', article(keep === undefined ? {} : { keep }));
    const { id } = body.source;
    const next = await ask(
      'PUT',
      `/v1/sources/${id}`,
      article({ text: `${TEXT} Four cities took part.`, keep: keep === true }),
    );
    const served = (await openServed(kvStore(env.DATA)))!;
    const answers = [JSON.stringify(body), JSON.stringify(next.body)];
    for (const path of [
      `/v1/sources/${id}`,
      '/v1/sources',
      '/v1/figures?limit=1000',
      '/v1/checks?limit=1000',
      `/v1/snapshots/${served.id}`,
      `/v1/snapshots/${body.snapshot}...${served.id}`,
      '/v1/journal',
      '/?lang=en',
      '/',
    ])
      answers.push(
        await (
          await exports.default.fetch(
            new Request(ORIGIN + path, { headers: { Authorization: 'Bearer test-token' } }),
          )
        ).text(),
      );
    for (const answer of answers) expect(passages(TEXT, answer)).toEqual([]);
    expect(answers.join()).not.toContain('"quote"');
    expect(answers.join()).not.toContain('"digest"');
    const checks = (await get('/v1/checks')).body.data;
    expect(checks.some((check: { start?: number }) => check.start !== undefined)).toBe(true);
    expect(JSON.stringify(await briefMaterial(served, 'VN-13'))).not.toContain('"quote"');
    const { rows } = (await get('/v1/backup')).body;
    expect(passages(TEXT, JSON.stringify(rows)).length > 0).toBe(keep === true);
  });

  it('that is not kept is judged alike, and can be corrected', async () => {
    const first = await ask('POST', '/v1/sources', article());
    const { id } = first.body.source;
    const exported = first.body.figures.find(
      (figure: { surface: string }) => figure.surface === '$7.00 billion',
    );
    const set = { value: '8000000000' };
    expect(
      (await ask('POST', `/v1/figures/${exported.id}/corrections`, { set, reason: 'A slip.' })).status,
    ).toBe(201);
    const corrected = (await get(`/v1/figures/${exported.id}`)).body;
    expect(corrected).toMatchObject({ ...set, correction: { was: { value: '7000000000' } } });
    await ask('DELETE', `/v1/figures/${exported.id}/corrections`);
    const kept = await ask('PUT', `/v1/sources/${id}`, article({ keep: true }));
    const shown = ({ findings, figures, deduced }: Asked['body']) => ({ findings, figures, deduced });
    expect(shown(kept.body)).toEqual(shown(first.body));
  });
});

describe('PUT and DELETE /v1/sources/{id}', () => {
  it('replaces, tells the difference, and leaves the old version in its snapshot', async () => {
    const first = await ask('POST', '/v1/sources', article());
    const { id } = first.body.source;
    const mended = article({
      text: TEXT.replace('surplus with Japan was $3.00', 'surplus with Japan was $2.00'),
    });
    const dry = await ask('PUT', `/v1/sources/${id}?dry-run=true`, mended);
    expect([dry.status, dry.body.outcome, dry.body.snapshot]).toEqual([200, 'replaced', first.body.snapshot]);
    const put = await ask('PUT', `/v1/sources/${id}`, mended);
    expect([put.status, put.body.outcome]).toEqual([200, 'replaced']);
    expect(put.body.difference).toEqual(dry.body.difference);
    expect(put.body.difference.sources).toEqual({ added: [], removed: [], changed: [id] });
    const changed = put.body.difference.figures.changed.map(
      (figure: { before: { value: string }; after: { value: string } }) => [
        figure.before.value,
        figure.after.value,
      ],
    );
    expect(changed).toContainEqual(['3000000000', '2000000000']);
    const compared = await get(`/v1/snapshots/${first.body.snapshot}...${put.body.snapshot}`);
    expect(compared.body).toMatchObject({
      from: first.body.snapshot,
      to: put.body.snapshot,
      ...put.body.difference,
    });
    const old = await get(`/v1/sources/${id}?snapshot=${first.body.snapshot}`);
    expect(old.body.figures).toEqual(first.body.figures);
    expect((await ask('PUT', `/v1/sources/${id}`, mended)).body).toMatchObject({
      outcome: 'unchanged',
      changed: false,
    });
    expect(kindOf(await ask('PUT', '/v1/sources/none', mended))).toEqual([404, 'not-found']);
  });

  it('withdraws', async () => {
    const { body } = await ask('POST', '/v1/sources', article());
    const path = `/v1/sources/${body.source.id}`;
    const gone = await ask('DELETE', path);
    expect([gone.status, gone.body.withdrawn]).toEqual([200, [body.source.id]]);
    expect(kindOf(await get(path))).toEqual([404, 'not-found']);
    expect(kindOf(await ask('DELETE', path))).toEqual([404, 'not-found']);
  });
});

describe('snapshots', () => {
  it('stay readable, are compared, and are served again', async () => {
    const one = (await ask('POST', '/v1/sources', article())).body;
    const two = (await ask('POST', '/v1/sources', { text: 'Exports of Da Nang reached $4 billion in 2023.' }))
      .body;
    const shown = await get(`/v1/snapshots/${one.snapshot}`);
    expect(shown.body).toMatchObject({ id: one.snapshot, counts: { sources: 1 } });
    const past = await get(`/v1/figures?snapshot=${one.snapshot}&limit=2`);
    expect(past.body.snapshot).toBe(one.snapshot);
    expect((await get(past.body.next)).body.snapshot).toBe(one.snapshot);
    const restored = await ask('POST', `/v1/snapshots/${one.snapshot}/restore`);
    expect([restored.status, restored.body]).toMatchObject([
      200,
      { snapshot: one.snapshot, previous: two.snapshot, changed: true },
    ]);
    expect((await get('/v1/sources')).body).toMatchObject({ snapshot: one.snapshot, total: 1 });
    const journal = (await get('/v1/journal?limit=1')).body;
    expect(journal.data).toMatchObject([
      { by: 'tester', action: 'restore', subject: one.snapshot, snapshot: one.snapshot },
    ]);
    expect((await get(journal.next)).body.data[0].action).toBe('add');
    for (const path of [
      '0'.repeat(64),
      'current',
      `${one.snapshot}...x`,
      `${one.snapshot}...${two.snapshot}...`,
    ])
      expect(kindOf(await get(`/v1/snapshots/${path}`)), path).toEqual([404, 'not-found']);
    expect(kindOf(await ask('POST', `/v1/snapshots/${'0'.repeat(64)}/restore`))).toEqual([404, 'not-found']);
    expect(kindOf(await get(`/v1/figures?snapshot=${'0'.repeat(64)}`))).toEqual([404, 'not-found']);
    expect(kindOf(await get('/v1/figures?snapshot=x'))).toEqual([400, 'invalid-parameters']);
  });

  it('with a damaged shard answer 503 for that part alone, until what is in it is published again', async () => {
    const one = (await ask('POST', '/v1/sources', article())).body;
    const two = (await ask('POST', '/v1/sources', { text: 'Exports of Da Nang reached $4 billion in 2023.' }))
      .body;
    const { shards } = (await get(`/v1/snapshots/${two.snapshot}`)).body;
    const damaged = shards.find((shard: { name: string }) => shard.name === `source/${one.source.id}`);
    for (const harm of [
      () => env.DATA.put(shardKey(damaged.hash), '[]'),
      () => env.DATA.delete(shardKey(damaged.hash)),
    ]) {
      await harm();
      // An app over a copy of the binding remembers nothing of the store, as a fresh isolate does.
      const fresh = async (path: string) => {
        const copy = { get: env.DATA.get.bind(env.DATA) } as unknown as Env['DATA'];
        return (await createApp().fetch(new Request(ORIGIN + path), { ...env, DATA: copy })).status;
      };
      expect(await fresh(`/v1/sources/${one.source.id}`)).toBe(503);
      expect(await fresh(`/v1/sources/${two.source.id}`)).toBe(200);
      expect(await fresh('/v1/figures')).toBe(200);
      expect((await ask('POST', '/v1/sources', article())).body).toMatchObject({ changed: false });
      expect(await fresh(`/v1/sources/${one.source.id}`)).toBe(200);
      await harm();
      expect(await fresh(`/v1/sources/${one.source.id}`)).toBe(503);
      await ask('POST', `/v1/snapshots/${two.snapshot}/restore`);
      expect(await fresh(`/v1/sources/${one.source.id}`)).toBe(200);
    }
  });
});

describe('corrections', () => {
  let source: string;
  let figures: { id: string; surface: string }[];
  const idOf = (surface: string) => figures.find(figure => figure.surface === surface)!.id;

  beforeEach(async () => {
    const { body } = await ask('POST', '/v1/sources', article());
    source = body.source.id;
    figures = body.figures;
  });

  it('set and reject figures, name who did, and are undone', async () => {
    const id = idOf('$7.00 billion');
    const before = (await get(`/v1/figures/${id}`)).body;
    const path = `/v1/figures/${id}/corrections`;
    const set = { measure: 'imports', partner: 'KR', qualifier: 'about' };
    expect((await ask('POST', path, { set, reason: 'Misread.' })).status).toBe(201);
    const after = (await get(`/v1/figures/${id}`)).body;
    expect(after).toMatchObject({
      ...set,
      correction: { by: 'tester', reason: 'Misread.', was: { partner: before.partner } },
    });
    expect((await get('/v1/journal?limit=1')).body.data[0]).toMatchObject({
      action: 'correct',
      subject: id,
      by: 'tester',
    });
    expect((await ask('DELETE', path)).status).toBe(200);
    expect((await get(`/v1/figures/${id}`)).body).toEqual(before);
    expect(kindOf(await ask('DELETE', path))).toEqual([404, 'not-found']);
    expect((await ask('POST', path, { reject: true, reason: 'No figure.' })).status).toBe(201);
    expect(kindOf(await get(`/v1/figures/${id}`))).toEqual([404, 'not-found']);
    expect((await ask('DELETE', path)).status).toBe(200);
    expect((await get(`/v1/figures/${id}`)).body).toEqual(before);
  });

  it('confirm, reject and add relations', async () => {
    const [check] = (await get('/v1/checks')).body.data;
    const path = `/v1/checks/${check.id}/corrections`;
    await ask('POST', path, { confirm: true, reason: 'I asked them.' });
    expect((await get(`/v1/checks/${check.id}`)).body.correction).toMatchObject({
      by: 'tester',
      reason: 'I asked them.',
    });
    await ask('POST', path, { reject: true, reason: 'Not so.' });
    expect(kindOf(await get(`/v1/checks/${check.id}`))).toEqual([404, 'not-found']);
    expect((await ask('DELETE', path)).status).toBe(200);
    expect((await get(`/v1/checks/${check.id}`)).body).toEqual(check);
    const roles = { figures: [idOf('$7.00 billion'), idOf('$5.00 billion')] };
    const add = { add: { kind: 'same', roles }, reason: 'Told twice.' };
    const added = await ask('POST', path, add);
    expect(added.status).toBe(201);
    const all = (await get('/v1/checks')).body.data;
    const found = all.find(
      (one: { correction?: { id: string } }) => one.correction?.id === added.body.correction,
    );
    expect(found).toMatchObject({ kind: 'same', verdict: 'contradicts' });
    expect((await ask('DELETE', `/v1/checks/${found.id}/corrections`)).status).toBe(200);
    expect(kindOf(await get(`/v1/checks/${found.id}`))).toEqual([404, 'not-found']);
    expect((await ask('POST', `/v1/checks/${source}/corrections`, add)).status).toBe(201);
    expect(kindOf(await ask('POST', '/v1/checks/other/corrections', add))).toEqual([404, 'not-found']);
  });

  it('follow their figure where the text moves, are undone there, and are reported where it is gone', async () => {
    await ask('POST', `/v1/figures/${idOf('$7.00 billion')}/corrections`, {
      set: { partner: 'KR' },
      reason: 'Korea.',
    });
    const moved = await ask('PUT', `/v1/sources/${source}`, article({ text: `News. ${TEXT}` }));
    const figure = moved.body.figures.find((one: { surface: string }) => one.surface === '$7.00 billion');
    expect(figure).toMatchObject({ partner: 'KR', correction: { by: 'tester' } });
    expect(figure.id).not.toBe(idOf('$7.00 billion'));
    const gone = await ask('PUT', `/v1/sources/${source}?dry-run=true`, { text: 'Nothing of it.' });
    expect(gone.body.lost).toEqual([figure.correction.id]);
    expect((await ask('DELETE', `/v1/figures/${figure.id}/corrections`)).status).toBe(200);
    expect((await get(`/v1/figures/${figure.id}`)).body).not.toHaveProperty('correction');
  });

  it('point to what is wrong with them', async () => {
    const path = `/v1/figures/${idOf('$7.00 billion')}/corrections`;
    const reason = 'Why.';
    for (const body of [
      {},
      { set: {}, reason },
      { set: { partner: 'KR' } },
      { set: { surface: '$8' }, reason },
      { set: { value: 'eight' }, reason },
      { reject: false, reason },
      { reject: true, reason: ' ' },
    ])
      expect(kindOf(await ask('POST', path, body)), JSON.stringify(body)).toEqual([400, 'invalid-body']);
    const slip = await ask('POST', path, { set: { measure: 'exprots', subject: 'VN-99' }, reason });
    expect(slip.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/set/measure',
      '/set/subject',
    ]);
    expect(kindOf(await ask('POST', '/v1/figures/none.1/corrections', { reject: true, reason }))).toEqual([
      404,
      'not-found',
    ]);
    for (const measure of ['fulfilment-of-exports', 'level-of-growth-of-exports'])
      expect((await ask('POST', path, { set: { measure }, reason })).status).toBe(201);
    await ask('DELETE', path);
    const nothing = { add: { kind: 'same', roles: { figures: ['x', 'y'] } }, reason };
    expect(kindOf(await ask('POST', `/v1/checks/${source}/corrections`, nothing))).toEqual([
      400,
      'invalid-body',
    ]);
    expect((await get('/v1/journal')).body.total).toBe(4);
  });
});

describe('who may write', () => {
  const WRITES: [string, string][] = [
    ['POST', '/v1/sources'],
    ['PUT', '/v1/sources/x'],
    ['DELETE', '/v1/sources/x'],
    ['POST', '/v1/snapshots'],
    ['POST', '/v1/snapshots/x/restore'],
    ['POST', '/v1/figures/x/corrections'],
    ['DELETE', '/v1/figures/x/corrections'],
    ['POST', '/v1/checks/x/corrections'],
    ['DELETE', '/v1/checks/x/corrections'],
    ['GET', '/v1/journal'],
    ['GET', '/v1/backup'],
    ['POST', '/v1/backup'],
  ];

  it.each(WRITES)('%s %s: nobody without a token, and nobody where there are none', async (method, path) => {
    const wrong = await ask(method, path, undefined, { Authorization: 'Bearer wrong' });
    expect(kindOf(wrong)).toEqual([401, 'unauthorized']);
    expect(wrong.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(kindOf(await ask(method, path, undefined, { Authorization: '' }))).toEqual([401, 'unauthorized']);
    const request = new Request(ORIGIN + path, { method, headers: { Authorization: 'Bearer test-token' } });
    expect((await createApp().fetch(request, { ...env, CROSSFOOT_TOKENS: '' })).status).toBe(403);
  });

  it('guards against lost updates with If-Match', async () => {
    const one = (await ask('POST', '/v1/sources', article())).body;
    const figure = one.figures[0].id;
    const two = (await ask('POST', '/v1/sources', { text: 'Exports of Da Nang reached $4 billion in 2023.' }))
      .body;
    const stale = { 'If-Match': `"${one.snapshot}"` };
    const reason = 'Why.';
    const attempts: [string, string, unknown?][] = [
      ['POST', '/v1/sources', { text: 'New: 5 km.' }],
      ['PUT', `/v1/sources/${one.source.id}`, article({ text: 'New: 5 km.' })],
      ['DELETE', `/v1/sources/${one.source.id}`],
      ['POST', `/v1/snapshots/${one.snapshot}/restore`],
      ['POST', `/v1/figures/${figure}/corrections`, { reject: true, reason }],
      ['DELETE', `/v1/figures/${figure}/corrections`],
    ];
    for (const [method, path, body] of attempts) {
      const refused = await ask(method, path, body, stale);
      expect(kindOf(refused), path).toEqual([412, 'precondition-failed']);
      expect(refused.body.detail).toContain(two.snapshot);
    }
    expect(
      kindOf(await ask('DELETE', `/v1/sources/${one.source.id}`, undefined, { 'If-Match': '"x"' })),
    ).toEqual([412, 'precondition-failed']);
    expect((await get('/v1/journal')).body.total).toBe(2);
    const read = await get(`/v1/sources/${one.source.id}`);
    const fits = { 'If-Match': read.headers.get('ETag')! };
    expect((await ask('DELETE', `/v1/sources/${one.source.id}`, undefined, fits)).status).toBe(200);
    const any = await ask('DELETE', `/v1/sources/${two.source.id}`, undefined, { 'If-Match': '*' });
    expect(any.status).toBe(200);
  });
});

describe('a backup over HTTP', () => {
  it('goes out, and back in to the same snapshot; never over something else unasked', async () => {
    await ask('POST', '/v1/sources', article({ keep: true }));
    const { snapshot } = (
      await ask('POST', '/v1/sources', { text: 'Exports of Da Nang reached $4 billion in 2023.' })
    ).body;
    const { rows, next } = (await get('/v1/backup')).body;
    expect(next).toBeNull();
    await ask('POST', '/v1/sources', { text: 'Another: 5 km.' });
    const whole = { rows, first: true, last: true };
    expect(kindOf(await ask('POST', '/v1/backup', whole))).toEqual([409, 'conflict']);
    expect((await ask('POST', '/v1/backup', { ...whole, replace: true })).body).toMatchObject({ snapshot });
    expect((await get('/v1/sources')).body).toMatchObject({ snapshot, total: 2 });
    await reset();
    const middle = Math.floor(rows.length / 2);
    const half = { rows: rows.slice(0, middle), first: true, last: false };
    const rest = { rows: rows.slice(middle), first: false, last: true };
    expect(kindOf(await ask('POST', '/v1/backup', rest))).toEqual([409, 'conflict']);
    expect((await ask('POST', '/v1/backup', half)).status).toBe(200);
    // An attempt that died half-way begins anew.
    expect((await ask('POST', '/v1/backup', half)).status).toBe(200);
    expect((await ask('POST', '/v1/backup', rest)).body).toMatchObject({ snapshot });
    expect((await get('/v1/sources')).body).toMatchObject({ snapshot, total: 2 });
    expect((await ask('POST', '/v1/sources', article())).body).toMatchObject({ outcome: 'unchanged' });
  });

  it('is refused where it is none', async () => {
    const part = { first: true, last: true };
    for (const rows of [
      [{ table: 'shards', row: {} }],
      [{ table: 'journal', row: { seq: 1 } }],
      [{ table: 'runs', row: { seq: 'one', id: 'a', cron: 'b', scheduled: 'c', outcome: 'd', body: '{}' } }],
      [{ table: 'documents', row: { id: 'a', since: 1, until: null, body: 'no document' } }],
      [{ table: 'documents', row: { id: 'a', since: 1, until: null, body: '{}' } }],
      [{}],
      'rows',
    ])
      expect(kindOf(await ask('POST', '/v1/backup', { ...part, rows }))).toEqual([400, 'invalid-body']);
    for (const cursor of ['x', 'shards.0.0'])
      expect(kindOf(await get(`/v1/backup?cursor=${cursor}`))).toEqual([400, 'invalid-parameters']);
    expect((await get('/v1/journal')).body.total).toBe(0);
  });
});
