import type { Run } from '../model/run.ts';
import type { Pointer } from '../model/snapshot.ts';
import type { Message } from './problem.ts';

/** How long the hourly run may be late, and how long a new snapshot may be without one: two hours, in milliseconds. */
const PATIENCE = 2 * 60 * 60_000;

/** Why the watch is not keeping up; undefined where it is. None is due in the first two hours after publishing. */
export function overdue(pointer: Pointer, lastRun: Run | undefined, now: number): Message | undefined {
  if (now - Date.parse(pointer.published) <= PATIENCE) return undefined;
  if (lastRun === undefined) return { key: 'ready.never' };
  if (now - Date.parse(lastRun.scheduled) <= PATIENCE) return undefined;
  return { key: 'ready.overdue', values: { scheduled: lastRun.scheduled } };
}
