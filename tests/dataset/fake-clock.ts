import type { Clock } from '../../src/dataset/clock.ts';

/** A clock that stands still but for waits, which pass at once and in the order of their ends. */
export interface FakeClock extends Clock {
  readonly advance: (milliseconds: number) => void;
  /** An operation hangs for good: one deadline may pass. */
  readonly hang: () => void;
}

interface Wait {
  readonly until: number;
  /** It is called off when something else is done first. */
  readonly deadline: boolean;
  readonly end: () => void;
}

/**
 * Time that goes on only by `advance` and, when all else has come to rest, to the end of the next wait. A deadline passes only
 * where something hangs: how long real work takes, such as hashing on another thread, is not for a test to depend on.
 */
export function fakeClock(start = '2026-01-01T00:00:00.000Z'): FakeClock {
  let time = Date.parse(start);
  let hanging = 0;
  let pumping = false;
  const waits = new Set<Wait>();

  function next(): Wait | undefined {
    const open = [...waits].filter(wait => !wait.deadline || hanging > 0);
    return open.sort((a, b) => a.until - b.until)[0];
  }

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    do {
      for (let i = 0; i < 3; i++) await new Promise(resolve => setImmediate(resolve));
      const wait = next();
      if (wait === undefined) break;
      if (wait.deadline) hanging--;
      time = Math.max(time, wait.until);
      waits.delete(wait);
      wait.end();
    } while (waits.size > 0);
    pumping = false;
  }

  return {
    now: () => new Date(time),
    wait: (milliseconds, signal) =>
      new Promise(resolve => {
        const wait = { until: time + milliseconds, deadline: signal !== undefined, end: resolve };
        waits.add(wait);
        signal?.addEventListener('abort', () => {
          waits.delete(wait);
          resolve();
        });
        void pump();
      }),
    advance: milliseconds => {
      time += milliseconds;
    },
    hang: () => {
      hanging++;
      void pump();
    },
  };
}
