import type { Publisher } from './publisher.ts';

/** The name of the one instance: everything is written by it, one thing after the other. */
const PUBLISHER_NAME = 'publisher';

/** The publisher, to be called from a Worker. */
export const publisherOf = (env: Pick<Env, 'PUBLISHER'>): DurableObjectStub<Publisher> =>
  env.PUBLISHER.getByName(PUBLISHER_NAME);
