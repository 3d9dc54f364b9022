/**
 * Makes a task that runs once at a time. Calls that come while it runs all share the one run that follows, which therefore
 * begins after each of them.
 */
export function shareNext<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= (async () => {
      await running;
      const run = task();
      running = run.catch(() => {});
      next = undefined;
      return run;
    })();
    return next;
  };
}
