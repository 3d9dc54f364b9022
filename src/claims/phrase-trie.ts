/** Phrases of several tokens as a tree of maps, so that looking one up costs its own length, not the table's. */
export interface PhraseTrie<V> {
  readonly next: Map<string, PhraseTrie<V>>;
  readonly values: V[];
}

export function emptyTrie<V>(): PhraseTrie<V> {
  return { next: new Map(), values: [] };
}

export function addPhrase<V>(trie: PhraseTrie<V>, keys: readonly string[], value: V): void {
  let node = trie;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = emptyTrie<V>();
      node.next.set(key, child);
    }
    node = child;
  }
  if (node !== trie) node.values.push(value);
}

/** The longest phrase that starts at token `at`: its length in tokens and what it stands for. */
export function longestAt<V>(
  trie: PhraseTrie<V>,
  keys: readonly string[],
  at: number,
): { readonly length: number; readonly values: readonly V[] } | undefined {
  let node = trie.next.get(keys[at] ?? '');
  let found: { length: number; values: readonly V[] } | undefined;
  for (let length = 1; node; length++) {
    if (node.values.length > 0) found = { length, values: node.values };
    node = node.next.get(keys[at + length] ?? '');
  }
  return found;
}

/** Every phrase that starts at token `at`, shorter ones first. */
export function eachAt<V>(
  trie: PhraseTrie<V>,
  keys: readonly string[],
  at: number,
  visit: (value: V, length: number) => void,
): void {
  let node = trie.next.get(keys[at] ?? '');
  for (let length = 1; node; length++) {
    for (const value of node.values) visit(value, length);
    node = node.next.get(keys[at + length] ?? '');
  }
}
