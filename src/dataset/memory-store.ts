import type { Store } from './store.ts';

/** A store in memory, consistent at once: for builds, benchmarks and tests. `entries` is what it holds. */
export function memoryStore(entries: Map<string, string> = new Map()): Store {
  return {
    get: async key => entries.get(key),
    getMany: async keys => {
      const found = new Map<string, string>();
      for (const key of keys) {
        const value = entries.get(key);
        if (value !== undefined) found.set(key, value);
      }
      return found;
    },
    put: async (key, value) => {
      entries.set(key, value);
    },
    delete: async key => {
      entries.delete(key);
    },
  };
}
