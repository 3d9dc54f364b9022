import { setTimeout as pause } from 'node:timers/promises';

/** Asks `url` until it answers 200. Resolves to undefined, or to the last trouble after `milliseconds`. */
export async function waitUntilOk(url: string, milliseconds: number): Promise<string | undefined> {
  const end = Date.now() + milliseconds;
  let trouble = 'no answer';
  while (Date.now() < end) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(Math.max(1, end - Date.now())) });
      const text = await response.text();
      if (response.ok) return undefined;
      trouble = `${response.status} ${text}`;
    } catch (error) {
      trouble = (error as Error).message;
    }
    await pause(200);
  }
  return trouble;
}
