import { exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { source } from '../across/sources.ts';

const ORIGIN = 'https://crossfoot.test';

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(ORIGIN + path, init));
// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at, not trusted
const askJson = async (path: string, init?: RequestInit): Promise<any> => (await ask(path, init)).json();

const publish = (sources: readonly unknown[]) =>
  ask('/v1/snapshots', {
    method: 'POST',
    body: JSON.stringify({ sources }),
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer test-token' },
  });

const SOURCES = [
  source('a', 'en', '2024-05-01', 'In 2023, imports of Da Nang from Korea reached 410 million USD.'),
  source('b', 'vi', '2024-06-01', 'Năm 2023, kim ngạch nhập khẩu của Đà Nẵng từ Hàn Quốc đạt 510 triệu USD.'),
  source('c', 'ms', '2024-03-02', 'Pada tahun 2023, eksport Can Tho berjumlah 2.16 bilion USD.'),
  source('d', 'en', '2024-03-01', 'In 2023, exports of Can Tho reached 2.2 billion USD.'),
  source(
    'e',
    'en',
    '2023-11-01',
    'In the first nine months of 2023, exports of Can Tho reached 3.4 billion USD.',
  ),
  source('f', 'en', '2023-02-01', 'In 2022, exports of Can Tho reached 2.0 billion USD.'),
];

let snapshot: string;

beforeAll(async () => {
  const response = await publish(SOURCES);
  expect(response.status).toBe(200);
  ({ snapshot } = (await response.json()) as { snapshot: string });
});

describe('checks between sources', () => {
  it('are listed with all sources, and found by their ids', async () => {
    const { data, total } = await askJson('/v1/checks?across=true');
    expect(total).toBe(2);
    expect(data).toMatchObject([
      {
        kind: 'same',
        verdict: 'contradicts',
        source: null,
        sources: ['a', 'b'],
        measure: 'imports',
        subject: 'VN-DN',
        partner: 'KR',
        period: '2023',
      },
      { kind: 'same', verdict: 'equal', sources: ['c', 'd'] },
    ]);
    expect(await askJson(`/v1/checks/${data[0].id}`)).toEqual(data[0]);
    expect((await askJson('/v1/checks?source=a&verdict=contradicts')).data).toEqual([data[0]]);
    expect((await askJson('/v1/checks?source=a&across=false')).total).toBe(0);
    expect((await ask('/v1/checks/_same.VN-DN.2023-12-31-0000000000000000')).status).toBe(404);
    expect((await ask('/v1/checks?across=maybe')).status).toBe(400);
  });

  it('are shown on the start page with both sources, in its language', async () => {
    const page = await (await ask('/?lang=vi', { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('Nhập khẩu, Đà Nẵng, Hàn Quốc, 2023');
    for (const id of ['a', 'b']) expect(page).toContain(`href="/v1/sources/${id}"`);
    expect(page).toContain('Đáng xem lại');
  });

  it('are told in what changed between snapshots', async () => {
    const { snapshot: after } = (await (
      await publish([source('g', 'en', '2024-03-05', 'In 2022, exports of Can Tho reached 2.9 billion USD.')])
    ).json()) as { snapshot: string };
    const { checks } = await askJson(`/v1/snapshots/${snapshot}...${after}`);
    expect(checks.added).toMatchObject([{ verdict: 'contradicts', sources: ['f', 'g'] }]);
    expect((await askJson(`/v1/checks?across=true&snapshot=${snapshot}`)).total).toBe(2);
  });
});

describe('GET /v1/series', () => {
  const path = '/v1/series?subject=VN-CT&measure=exports';

  it('has the envelope of lists, and figures of all sources by period', async () => {
    const { data, ...envelope } = await askJson(`${path}&snapshot=${snapshot}`);
    expect(envelope).toEqual({ snapshot, total: 1, next: null });
    expect(data[0]).toMatchObject({ measure: 'exports', subject: 'VN-CT', partner: null });
    expect(data[0].points.map((point: { source: string }) => point.source)).toEqual(['f', 'e', 'c', 'd']);
    expect(data[0].points[2].growth).toMatchObject({ interval: { low: '5.12', high: '11.03' } });
  });

  it('is CSV for who asks for it, in either way', async () => {
    const byName = await ask(`${path}&snapshot=${snapshot}&format=csv`);
    expect(byName.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(byName.headers.get('Vary')).toContain('Accept');
    const lines = (await byName.text()).split('\r\n');
    expect(lines[0]).toMatch(/^measure,subject,partner,period,first,last,value,unit/);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(
      'exports,VN-CT,,2022,2022-01-01,2022-12-31,2000000000,USD,exact,1950000000,2050000000,,,,,f,f.36,2.0 billion USD',
    );
    const byAccept = await ask(`${path}&snapshot=${snapshot}`, { headers: { Accept: 'text/csv' } });
    expect((await byAccept.text()).split('\r\n')).toEqual(lines);
    expect(byAccept.headers.get('ETag')).not.toBe(
      (await ask(`${path}&snapshot=${snapshot}`)).headers.get('ETag'),
    );
  });

  it('leads on from page to page', async () => {
    const first = await ask(`/v1/series?limit=1&format=csv&snapshot=${snapshot}`);
    const next = /^<([^>]*)>; rel="next"/.exec(first.headers.get('Link') ?? '')?.[1];
    expect(next).toContain('format=csv');
    expect((await ask(next!)).status).toBe(200);
    const page = await askJson(`/v1/series?limit=1&snapshot=${snapshot}`);
    expect(page.total).toBe(2);
    expect((await askJson(page.next)).next).toBeNull();
  });

  it('names parameters that are wrong, and refuses what nobody has', async () => {
    const response = await ask('/v1/series?place=VN-CT&format=xml');
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const { errors } = (await response.json()) as { errors: { parameter: string }[] };
    expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['format', 'place']);
    expect((await ask('/v1/series', { headers: { Accept: 'text/html' } })).status).toBe(406);
    expect((await ask('/v1/series', { method: 'POST' })).status).toBe(405);
  });
});

describe('GET /v1/findings', () => {
  it('tells what is worth a look, in the language asked for', async () => {
    const { data, total } = await askJson(`/v1/findings?subject=VN-CT&kind=part&snapshot=${snapshot}`);
    expect(total).toBe(1);
    expect(data[0]).toMatchObject({ kind: 'part', severity: 'worth a look', sources: ['e', 'c'] });
    expect(data[0].text).toContain('The shorter period has more');
    expect(await askJson(`/v1/findings/${data[0].id}?snapshot=${snapshot}`)).toEqual(data[0]);
    const said = await askJson(`/v1/findings?kind=part&lang=ms&snapshot=${snapshot}`);
    expect(said.data[0].text).toContain('Tempoh yang lebih pendek');
    for (const filter of ['source=a', 'kind=fall', 'partner=JP', 'measure=imports', 'subject=VN-DN'])
      expect((await askJson(`/v1/findings?${filter}&snapshot=${snapshot}`)).total, filter).toBe(0);
    expect((await askJson(`/v1/findings?source=e&snapshot=${snapshot}`)).total).toBe(1);
    const csv = await (await ask(`/v1/findings?format=csv&snapshot=${snapshot}`)).text();
    expect(csv).toMatch(/^id,kind,severity,measure.*\r\n_part\.VN-CT\..*\r\n$/);
  });

  it('says where there is none', async () => {
    const response = await ask('/v1/findings/none');
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('a brief', () => {
  it('tells what another source contradicts', async () => {
    const response = await ask('/v1/briefs/VN-DN.pdf?partner=KR&lang=en');
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });
});
