/** Time, given from outside, so that tests decide it. `wait` ends early, without complaint, when its signal aborts. */
export interface Clock {
  readonly now: () => Date;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The time of the machine. */
export const realClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds, signal) =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
