import { publisherOf } from '../dataset/publisher-of.ts';
import { endRuns, isTooLate } from './end-runs.ts';
import { logEvent } from './log.ts';
import { type AlertMessage, type PartMessage, sendAll } from './messages.ts';
import { unchecked } from './part-result.ts';
import type { WatchEnv } from './watch-env.ts';

/** Parts and alerts sent so long ago that the Queue must have lost them, in milliseconds. */
const LOST = 20 * 60_000;

/** Longer than any back-off between two attempts to deliver, in milliseconds. */
const BACKED_OFF = 3 * 3_600_000;

const before = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() - milliseconds).toISOString();

/** The part of a run that was given up. */
export const givenUp = (part: number, parts: number): string =>
  JSON.stringify(unchecked(`part ${part + 1} of ${parts}`, 'could not be checked'));

/**
 * Takes up what was left lying: parts that no Queue will bring any more are asked for again or, hours later, given up, and what
 * has waited for long to be told is sent again.
 */
export async function resume(env: WatchEnv, now: Date): Promise<void> {
  const publisher = publisherOf(env);
  for (const open of await publisher.openRuns()) {
    if (open.asked > before(now, LOST)) continue;
    const missing = (await publisher.askAgain(open.id, now.toISOString())) ?? [];
    logEvent('run-resumed', { id: open.id, missing: missing.length, parts: open.parts });
    if (isTooLate(open, now)) {
      for (const part of missing) await publisher.keepPart(open.id, part, givenUp(part, open.parts));
    } else {
      await sendAll(
        env.PARTS,
        missing.map((part): PartMessage => ({ kind: 'part', run: open.id, part })),
      );
    }
  }
  await endRuns(env);
  const forgotten = await publisher.forgottenDeliveries(before(now, LOST), before(now, BACKED_OFF));
  await sendAll(
    env.ALERTS,
    forgotten.map(({ run, hook }): AlertMessage => ({ kind: 'alert', run, hook })),
  );
}
