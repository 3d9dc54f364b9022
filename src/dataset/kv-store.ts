import type { Files } from './files.ts';
import { POINTER_KEY } from './keys.ts';
import type { Store } from './store.ts';

/** Seconds a data centre may serve a value from its own cache. The pointer moves, and 30 is the least that KV allows. */
const POINTER_TTL = 30;

/** All other keys are immutable: a day. */
const IMMUTABLE_TTL = 86_400;

/** Files may be mended, and their absence ends when one is printed: a minute. */
const FILE_TTL = 60;

/** How often a failed read is tried again: reads fail one by one, and trying again has no effect but an answer. */
const READ_ATTEMPTS = 2;

async function attempt<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (tries === READ_ATTEMPTS) throw error;
    }
  }
}

function overNamespace(namespace: KVNamespace): Store {
  const getMany = async (keys: readonly string[], cacheTtl: number) => {
    const found = await attempt(() => namespace.get([...keys], { type: 'text', cacheTtl }));
    const present = [...found].filter((entry): entry is [string, string] => entry[1] !== null);
    return new Map(present);
  };
  return {
    get: async key => {
      const cacheTtl = key === POINTER_KEY ? POINTER_TTL : IMMUTABLE_TTL;
      const value = await attempt(() => namespace.get(key, { type: 'text', cacheTtl }));
      if (value !== null || cacheTtl === POINTER_TTL) return value ?? undefined;
      // That a key is absent is cached as long as a value. Reading it again with a shorter time shortens what is cached,
      // so that a snapshot that is only just spreading is seen within the minute and not tomorrow.
      return (await attempt(() => namespace.get(key, { type: 'text', cacheTtl: POINTER_TTL }))) ?? undefined;
    },
    getMany: async keys => {
      const found = await getMany(keys, IMMUTABLE_TTL);
      const absent = keys.filter(key => !found.has(key));
      if (absent.length === 0) return found;
      return new Map([...found, ...(await getMany(absent, POINTER_TTL))]);
    },
    put: (key, value) => namespace.put(key, value),
    delete: key => namespace.delete(key),
  };
}

const stores = new WeakMap<KVNamespace, Store>();

/** The store in a Workers KV namespace: one store a namespace, so that an isolate's requests share what they remember. */
export function kvStore(namespace: KVNamespace): Store {
  const store = stores.get(namespace) ?? overNamespace(namespace);
  stores.set(namespace, store);
  return store;
}

/** Files in a Workers KV namespace, beside a data set; they end by themselves. */
export const kvFiles = (namespace: KVNamespace): Files => ({
  get: async key => {
    const { value, metadata } = await namespace.getWithMetadata(key, {
      type: 'arrayBuffer',
      cacheTtl: FILE_TTL,
    });
    return value === null ? undefined : { bytes: new Uint8Array(value), about: metadata };
  },
  put: (key, bytes, about, seconds) => namespace.put(key, bytes, { metadata: about, expirationTtl: seconds }),
});
