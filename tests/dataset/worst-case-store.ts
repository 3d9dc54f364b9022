import { MANY, type Store } from '../../src/dataset/store.ts';
import type { FakeClock } from './fake-clock.ts';

/** What becomes of one operation: it is done; it fails; it is done but reported as failed; it is done but never answers. */
export type Fate = 'done' | 'fails' | 'done but fails' | 'done but hangs' | 'hangs';

interface Version {
  readonly value: string | undefined;
  readonly at: number;
}

/** The longest time until a reader sees a write, half of it on the way and half in the reader's own cache. */
const STALENESS = 60_000;

/**
 * Workers KV at its worst, on a given clock and a given chance: each reader sees writes late, by its own delay for each key,
 * and caches what it saw, absence too; a key takes one write a second; any operation may fail or never answer. Values are
 * never torn.
 */
export function worstCaseStore(clock: FakeClock, chance: () => number) {
  const versions = new Map<string, Version[]>();
  let operations = 0;
  let fate: (operation: number, kind: keyof Store) => Fate = () => 'done';

  async function undergo<T>(kind: keyof Store, work: () => T): Promise<T> {
    const what = fate(operations++, kind);
    await Promise.resolve();
    if (what === 'fails') throw new Error('KV: internal error');
    if (what.endsWith('hangs')) clock.hang();
    if (what === 'hangs') return new Promise(() => {});
    const result = work();
    if (what === 'done but fails') throw new Error('KV: the connection was lost');
    if (what === 'done but hangs') return new Promise(() => {});
    return result;
  }

  function write(key: string, value: string | undefined): void {
    const at = clock.now().getTime();
    const known = versions.get(key) ?? [];
    const last = known.at(-1);
    if (last !== undefined && at - last.at < 1000) throw new Error('KV PUT failed: 429 Too Many Requests');
    versions.set(key, [...known, { value, at }]);
  }

  /** A place from which the store is used. The publisher's own sees its writes at once, as KV does where they are made. */
  function from(delay: 'late' | 'at once'): Store {
    const cache = new Map<string, { value: string | undefined; until: number }>();
    function look(key: string): string | undefined {
      const now = clock.now().getTime();
      const cached = cache.get(key);
      if (cached !== undefined && cached.until > now) return cached.value;
      const lag = delay === 'late' ? (chance() * STALENESS) / 2 : 0;
      const seen = (versions.get(key) ?? []).findLast(version => version.at <= now - lag)?.value;
      if (delay === 'late') cache.set(key, { value: seen, until: now + STALENESS / 2 });
      return seen;
    }
    return {
      get: key => undergo('get', () => look(key)),
      getMany: keys => {
        if (keys.length > MANY) return Promise.reject(new Error(`more than ${MANY} keys`));
        return undergo('getMany', () => {
          const found = keys.map(key => [key, look(key)] as const);
          return new Map(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
        });
      },
      put: (key, value) => undergo('put', () => write(key, value)),
      delete: key => undergo('delete', () => write(key, undefined)),
    };
  }

  return {
    from,
    /** How many operations were begun. */
    operations: () => operations,
    /** Decides the fate of the operations to come. */
    setFate: (decide: typeof fate) => {
      fate = decide;
    },
    /** Writes behind everyone's back: what a disk or a person may do to a value. */
    tamper: (key: string, value: string | undefined) => {
      versions.set(key, [{ value, at: 0 }]);
    },
    keys: () => [...versions].filter(([, known]) => known.at(-1)?.value !== undefined).map(([key]) => key),
  };
}

/** A small generator (mulberry32), so that a failing test fails again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
