import { MANY } from './store.ts';

/** What one bulk read may carry: Workers KV refuses answers beyond 25 MB. */
const BULK_BYTES = 20_000_000;

/** Groups things so that each group can be read from a store in one operation. */
export function bulks<T extends { readonly bytes: number }>(things: readonly T[]): T[][] {
  const groups: T[][] = [];
  let bytes = 0;
  for (const thing of things) {
    const group = groups.at(-1);
    if (group === undefined || group.length === MANY || bytes + thing.bytes > BULK_BYTES) {
      groups.push([thing]);
      bytes = thing.bytes;
    } else {
      group.push(thing);
      bytes += thing.bytes;
    }
  }
  return groups;
}
