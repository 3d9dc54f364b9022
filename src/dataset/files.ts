/** A file and what was said of it when it was kept. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly about: unknown;
}

/**
 * Where files are kept that can be made anew at any time: a cache that outlives isolates. Like {@link Store} it may be behind,
 * and any operation may reject; nothing may rely on it.
 */
export interface Files {
  /** Undefined where the key holds none, or none any more. */
  readonly get: (key: string) => Promise<KeptFile | undefined>;
  /** Keeps a file for so many seconds. `about` is at most a kilobyte of JSON. */
  readonly put: (key: string, bytes: Uint8Array, about: unknown, seconds: number) => Promise<void>;
}
