/** Lets tasks run one after the other, in the order in which they came. A task that fails holds up none. */
export type OneByOne = <T>(task: () => Promise<T>) => Promise<T>;

export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const run = last.then(task);
    last = run.catch(() => {});
    return run;
  };
}

/**
 * Makes a task that runs in its turn. Calls that come while it waits for it all share that one run, which therefore begins
 * after each of them.
 */
export function shareNext<T>(inTurn: OneByOne, task: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined;
  return () => {
    next ??= inTurn(() => {
      next = undefined;
      return task();
    });
    return next;
  };
}
