/**
 * Where a data set is kept: a key-value store of texts. It may be eventually consistent (a reader may see an old value, or
 * none, for about a minute after a write), but a value is whole or absent, never torn. Any operation may reject.
 *
 * Keys are `current` (the only one ever overwritten), `snapshot/<id>` and `shard/<SHA-256>`; see keys.ts.
 */
export interface Store {
  /** The value, or undefined where there is none (yet). */
  readonly get: (key: string) => Promise<string | undefined>;
  /** The values of at most {@link MANY} keys in one operation; absent keys are left out. */
  readonly getMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly put: (key: string, value: string) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

/** Keys that one `getMany` may name (Workers KV reads at most 100 keys in bulk). */
export const MANY = 100;
