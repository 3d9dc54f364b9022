import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * A data set of 10⁵ sources and 10⁶ figures (or of as many sources as `CROSSFOOT_BENCH_SOURCES` says), against the memory
 * store. It wants a few gigabytes, so it runs in a process of its own.
 */
export default function bench(): void {
  const script = join(import.meta.dirname, 'dataset/run.ts');
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=10000', script], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the dataset bench failed');
}
