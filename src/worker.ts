import { createApp } from './api/app.ts';
import { BRIEFS_QUEUE, printAhead } from './api/briefs/print-ahead.ts';
import { publisherOf } from './dataset/publisher-of.ts';
import type { BriefMessage } from './model/brief-message.ts';
import type { WatchMessage } from './watch/messages.ts';
import { queue } from './watch/queue.ts';
import { scheduled } from './watch/scheduled.ts';

export { Publisher } from './dataset/publisher.ts';

const app = createApp();

/** Composition only: requests go to the API and the pages, crons and Queues to the watch and the briefs, writes to the publisher. */
export default {
  fetch: app.fetch,
  scheduled: async (controller, env) => {
    await scheduled(controller, env);
    // A deployment prints anew what an earlier one printed ahead.
    await publisherOf(env).tellBriefs();
  },
  queue: (batch, env) =>
    batch.queue === BRIEFS_QUEUE
      ? printAhead(batch as MessageBatch<BriefMessage>, env)
      : queue(batch as MessageBatch<WatchMessage>, env),
} satisfies ExportedHandler<Env, WatchMessage | BriefMessage>;
