const HOUR = 3_600_000;
const HOURLY = '0 * * * *';

/**
 * Fires the hourly handler as Cloudflare would at the last full hour: crons never fire in the local emulator. A restart
 * within the hour delivers the same scheduled time again, which changes nothing.
 *
 * @throws Error when the emulator does not take it
 */
export async function fireHourly(origin: string, now: number): Promise<void> {
  const url = new URL('/cdn-cgi/handler/scheduled', origin);
  url.searchParams.set('cron', HOURLY);
  url.searchParams.set('time', String(now - (now % HOUR)));
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the hourly check could not be started: ${response.status} ${await response.text()}`);
}

/** Calls `fire` at each full hour until the returned function is called. */
export function everyHour(fire: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(() => void fire().finally(wait), HOUR - (Date.now() % HOUR));
  };
  wait();
  return () => clearTimeout(timer);
}
