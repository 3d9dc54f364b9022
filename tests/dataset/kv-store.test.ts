import { describe, expect, it } from 'vitest';
import { kvStore } from '../../src/dataset/kv-store.ts';

type Read = { key: string | string[]; cacheTtl: number };

/** A namespace with the rules of Workers KV that matter here; `fail` lets so many reads fail. */
function namespace(values: Record<string, string>, fail = 0) {
  const reads: Read[] = [];
  let failing = fail;
  const get = async (key: string | string[], { cacheTtl }: { cacheTtl: number }) => {
    if (cacheTtl < 30) throw new Error('cacheTtl must be at least 30');
    if (Array.isArray(key) && key.length > 100) throw new Error('more than 100 keys');
    reads.push({ key, cacheTtl });
    if (failing-- > 0) throw new Error('KV: internal error');
    if (!Array.isArray(key)) return values[key] ?? null;
    return new Map(key.map(one => [one, values[one] ?? null]));
  };
  return { kv: { get } as unknown as KVNamespace, reads };
}

describe('kvStore', () => {
  it('lets the pointer be cached shortly and all else long', async () => {
    const { kv, reads } = namespace({ current: 'p', 'shard/a': 'A' });
    expect(await kvStore(kv).get('current')).toBe('p');
    expect(await kvStore(kv).get('shard/a')).toBe('A');
    expect(reads.map(read => read.cacheTtl)).toEqual([30, 86_400]);
  });

  it('does not let absence be cached for long', async () => {
    const { kv, reads } = namespace({ 'shard/a': 'A' });
    expect(await kvStore(kv).get('shard/b')).toBeUndefined();
    expect(reads.at(-1)).toEqual({ key: 'shard/b', cacheTtl: 30 });
    const found = await kvStore(kv).getMany(['shard/a', 'shard/b']);
    expect([...found]).toEqual([['shard/a', 'A']]);
    expect(reads.at(-1)).toEqual({ key: ['shard/b'], cacheTtl: 30 });
  });

  it('tries a failed read once more', async () => {
    expect(await kvStore(namespace({ current: 'p' }, 1).kv).get('current')).toBe('p');
    await expect(kvStore(namespace({ current: 'p' }, 2).kv).get('current')).rejects.toThrow('internal error');
  });

  it('is the same store for the same namespace, so that requests share what is remembered', () => {
    const { kv } = namespace({});
    expect(kvStore(kv)).toBe(kvStore(kv));
  });
});
