import { setTimeout as pause } from 'node:timers/promises';
import type { Run } from '../model/run.ts';
import { UsageError } from './usage-error.ts';

/** A snapshot that is checked in parts may take this long, in milliseconds. */
const PATIENCE = 15 * 60_000;

async function ask(target: URL, init: RequestInit): Promise<Response> {
  return fetch(target, init).catch((error: Error) => {
    const { message } = (error.cause as Error | undefined) ?? error;
    throw new UsageError(`${target.origin} does not answer (${message})`);
  });
}

async function refuse(response: Response): Promise<never> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  throw new UsageError(
    `${new URL(response.url).origin} refuses: ${response.status} ${problem.detail ?? ''}`.trim(),
  );
}

/**
 * Has a running Worker check what it serves, and waits for the record.
 *
 * @throws UsageError with the Worker's own reason when it refuses, or where it takes too long
 */
export async function askRun(url: string, token: string, deep: boolean): Promise<Run> {
  const target = new URL(deep ? '/v1/runs?depth=deep' : '/v1/runs', url);
  const started = await ask(target, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  if (!started.ok) return refuse(started);
  if (started.status === 201) return (await started.json()) as Run;
  const record = new URL(started.headers.get('location') ?? '/v1/runs', url);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    await pause(2000);
    const response = await ask(record, {});
    if (response.ok) return (await response.json()) as Run;
    if (response.status !== 404) return refuse(response);
  }
  throw new UsageError(`the run has not ended yet; look at ${record}`);
}
