import type { Clock } from './clock.ts';

/** After this long a store operation counts as failed, in milliseconds. It may still take effect. */
const DEADLINE = 20_000;

/** Waits between attempts, in milliseconds: more than the second that KV wants between two writes of a key. */
const PAUSES = [1_100, 2_500, 5_000];

async function withDeadline<T>(clock: Clock, operation: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = clock.wait(DEADLINE, done.signal).then((): T => {
    throw new Error(`no answer within ${DEADLINE / 1000} seconds`);
  });
  // Once the operation has won, the timer that is called off must not become an unhandled rejection.
  late.catch(() => {});
  try {
    return await Promise.race([operation(), late]);
  } finally {
    done.abort();
  }
}

/**
 * Does a store operation that may be repeated without harm, a few times if need be.
 *
 * @throws the last attempt's error
 */
export async function insist<T>(clock: Clock, operation: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await withDeadline(clock, operation);
    } catch {
      await clock.wait(pause);
    }
  }
  return withDeadline(clock, operation);
}
