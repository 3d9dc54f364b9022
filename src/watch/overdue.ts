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
