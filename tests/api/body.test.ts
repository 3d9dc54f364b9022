import { describe, expect, it } from 'vitest';
import { bodyJson, bodyText, MAX_BODY_BYTES } from '../../src/api/body.ts';
import type { Problem, ProblemError } from '../../src/api/problem.ts';

const ADDRESS = 'https://example.org/v1/check';
const post = (body: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request(ADDRESS, { method: 'POST', body, headers });

/** A body without Content-Length; `taken` tells how many chunks were read. */
function streamed(chunks: number, chunkBytes: number) {
  const count = { taken: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (count.taken === chunks) return controller.close();
        count.taken += 1;
        controller.enqueue(new Uint8Array(chunkBytes).fill(0x61));
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', body, duplex: 'half' };
  return { request: new Request(ADDRESS, init as unknown as RequestInit), count };
}

const problemOf = (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(
    () => expect.fail('should have been refused'),
    (error: ProblemError) => error.problem,
  );

describe('bodyText', () => {
  it('gives the text', async () => {
    expect(await bodyText(post('Hải Phòng: 1.800 dự án'))).toBe('Hải Phòng: 1.800 dự án');
  });

  it('takes exactly the limit, and one byte more no longer', async () => {
    expect((await bodyText(post('a'.repeat(MAX_BODY_BYTES)))).length).toBe(MAX_BODY_BYTES);
    expect((await problemOf(bodyText(post('a'.repeat(MAX_BODY_BYTES + 1))))).kind).toBe('body-too-large');
  });

  it('stops reading a stream at the limit', async () => {
    const { request, count } = streamed(1000, 65536);
    expect((await problemOf(bodyText(request))).kind).toBe('body-too-large');
    expect(count.taken).toBeLessThan(20);
  });

  it('says at which byte UTF-8 ends', async () => {
    const problem = await problemOf(bodyText(post(new Uint8Array([0x61, 0x62, 0xff]))));
    expect(problem).toEqual({ kind: 'invalid-body', detail: { key: 'body.utf8', values: { byte: 2 } } });
  });

  it('refuses nothing at all, and what is compressed', async () => {
    expect((await problemOf(bodyText(post('')))).detail.key).toBe('body.empty');
    const compressed = post('x', { 'Content-Encoding': 'gzip' });
    expect((await problemOf(bodyText(compressed))).kind).toBe('unsupported-media-type');
  });
});

describe('bodyJson', () => {
  it('skips a byte order mark', async () => {
    expect(await bodyJson(post('\uFEFF{"a":1}'))).toEqual({ a: 1 });
  });

  it('refuses what is no JSON without repeating it', async () => {
    const problem = await problemOf(bodyJson(post('{"secret": tru}')));
    expect(problem.kind).toBe('invalid-body');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
