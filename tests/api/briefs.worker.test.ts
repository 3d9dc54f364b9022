import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { KEPT_SECONDS } from '../../src/api/briefs/kept-brief.ts';
import { BRIEFS_QUEUE, printAhead } from '../../src/api/briefs/print-ahead.ts';
import { publisherOf } from '../../src/dataset/publisher-of.ts';
import type { BriefMessage } from '../../src/model/brief-message.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import { sourceDocument } from '../document.ts';
import { publishDocuments } from '../publish-documents.ts';

const ORIGIN = 'https://crossfoot.test';

const document = (id: string, digest: string): SourceDocument =>
  sourceDocument(id, digest, { title: `About ${id}` });

const QUANG_NINH = document('trade', 'Exports of Quang Ninh reached $7 billion and its imports $5 billion.');
const HAI_PHONG = document('firms', 'Hai Phong has 1,495 enterprises, 406 more than a year before.');

const keys = async () => (await env.DATA.list({ prefix: 'brief/' })).keys;

interface Answer {
  readonly status: number;
  readonly from: string | null;
  readonly etag: string;
  readonly bytes: string;
}

async function ask(path: string, init?: RequestInit, origin = ORIGIN): Promise<Answer> {
  const response = await exports.default.fetch(new Request(origin + path, init));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    from: response.headers.get('Server-Timing'),
    etag: response.headers.get('ETag') ?? '',
    bytes: Array.from(bytes, byte => byte.toString(16)).join(' '),
  };
}

/** The one key that was added while something was done. */
async function newKey(work: () => Promise<unknown>): Promise<string> {
  const before = new Set((await keys()).map(key => key.name));
  await work();
  const added = await expectSoon(async () => (await keys()).filter(key => !before.has(key.name)));
  expect(added).toHaveLength(1);
  return added[0]!.name;
}

/** What is kept is put when the answer has gone out. */
async function expectSoon<T>(look: () => Promise<readonly T[]>): Promise<readonly T[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look();
    if (found.length > 0) return found;
    await scheduler.wait(10);
  }
  return [];
}

const soonFrom = (path: string, from: string) =>
  expectSoon(async () => [await ask(path)].filter(answer => answer.from === `brief;desc=${from}`));

beforeAll(async () => {
  await publishDocuments(QUANG_NINH);
});

describe('a brief that was printed', () => {
  const path = '/v1/briefs/VN-13.pdf?lang=vi';

  it('is kept, and is the same when it comes from there', async () => {
    const printed = await ask(path);
    expect([printed.status, printed.from]).toEqual([200, 'brief;desc=printed']);
    const [kept] = await soonFrom(path, 'kept');
    expect(kept).toEqual({ ...printed, from: 'brief;desc=kept' });
  });

  it('is kept for a month', async () => {
    const [{ expiration } = {}] = await keys();
    expect(Math.abs(expiration! - Date.now() / 1000 - KEPT_SECONDS)).toBeLessThan(120);
  });

  it('is another in another language, on other paper, with a partner, and for another origin', async () => {
    const other = (address: string, origin = ORIGIN) => newKey(() => ask(address, {}, origin));
    const found = [
      await other('/v1/briefs/VN-13.pdf'),
      await other(`${path}&paper=letter`),
      await other('/v1/sources/trade/brief.pdf?lang=vi'),
      await other(path, 'https://elsewhere.test'),
    ];
    expect(new Set(found).size).toBe(4);
    // The same brief by another spelling of its address.
    expect((await ask('/v1/briefs/VN-13.pdf?paper=a4&lang=vi')).from).toBe('brief;desc=kept');
  });

  it('answers HEAD without its bytes, and 304 to who has it', async () => {
    const full = await ask(path);
    const head = await ask(path, { method: 'HEAD' });
    expect(head).toEqual({ ...full, bytes: '' });
    const again = await ask(path, { headers: { 'If-None-Match': full.etag } });
    expect(again).toEqual({ status: 304, from: null, etag: full.etag, bytes: '' });
    const other = await ask(path, { headers: { 'If-None-Match': '"0123"' } });
    expect(other).toEqual(full);
  });

  it('is mended where its bytes are damaged, to the same bytes', async () => {
    const place = '/v1/briefs/VN-13.pdf?lang=ms';
    const key = await newKey(() => ask(place));
    const whole = await ask(place);
    const { metadata } = await env.DATA.getWithMetadata(key);
    await env.DATA.put(key, 'no brief', { metadata });
    // What comes between does not touch its figures: it still names the snapshot that it was printed for.
    await publishDocuments(HAI_PHONG);
    expect(await ask(place)).toEqual({ ...whole, from: 'brief;desc=mended' });
    expect((await soonFrom(place, 'kept'))[0]).toEqual(whole);
    await env.DATA.put(key, 'no brief', { metadata: { id: 'nothing' } });
    expect((await ask(place)).from).toBe('brief;desc=mended');
    expect((await soonFrom(place, 'kept'))[0]!.status).toBe(200);
  });

  it('outlives a publication that does not touch it, and not one that does', async () => {
    const before = await ask(path);
    const other = await ask('/v1/briefs/VN-HP.pdf?lang=vi');
    await publishDocuments(document('more', 'Hai Phong has 44 partner cities.'));
    expect(await ask(path)).toEqual(before);
    expect((await ask('/v1/briefs/VN-HP.pdf?lang=vi')).etag).not.toBe(other.etag);
    await publishDocuments({ ...QUANG_NINH, digest: 'Exports of Quang Ninh reached $8 billion.' });
    const after = await ask(path);
    expect(after.from).toBe('brief;desc=printed');
    expect(after.etag).not.toBe(before.etag);
    await publishDocuments(QUANG_NINH);
    expect(await ask(path)).toEqual(before);
  });

  it('is printed anew when it has expired', async () => {
    const key = await newKey(() => ask('/v1/briefs/VN-13.pdf?paper=letter'));
    await env.DATA.delete(key);
    expect((await ask('/v1/briefs/VN-13.pdf?paper=letter')).from).toBe('brief;desc=printed');
    expect(await soonFrom('/v1/briefs/VN-13.pdf?paper=letter', 'kept')).toHaveLength(1);
  });
});

describe('a store of briefs that fails', () => {
  it('costs nobody an answer', async () => {
    const refuse = () => Promise.reject(new Error('KV: internal error'));
    const DATA = { get: env.DATA.get.bind(env.DATA), getWithMetadata: refuse, put: refuse };
    const context = createExecutionContext();
    const request = new Request(`${ORIGIN}/v1/briefs/VN-13.pdf?lang=vi`);
    const response = await createApp().fetch(request, { ...env, DATA } as unknown as Env, context);
    expect([response.status, response.headers.get('Server-Timing')]).toEqual([200, 'brief;desc=printed']);
    await response.arrayBuffer();
    await waitOnExecutionContext(context);
  });
});

describe('East Asian letters', () => {
  it('are set from the static assets', async () => {
    const warned = vi.spyOn(console, 'warn');
    const request = new Request(`${ORIGIN}/v1/check`, {
      method: 'POST',
      body: 'クアンニン省の2023年の輸出額は23億9000万ドルだった。',
      headers: { 'Content-Type': 'text/plain', Accept: 'application/pdf' },
    });
    const reads: string[] = [];
    const ASSETS = {
      fetch: (url: string) => {
        reads.push(new URL(url).pathname);
        return env.ASSETS.fetch(url);
      },
    };
    const context = createExecutionContext();
    const response = await createApp().fetch(request, { ...env, ASSETS } as unknown as Env, context);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect(reads).toContain('/index.json');
    expect(reads).toContain('/ja-0.glyphs');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it('have no address of their own', async () => {
    expect((await ask('/index.json')).status).toBe(404);
    expect((await ask('/ja-0.glyphs')).status).toBe(404);
  });
});

describe('an address written with escapes', () => {
  it('is the same address', async () => {
    const plain = await ask('/v1/briefs/VN-13.pdf');
    const escaped = await ask('/v1/briefs/VN%2D13%2Epdf');
    expect([escaped.status, escaped.etag]).toEqual([200, plain.etag]);
    expect((await ask('/v1/sources/trade/brief%2Epdf')).status).toBe(200);
    expect((await ask('/v1/sources/tr%61de/brief.pdf')).status).toBe(200);
    expect((await ask('/v1/sources/%FF/brief.pdf')).status).toBe(404);
  });
});

describe('what is not kept', () => {
  it('an article that was sent', async () => {
    const before = (await keys()).length;
    const response = await exports.default.fetch(
      new Request(`${ORIGIN}/v1/check`, {
        method: 'POST',
        body: 'Exports of Quang Ninh reached $7 billion.',
        headers: { 'Content-Type': 'text/plain', Accept: 'application/pdf' },
      }),
    );
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Server-Timing')).toBeNull();
    await response.arrayBuffer();
    await scheduler.wait(50);
    expect(await keys()).toHaveLength(before);
  });

  it('a brief on nothing', async () => {
    const before = (await keys()).length;
    expect((await ask('/v1/briefs/VN-99.pdf')).status).toBe(404);
    expect((await ask('/v1/sources/none/brief.pdf')).status).toBe(404);
    expect(await keys()).toHaveLength(before);
  });
});

describe('printing ahead', () => {
  const sent: BriefMessage[] = [];
  const bound = {
    ...env,
    PUBLIC_ORIGIN: ORIGIN,
    BRIEFS: {
      sendBatch: async (batch: Iterable<{ body: BriefMessage }>) => {
        for (const { body } of batch) sent.push(body);
      },
    },
  } as unknown as Env;

  /** Hands messages to the consumer; tells which were to be brought again. */
  async function bring(messages: readonly BriefMessage[], to: Env = bound): Promise<BriefMessage[]> {
    const again: BriefMessage[] = [];
    const batch = messages.map(body => ({ body, ack: () => {}, retry: () => again.push(body) }));
    await printAhead({ messages: batch as unknown as Message<BriefMessage>[] }, to);
    return again;
  }

  const told = (snapshot: string, previous: string | null): BriefMessage => ({
    kind: 'snapshot',
    snapshot,
    previous,
    at: new Date().toISOString(),
  });

  it('has its Queue', () => {
    expect(BRIEFS_QUEUE).toBe('crossfoot-briefs');
    expect(env.BRIEFS).toBeDefined();
  });

  it('prints the places that changed in every language, and what was asked for most', async () => {
    await publisherOf(env).noteAsked([
      ['/v1/sources/trade/brief.pdf?lang=en&paper=letter', 3],
      ['/v1/briefs/VN-13.pdf?lang=en&paper=a4&partner=JP', 1],
    ]);
    const { snapshot, previous } = await publishDocuments(
      document('ties', 'Da Nang has ties with 44 cities.'),
    );
    expect(await bring([told(snapshot, previous)])).toEqual([]);
    const addresses = sent.splice(0).map(message => (message.kind === 'brief' ? message.address : ''));
    expect(addresses.slice(0, 3)).toEqual(
      ['en', 'vi', 'ms'].map(lang => `/v1/briefs/VN-DN.pdf?lang=${lang}&paper=a4`),
    );
    expect(addresses).toContain('/v1/sources/trade/brief.pdf?lang=en&paper=letter');
    // What was asked for in the tests above was counted too; a place that did not change is there only for that.
    expect(addresses).not.toContain('/v1/briefs/VN-HP.pdf?lang=ms&paper=a4');

    const at = new Date().toISOString();
    const messages = addresses.map(address => ({ kind: 'brief', snapshot, at, address }) as const);
    expect(await bring(messages)).toEqual([]);
    for (const address of addresses.slice(0, 3)) expect((await ask(address)).from).toBe('brief;desc=kept');
  });

  it('leaves what a later snapshot has overtaken, and waits for one that cannot be seen yet', async () => {
    const { snapshot } = await publishDocuments(document('late', 'Can Tho has ties with 44 cities.'));
    const old = { kind: 'brief', snapshot: 'a'.repeat(64), address: '/v1/briefs/VN-CT.pdf' } as const;
    const before = (await keys()).length;
    expect(await bring([{ ...old, at: '2020-01-01T00:00:00.000Z' }])).toEqual([]);
    const unseen = { ...old, at: '2999-01-01T00:00:00.000Z' };
    expect(await bring([unseen])).toEqual([unseen]);
    // Without an origin for its links nothing is printed.
    expect(await bring([told(snapshot, null)], env)).toEqual([]);
    expect([sent, (await keys()).length]).toEqual([[], before]);
  });

  it('brings nobody down: a store that fails is tried again', async () => {
    const DATA = { get: () => Promise.reject(new Error('KV: internal error')) };
    const message = told('b'.repeat(64), null);
    expect(await bring([message], { ...bound, DATA } as unknown as Env)).toEqual([message]);
  });
});
