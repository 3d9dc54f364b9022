import type { Run } from '../model/run.ts';
import type { Pointer } from '../model/snapshot.ts';

const HOURS = 3_600_000;

/**
 * Whether a scheduled run is overdue: none is due in a snapshot's first two hours; after that one must have been recorded
 * that was due within the last two hours, so that a single hourly run may be late or lost.
 */
export function isOverdue(pointer: Pointer, lastRun: Run | undefined, now: Date): boolean {
  const time = now.getTime();
  if (time - Date.parse(pointer.published) < 2 * HOURS) return false;
  return lastRun === undefined || time - Date.parse(lastRun.scheduled) > 2 * HOURS;
}

/** Why the data set is not ready, for people; undefined where it is. A failed run of an earlier snapshot says nothing. */
export function whyNotReady(
  pointer: Pointer | undefined,
  lastRun: Run | undefined,
  now: Date,
): string | undefined {
  if (pointer === undefined) return 'No snapshot is published yet.';
  if (lastRun?.outcome === 'failed' && lastRun.snapshot === pointer.id) {
    return `The last scheduled run failed: ${lastRun.reason ?? 'no reason is known'}.`;
  }
  if (!isOverdue(pointer, lastRun, now)) return undefined;
  return `The scheduled run is overdue; the last one was due at ${lastRun?.scheduled ?? 'no time known'}.`;
}
