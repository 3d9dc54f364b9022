import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const WRANGLER = join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** A Worker running in the local emulator. */
export interface WorkerProcess {
  /** Resolves when the emulator has ended, with the last lines it printed. */
  readonly ended: Promise<string>;
  /** Ends the emulator and everything it started. */
  stop(): Promise<void>;
}

/** Starts the Worker with everything embedded: KV, the publisher and their state under `state`. */
export function startWorker(options: {
  port: number;
  state: string;
  origin: string;
  variable?: string;
}): WorkerProcess {
  const args = [
    WRANGLER,
    'dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(options.port),
    '--inspector-port',
    '0',
    '--persist-to',
    options.state,
    '--log-level',
    'error',
    '--show-interactive-dev-session=false',
    '--var',
    `PUBLIC_ORIGIN:${options.origin}`,
    ...(options.variable === undefined ? [] : ['--var', `CROSSFOOT_TOKENS:${options.variable}`]),
  ];
  // A process group of its own, so that Ctrl-C reaches this process alone and stop() reaches all of it.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_HIDE_BANNER: 'true',
    },
  });
  const last: string[] = [];
  const keep = (part: Buffer): void => {
    last.push(
      ...part
        .toString()
        .split('\n')
        .filter(line => line.trim() !== ''),
    );
    last.splice(0, Math.max(0, last.length - 20));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<string>(resolve => child.once('close', () => resolve(last.join('\n'))));
  return { ended, stop: () => stop(child, ended) };
}

const GRACE_MILLISECONDS = 5000;

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MILLISECONDS);
  await ended;
  clearTimeout(timer);
  // The emulator's own children (workerd, esbuild) may outlive it by a moment.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
