import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { publishSources } from '../../src/cli/publish-sources.ts';
import { fireHourly } from '../../src/cli/serve/local-cron.ts';
import { waitUntilOk } from '../../src/cli/serve/wait-until.ts';
import { startWorker } from '../../src/cli/serve/worker-process.ts';
import { loadSources } from '../../src/cli/sources.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the served site is: `http://127.0.0.1:` and a port. */
    origin: string;
  }
}

const TOKEN = 'browser-tests';
const PATIENCE = 60_000;

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function requireOk(url: string): Promise<void> {
  const trouble = await waitUntilOk(url, PATIENCE);
  if (trouble !== undefined) throw new Error(`${url} does not answer: ${trouble}`);
}

/** Serves the data of this repository with state of its own, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(join(tmpdir(), 'crossfoot-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const worker = startWorker({ port, state, origin, variable: `tests=${TOKEN}` });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await rm(state, { recursive: true, force: true });
  };
  try {
    await requireOk(`${origin}/health`);
    await publishSources(origin, TOKEN, await loadSources());
    await fireHourly(origin, Date.now());
    await requireOk(`${origin}/ready`);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('origin', origin);
  return stop;
}
