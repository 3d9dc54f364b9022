/** A part of an open run, to be checked. */
export interface PartMessage {
  readonly kind: 'part';
  readonly run: string;
  readonly part: number;
}

/** A run whose changes one receiver is to be told. */
export interface AlertMessage {
  readonly kind: 'alert';
  readonly run: string;
  readonly hook: string;
}

/** What travels through the Queues of wrangler.toml; what they give up ends in the Queue of dead letters. */
export type WatchMessage = PartMessage | AlertMessage;

/** The Queue of what the others gave up, as wrangler.toml names it. */
export const DEAD_LETTERS = 'crossfoot-dead-letters';

/** A Queue takes so many messages at a time. */
const AT_A_TIME = 100;

/** Sends messages to a Queue, however many. */
export async function sendAll<T>(queue: Pick<Queue<T>, 'sendBatch'>, messages: readonly T[]): Promise<void> {
  for (let from = 0; from < messages.length; from += AT_A_TIME) {
    await queue.sendBatch(messages.slice(from, from + AT_A_TIME).map(body => ({ body })));
  }
}
