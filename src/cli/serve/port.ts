import { createServer } from 'node:net';
import { UsageError } from '../usage-error.ts';

/** A port number from the command line. @throws UsageError where it is none */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw new UsageError(`--port "${text}" is no port (1 to 65535)`);
  return port;
}

/** Makes sure that nothing listens on a port of this machine. @throws UsageError that says what to do when it is taken */
export async function requireFreePort(port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const trouble = await tryToListen(port, host);
    if (trouble === 'EADDRINUSE')
      throw new UsageError(`port ${port} is taken; stop what uses it, or choose another with --port`);
    if (trouble === 'EACCES')
      throw new UsageError(`port ${port} may not be used by this user; choose one above 1023 with --port`);
  }
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve((error as NodeJS.ErrnoException).code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
