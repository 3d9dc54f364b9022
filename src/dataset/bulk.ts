import { MANY } from './store.ts';

/** What one bulk read may carry: Workers KV refuses answers beyond 25 MB. */
const BULK_BYTES = 20_000_000;

/** Groups things so that each group can be read from a store in one operation, and is of no more than so many bytes. */
export function bulks<T extends { readonly bytes: number }>(things: readonly T[], most = BULK_BYTES): T[][] {
  const groups: T[][] = [];
  let bytes = 0;
  for (const thing of things) {
    const group = groups.at(-1);
    if (group === undefined || group.length === MANY || bytes + thing.bytes > most) {
      groups.push([thing]);
      bytes = thing.bytes;
    } else {
      group.push(thing);
      bytes += thing.bytes;
    }
  }
  return groups;
}
