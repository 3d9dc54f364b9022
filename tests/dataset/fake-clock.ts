import type { Clock } from '../../src/dataset/clock.ts';

/** A clock that stands still but for waits, which pass at once and in the order of their ends. */
export interface FakeClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** Time that goes on only by `advance` and, when all else has come to rest, to the end of the next wait. */
export function fakeClock(start = '2026-01-01T00:00:00.000Z'): FakeClock {
  let time = Date.parse(start);
  const waits = new Map<() => void, number>();
  let pumping = false;

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    while (waits.size > 0) {
      // Everything that can go on without time passing goes on first. Hashing is done on another thread: before a long
      // wait, such as a deadline, it is given a little real time.
      const nearest = Math.min(...waits.values()) - time;
      await new Promise(resolve => (nearest < 10_000 ? setImmediate(resolve) : setTimeout(resolve, 5)));
      const next = [...waits].sort(([, a], [, b]) => a - b)[0];
      if (next === undefined) break;
      time = Math.max(time, next[1]);
      waits.delete(next[0]);
      next[0]();
    }
    pumping = false;
  }

  return {
    now: () => new Date(time),
    wait: (milliseconds, signal) =>
      new Promise(resolve => {
        waits.set(resolve, time + milliseconds);
        signal?.addEventListener('abort', () => {
          waits.delete(resolve);
          resolve();
        });
        void pump();
      }),
    advance: milliseconds => {
      time += milliseconds;
    },
  };
}
