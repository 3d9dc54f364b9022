import { rm } from 'node:fs/promises';
import type { Run } from '../../model/run.ts';
import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { publishSources } from '../publish-sources.ts';
import { checksTable } from '../serve/checks-table.ts';
import { everyHour, fireHourly } from '../serve/local-cron.ts';
import { parsePort, requireFreePort } from '../serve/port.ts';
import { waitUntilOk } from '../serve/wait-until.ts';
import { startWorker } from '../serve/worker-process.ts';
import { writeToken } from '../serve/write-token.ts';
import { loadSources } from '../sources.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot serve [--port 8787] [--fresh]

Runs Crossfoot on this machine with everything embedded, publishes the sources of data/, and checks them every hour.

  --port   where to listen on 127.0.0.1 (default 8787)
  --fresh  start over: forget what was published on this machine before

Ctrl-C stops it.`;

const STATE = '.crossfoot/state';
const START_MILLISECONDS = 60_000;

/** `crossfoot serve` (and `npm start`): the whole service on one machine. */
export const serve: Command = {
  name: 'serve',
  summary: 'run Crossfoot on this machine',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      port: { type: 'string', default: '8787' },
      fresh: { type: 'boolean' },
    });
    if (positionals.length > 0)
      throw new UsageError(`"${onlyPositional(positionals, 'argument')}" is not expected`);
    const port = parsePort(values.port);
    await requireFreePort(port);
    if (values.fresh) await rm(STATE, { recursive: true, force: true });
    return serveOn(port, io);
  },
};

async function serveOn(port: number, io: Io): Promise<number> {
  const origin = `http://localhost:${port}`;
  const { token, variable } = writeToken();
  await io.out('Starting the Worker …\n');
  const worker = startWorker({ port, state: STATE, origin, ...(variable === undefined ? {} : { variable }) });
  const stopped = stopSignal();
  const failed = worker.ended.then(last => ({ failed: `the Worker ended by itself:\n${last}` }));
  let stopCron = (): void => {};
  try {
    const started = await Promise.race([bringUp(origin, token, io), failed, stopped]);
    if (started !== undefined && 'failed' in started) {
      io.error(`crossfoot serve: ${started.failed}\n`);
      return 2;
    }
    if (started === undefined) {
      stopCron = everyHour(() =>
        fireHourly(origin, Date.now()).catch(error => io.error(`${error.message}\n`)),
      );
      const end = await Promise.race([stopped, failed]);
      if ('failed' in end) {
        io.error(`crossfoot serve: ${end.failed}\n`);
        return 2;
      }
    }
    await io.out('\nStopping …\n');
    return 0;
  } finally {
    stopCron();
    await worker.stop();
  }
}

/** From a started emulator to a ready service; resolves to undefined, or to what failed. */
async function bringUp(origin: string, token: string, io: Io): Promise<{ failed: string } | undefined> {
  const dead = await waitUntilOk(`${origin}/health`, START_MILLISECONDS);
  if (dead !== undefined) return { failed: `the Worker does not answer: ${dead}` };
  const sources = await loadSources();
  await io.out(`Reading, checking and publishing ${sources.length} sources …\n`);
  const { snapshot, changed } = await publishSources(origin, token, sources);
  await io.out(`${changed ? 'Published' : 'Already published'}: snapshot ${snapshot.slice(0, 12)}\n`);
  await io.out('Checking what is published (the hourly run) …\n');
  await fireHourly(origin, Date.now());
  const unready = await waitUntilOk(`${origin}/ready`, START_MILLISECONDS);
  if (unready !== undefined) {
    return {
      failed: `not ready: ${unready} (what an older version left in ${STATE} is forgotten with --fresh)`,
    };
  }
  await io.out(`\n${await checksTable(origin)}\n${await lastRun(origin)}${addresses(origin, token)}`);
  return undefined;
}

/** How the newest recorded run ended, as one line. */
async function lastRun(origin: string): Promise<string> {
  const { data } = (await (await fetch(`${origin}/v1/runs?limit=1`)).json()) as { data: readonly Run[] };
  const [run] = data;
  if (run === undefined) return '';
  const { outcome, changes, scheduled } = run;
  return `Last run, due ${scheduled}: ${outcome}, ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}\n`;
}

function addresses(origin: string, token: string): string {
  return [
    `Crossfoot is up: ${origin}`,
    `  figures   ${origin}/v1/figures`,
    `  checks    ${origin}/v1/checks`,
    `  a brief   ${origin}/v1/briefs/VN-13.pdf?partner=JP`,
    `  runs      ${origin}/v1/runs`,
    `  an article: curl --data-binary @article.txt -H 'Content-Type: text/plain' ${origin}/v1/check`,
    `Token for writing: ${token}`,
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

function stopSignal(): Promise<{ signal: NodeJS.Signals }> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve({ signal }));
  });
}
