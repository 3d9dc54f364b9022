import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../src/model/run.ts';
import { alertBody } from '../../src/watch/alert-body.ts';
import { deliver } from '../../src/watch/deliver.ts';
import { keepRun } from '../../src/watch/keep-run.ts';
import { isPublicHost } from '../../src/watch/public-host.ts';
import { resume } from '../../src/watch/resume.ts';
import { parseWebhooks } from '../../src/watch/webhooks.ts';
import { fakeEnv } from './fake-env.ts';

const SECRET = 'sixteen-or-more-characters';
const HOOK = { name: 'desk', url: 'https://chat.example.org/hooks/1', secret: SECRET } as const;
const setting = (...hooks: object[]): string => JSON.stringify(hooks.map(hook => ({ ...HOOK, ...hook })));

const CHANGES: Run['changes'] = [
  {
    kind: 'contradiction',
    subject: 'a.share.1',
    detail: 'Shares make <101> %. @all',
    places: ['JP', 'VN-13'],
  },
  { kind: 'snapshot', subject: 'f'.repeat(64), detail: 'published after another' },
];
const run = (changes = CHANGES): Run => ({
  id: '20260101T010000Z.0_x_x_x_x',
  cron: '0 * * * *',
  scheduled: '2026-01-01T01:00:00.000Z',
  started: '2026-01-01T01:00:01.000Z',
  finished: '2026-01-01T01:00:02.000Z',
  duration: 1000,
  outcome: changes.length > 0 ? 'changed' : 'ok',
  snapshot: 'f'.repeat(64),
  pointer: null,
  engine: '1',
  counts: { shards: 1, sources: 2, figures: 3, checks: 4 },
  verdicts: {},
  stale: 0,
  changes,
});

/** A receiver as docs/watch.md describes it: refuses what is not signed, what is old, and what it has already. */
function receiver(answer: (attempt: number) => number | 'down' | 'slow' = () => 200) {
  const seen: { url: string; body: string; signature: string; redirect: string | undefined }[] = [];
  let clock = Date.parse('2026-01-01T01:00:03.000Z');
  const accepts = (body: string, header: string): boolean => {
    const { t, v1 } = Object.fromEntries(header.split(',').map(part => part.split('=')));
    const expected = createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex');
    return v1 === expected && Math.abs(clock / 1000 - Number(t)) <= 300;
  };
  const fetch = (async (url: string, init: RequestInit) => {
    const signature = new Headers(init.headers).get('Crossfoot-Signature')!;
    seen.push({ url, body: String(init.body), signature, redirect: init.redirect });
    const status = answer(seen.length);
    if (status === 'down') throw new TypeError('connection refused by 203.0.113.9');
    if (status === 'slow') {
      return new Promise((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(init.signal!.reason));
      });
    }
    if (!accepts(String(init.body), signature)) return new Response(null, { status: 401 });
    return new Response(status === 204 ? null : 'thanks', { status });
  }) as typeof globalThis.fetch;
  return {
    seen,
    accepts,
    fetch,
    now: () => new Date(clock),
    advance: (seconds: number) => {
      clock += seconds * 1000;
    },
  };
}

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'log').mockImplementation(line => void logged.push(line));
});

describe('a receiver', () => {
  it('is told once what changed, signed', async () => {
    const fake = fakeEnv(setting({}));
    const desk = receiver();
    await keepRun(run(), fake.env);
    await fake.bring(desk);
    expect(desk.seen).toHaveLength(1);
    const [{ url, body, signature, redirect }] = desk.seen as [(typeof desk.seen)[number]];
    expect({ url, redirect }).toEqual({ url: HOOK.url, redirect: 'manual' });
    expect(signature).toMatch(/^t=1767229203,v1=[0-9a-f]{64}$/);
    expect(JSON.parse(body)).toEqual({
      type: 'run',
      id: run().id,
      address: `https://crossfoot.example/v1/runs/${run().id}`,
      scheduled: run().scheduled,
      finished: run().finished,
      outcome: 'changed',
      snapshot: run().snapshot,
      changes: CHANGES,
    });
    expect(fake.messages).toEqual([]);
    expect(fake.deliveries(run().id)).toMatchObject([
      { hook: 'desk', state: 'delivered', attempts: 1, detail: 'answered 200' },
    ]);
    // A second delivery of the run, and of a message, tells nothing again.
    await keepRun(run(), fake.env);
    expect(fake.messages).toEqual([]);
    fake.messages.push({
      queue: 'crossfoot-alerts',
      body: { kind: 'alert', run: run().id, hook: 'desk' },
      attempts: 0,
      delay: 0,
    });
    await fake.bring(desk);
    expect(desk.seen).toHaveLength(1);
  });

  it('is told nothing when nothing changed', async () => {
    const fake = fakeEnv(setting({}));
    await keepRun(run([]), fake.env);
    expect(fake.messages).toEqual([]);
    expect(fake.deliveries(run().id)).toEqual([]);
  });

  it('is told of its places only, and of what concerns the whole data set', async () => {
    const fake = fakeEnv(
      setting({ name: 'ha-long', places: ['VN-13'] }, { name: 'hai-phong', places: ['VN-HP'] }),
    );
    await keepRun(run(), fake.env);
    expect(fake.messages.map(({ body }) => body)).toMatchObject([{ hook: 'ha-long' }]);
    const hook = { format: 'json' as const, places: ['VN-HP'] };
    const failed = run([{ kind: 'integrity', subject: 'sources/a', detail: 'is missing' }]);
    expect(JSON.parse(alertBody(failed, hook, '')!).changes).toHaveLength(1);
  });

  it.each([
    ['down', 'cannot be reached'],
    [500, 'answered 500'],
    [404, 'answered 404'],
    [302, 'answered 302'],
  ] as const)('that is %s is tried for a day, ever more seldom, then given up', async (answer, detail) => {
    const fake = fakeEnv(setting({}));
    const desk = receiver(() => answer);
    await keepRun(run(), fake.env);
    const delays: number[] = [];
    while (fake.messages.length > 0 && delays.length < 100) {
      await fake.bring(desk);
      const [{ delay } = { delay: 0 }] = fake.messages;
      delays.push(delay);
      desk.advance(delay);
    }
    expect(delays.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(Math.max(...delays)).toBe(7200);
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBeGreaterThanOrEqual(24 * 3600 - 10);
    expect(delays.length).toBeLessThan(30);
    expect(fake.deliveries(run().id)).toMatchObject([{ state: 'given-up', attempts: delays.length, detail }]);
    // Each attempt is signed anew: the last one is as good as the first, and the first no longer is.
    const [first, last] = [desk.seen[0]!, desk.seen.at(-1)!];
    expect(last.body).toBe(first.body);
    expect(desk.accepts(last.body, last.signature)).toBe(true);
    expect(desk.accepts(first.body, first.signature)).toBe(false);
    expect(desk.accepts(`${last.body} `, last.signature)).toBe(false);
  });

  it('that recovers is told', async () => {
    const fake = fakeEnv(setting({}));
    const desk = receiver(attempt => (attempt < 3 ? 503 : 204));
    await keepRun(run(), fake.env);
    for (let i = 0; i < 3; i++) await fake.bring(desk);
    expect(fake.deliveries(run().id)).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(fake.messages).toEqual([]);
  });

  it('that says 410 is given up at once', async () => {
    const fake = fakeEnv(setting({}));
    await keepRun(run(), fake.env);
    await fake.bring(receiver(() => 410));
    expect(fake.messages).toEqual([]);
    expect(fake.deliveries(run().id)).toMatchObject([{ state: 'given-up', detail: 'answered 410' }]);
  });

  it('that is slow is not waited for', async () => {
    const { fetch, now } = receiver(() => 'slow');
    expect(await deliver(HOOK, '{}', { fetch, now: now(), patience: 20 })).toEqual({
      taken: false,
      again: true,
      detail: 'no answer within 0.02 s',
    });
  });

  it('whose message the Queue lost, or gave up, is not forgotten', async () => {
    const fake = fakeEnv(setting({}));
    const finished = new Date();
    await keepRun({ ...run(), finished: finished.toISOString() }, fake.env);
    const [lost] = fake.messages.splice(0);
    await resume(fake.env, new Date(finished.getTime() + 60_000));
    expect(fake.messages).toEqual([]);
    await resume(fake.env, new Date(finished.getTime() + 30 * 60_000));
    expect(fake.messages.map(({ body }) => body)).toEqual([lost!.body]);
    fake.messages[0] = { ...lost!, queue: 'crossfoot-dead-letters' };
    await fake.bring();
    expect(fake.deliveries(run().id)).toMatchObject([{ state: 'given-up', detail: 'given up by the Queue' }]);
  });

  it('is named in the run where ALERT_WEBHOOKS is not valid, and no secret is', async () => {
    const fake = fakeEnv(setting({ url: 'http://chat.example.org/' }));
    await keepRun(run(), fake.env);
    expect(fake.deliveries(run().id)).toMatchObject([
      {
        hook: 'ALERT_WEBHOOKS',
        state: 'given-up',
        detail: expect.stringMatching(/^ALERT_WEBHOOKS\.0\.url: /),
      },
    ]);
  });
});

describe('what is logged', () => {
  it('is one line of JSON an event, without texts, addresses and secrets, and counted where that is bound', async () => {
    const fake = fakeEnv(setting({}));
    await keepRun(run(), fake.env);
    await fake.bring(receiver(() => 'down'));
    expect(logged.map(line => JSON.parse(line))).toMatchObject([
      { event: 'run', id: run().id, outcome: 'changed', duration: 1000, changes: 2 },
      { event: 'alert', hook: 'desk', state: 'waiting', attempts: 1 },
    ]);
    for (const secret of [SECRET, 'chat.example.org', '203.0.113.9', 'Shares make'])
      expect(logged.join('\n')).not.toContain(secret);
    expect(fake.points).toMatchObject([{ indexes: ['changed'], doubles: [1000, 1, 2, 3, 4, 0, 2, 0] }]);
  });
});

describe('a text for chats', () => {
  it('says what changed, and nothing that a chat takes for a mention or a link', () => {
    const { text } = JSON.parse(alertBody(run(), { format: 'text' }, 'https://crossfoot.example')!);
    expect(text.split('\n')).toEqual([
      'Crossfoot (changed): 1 new contradiction, 1 new snapshot',
      '• contradiction · a.share.1 · Shares make ‹101› %. @\u2060all',
      `• snapshot · ${'f'.repeat(64)} · published after another`,
      `https://crossfoot.example/v1/runs/${run().id}`,
    ]);
    const many = run(Array.from({ length: 30 }, () => CHANGES[0]!));
    expect(JSON.parse(alertBody(many, { format: 'text' }, '')!).text).toContain('… and 20 more');
  });
});

describe('ALERT_WEBHOOKS', () => {
  it('may be absent, and names each receiver once', () => {
    expect(parseWebhooks(undefined)).toEqual([]);
    expect(parseWebhooks('[]')).toEqual([]);
    expect(parseWebhooks(setting({}))).toEqual([{ ...HOOK, format: 'json' }]);
    expect(parseWebhooks(setting({}, {}))).toMatch(/each receiver once/);
  });

  it.each([
    ['{', 'ALERT_WEBHOOKS is not JSON'],
    ['{}', 'ALERT_WEBHOOKS: Array is expected'],
    [setting({ secret: 'hunter2' }), 'ALERT_WEBHOOKS.0.secret: must have at least 16 characters'],
    [setting({ secret: 7 }), 'ALERT_WEBHOOKS.0.secret: string is expected'],
    [setting({ format: 'hunter2' }), 'ALERT_WEBHOOKS.0.format: ("json" | "text") is expected'],
  ])('%s is not valid, and is not quoted', (text, trouble) => {
    expect(parseWebhooks(text)).toBe(trouble);
    expect(trouble).not.toContain('hunter2');
  });

  it.each([
    'http://chat.example.org/',
    'ftp://chat.example.org/',
    'https://user:word@chat.example.org/',
    'https://localhost/',
    'https://hooks.localhost./',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://10.1.2.3/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:192.168.1.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fc00::1]/',
    'https://[fe80::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
    'https://[2002:7f00:1::]/',
    'no address',
  ])('does not take %s', url => {
    expect(parseWebhooks(setting({ url }))).toMatch(/^ALERT_WEBHOOKS\.0\.url: must be an https address/);
  });

  it.each(['chat.example.org', 'localhost.example.org', '8.8.8.8', '172.32.0.1', '[2606:4700::1111]'])(
    'takes %s',
    host => {
      expect(isPublicHost(host)).toBe(true);
      expect(parseWebhooks(setting({ url: `https://${host}/hook?key=1` }))).toHaveLength(1);
    },
  );
});
