import { fnv1a } from './fnv1a.ts';

/**
 * Cuts a sorted list into runs of about `every` items, where the items themselves say so (content-defined chunking): before
 * each item whose id's hash is divisible by `every`. An insertion or removal changes only the run it falls into, so that
 * publishing rewrites one shard instead of all that follow it.
 *
 * @param every a power of two, so that a coarser cut only joins runs of a finer one
 */
export function cut<T>(items: readonly T[], idOf: (item: T) => string, every: number): T[][] {
  const runs: T[][] = [];
  let run: T[] | undefined;
  for (const item of items) {
    if (run === undefined || fnv1a(idOf(item)) % every === 0) {
      run = [];
      runs.push(run);
    }
    run.push(item);
  }
  return runs;
}
