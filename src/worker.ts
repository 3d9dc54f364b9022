import { createApp } from './api/app.ts';
import type { WatchMessage } from './watch/messages.ts';
import { queue } from './watch/queue.ts';
import { scheduled } from './watch/scheduled.ts';

export { Publisher } from './dataset/publisher.ts';

const app = createApp();

/** Composition only: requests go to the API and the pages, crons and Queues to the watch, writes to the publisher. */
export default {
  fetch: app.fetch,
  scheduled,
  queue: (batch, env) => queue(batch, env),
} satisfies ExportedHandler<Env, WatchMessage>;
