import type { Store } from './store.ts';

/** Parsed values kept a store, by the bytes of their texts: parsed, they take several times as much of a Worker's 128 MB. */
const MEMO_BYTES = 12_000_000;

interface Memo {
  readonly values: Map<string, { readonly value: unknown; readonly bytes: number }>;
  bytes: number;
}

const memos = new WeakMap<Store, Memo>();

/** What was read under an immutable key, parsed, if it is still kept: such a value never changes, so it never grows stale. */
export function remembered(store: Store, key: string): unknown {
  const memo = memos.get(store);
  const entry = memo?.values.get(key);
  if (memo === undefined || entry === undefined) return undefined;
  // A Map keeps the order of insertion: putting the entry last makes the first one the least recently used.
  memo.values.delete(key);
  memo.values.set(key, entry);
  return entry.value;
}

/** Keeps the parsed value of an immutable key and lets go of the least recently used ones beyond the limit. */
export function remember(store: Store, key: string, value: unknown, bytes: number): void {
  const memo: Memo = memos.get(store) ?? { values: new Map(), bytes: 0 };
  memos.set(store, memo);
  if (bytes > MEMO_BYTES || memo.values.has(key)) return;
  memo.values.set(key, { value, bytes });
  memo.bytes += bytes;
  for (const [oldest, entry] of memo.values) {
    if (memo.bytes <= MEMO_BYTES) break;
    memo.values.delete(oldest);
    memo.bytes -= entry.bytes;
  }
}
