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
): Phrase<V> | undefined {
  return longestFrom(trie.next.get(keys[at] ?? ''), keys, at);
}

export interface Phrase<V> {
  readonly length: number;
  readonly values: readonly V[];
}

/** The same, from the node that the token leads to (`undefined` where it leads nowhere). */
export function longestFrom<V>(
  first: PhraseTrie<V> | undefined,
  keys: readonly string[],
  at: number,
): Phrase<V> | undefined {
  let node = first;
  let end = 0;
  let values: readonly V[] | undefined;
  for (let length = 1; node; length++) {
    if (node.values.length > 0) {
      end = length;
      values = node.values;
    }
    node = next(node, keys, at + length);
  }
  return values && { length: end, values };
}

/** Every phrase that starts at token `at`, shorter ones first, from the node that the token leads to. */
export function eachFrom<V>(
  first: PhraseTrie<V> | undefined,
  keys: readonly string[],
  at: number,
  visit: (value: V, length: number) => void,
): void {
  let node = first;
  for (let length = 1; node; length++) {
    for (const value of node.values) visit(value, length);
    node = next(node, keys, at + length);
  }
}

function next<V>(node: PhraseTrie<V>, keys: readonly string[], at: number): PhraseTrie<V> | undefined {
  return node.next.size === 0 || at >= keys.length ? undefined : node.next.get(keys[at]!);
}
