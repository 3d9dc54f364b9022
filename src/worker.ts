import { createApp } from './api/app.ts';
import { scheduled } from './watch/scheduled.ts';

export { Publisher } from './dataset/publisher.ts';

const app = createApp();

/** Composition only: requests go to the API and the pages, crons to the watch, writes to the publisher. */
export default { fetch: app.fetch, scheduled } satisfies ExportedHandler<Env>;
