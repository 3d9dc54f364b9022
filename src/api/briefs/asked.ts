import { publisherOf } from '../../dataset/publisher-of.ts';
import type { AppContext } from '../environment.ts';

/** An isolate tells what it counted at most once in so many milliseconds. */
const TELL_AFTER = 60_000;

/** Addresses that an isolate counts between. */
const COUNTED = 200;

const counts = new Map<string, number>();
let told = Number.NEGATIVE_INFINITY;

/**
 * Counts a brief that was asked for and tells the publisher now and then. What an isolate that ends has not told is lost: the
 * counts decide what is printed ahead, nothing else.
 */
export function countAsked(c: AppContext, address: string, now = Date.now()): void {
  if (counts.has(address) || counts.size < COUNTED) counts.set(address, (counts.get(address) ?? 0) + 1);
  if (now - told < TELL_AFTER) return;
  told = now;
  const asked = [...counts];
  counts.clear();
  const telling = publisherOf(c.env)
    .noteAsked(asked)
    .catch((error: Error) =>
      console.warn(JSON.stringify({ event: 'brief.uncounted', reason: error.message })),
    );
  c.executionCtx.waitUntil(telling);
}
