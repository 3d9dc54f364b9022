import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { watch } from '../../src/cli/commands/watch.ts';
import { run } from '../../src/cli/run.ts';
import { memoryIo } from './memory-io.ts';

const server = createServer();
afterEach(() => server.close());

it('checks data/ and prints the record', async () => {
  const io = memoryIo();
  expect(await run([watch], ['watch', '--deep'], io)).toBe(0);
  expect(io.printed()).toMatch(/^outcome {3}ok$/m);
  expect(io.printed()).toMatch(/^checked {3}\d+ shards, 5 sources, /m);
  expect(io.printed()).toContain('Nothing changed since the run before.');
});

it('has a Worker check what it serves, waits for the record, and fails with it', async () => {
  const asked: string[] = [];
  server.on('request', (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`.trim());
    if (request.method === 'POST') {
      response.writeHead(202, { Location: '/v1/runs/x' }).end('{"id":"x"}');
      return;
    }
    response.end(
      JSON.stringify({
        id: 'x',
        outcome: 'failed',
        reason: 'sources/a is missing',
        snapshot: null,
        pointer: null,
        engine: '1',
        duration: 5,
        counts: { shards: 1 },
        verdicts: {},
        stale: 0,
        changes: [],
        faults: [{ part: 'sources/a', detail: 'is missing' }],
      }),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const io = memoryIo();
  expect(await run([watch], ['watch', '--url', url, '--token', 't'], io)).toBe(1);
  expect(asked).toEqual(['POST /v1/runs Bearer t', 'GET /v1/runs/x']);
  expect(io.printed()).toContain('failed: sources/a is missing');
  expect(io.printed()).toContain('Known and still so:\n  sources/a is missing');
});

it.each([
  [['--url', 'nowhere', '--token', 't'], /is no address/],
  [['--url', 'http://127.0.0.1:9', '--token', ''], /a write token is needed/],
  [['--url', 'http://127.0.0.1:1', '--token', 't'], /does not answer/],
  [['more'], /is not expected/],
])('says what is wrong with %j', async (args, message) => {
  const io = memoryIo();
  expect(await run([watch], ['watch', ...args], io)).toBe(2);
  expect(io.errors()).toMatch(message);
});
