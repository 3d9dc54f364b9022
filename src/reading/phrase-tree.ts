import { PARTED, type Tokens, tokenise } from './tokens.ts';

/** Phrases as a tree of token keys; a node holds what the phrase that ends there stands for, by category. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly entries: Map<string, unknown>;
  /** Names of the slots (`{month}`) among the keys of `next`. */
  readonly slots: string[];
}

export interface PhraseMatch<T> {
  /** Forward: the token after the phrase. Backward: its first token. */
  readonly at: number;
  readonly value: T;
}

export function phraseNode(): PhraseNode {
  return { next: new Map(), entries: new Map(), slots: [] };
}

/** Adds `phrase` under `category`; what is there already stays. `backward` keys it from its last token. */
export function addPhrase(
  root: PhraseNode,
  phrase: string,
  category: string,
  value: unknown,
  backward = false,
): void {
  const keys = phraseKeys(phrase);
  if (keys.length === 0) return;
  if (backward) keys.reverse();
  let node = root;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = phraseNode();
      node.next.set(key, child);
      if (key.length > 2 && key.startsWith('{')) node.slots.push(key);
    }
    node = child;
  }
  if (!node.entries.has(category)) node.entries.set(category, value);
}

/** The token keys of a phrase; `{slot}` is one key. */
export function phraseKeys(phrase: string): string[] {
  const keys: string[] = [];
  for (const part of phrase.split(/(\{\w+\})/)) {
    if (part.startsWith('{')) keys.push(part);
    else keys.push(...tokenise(part).key);
  }
  return keys;
}

/** The longest phrase of `category` that begins at token `from`; phrases do not cross a blank line. */
export function matchPhrase<T>(
  tokens: Tokens,
  root: PhraseNode,
  from: number,
  category: string,
): PhraseMatch<T> | undefined {
  let node: PhraseNode | undefined = root;
  let found: PhraseMatch<T> | undefined;
  for (let at = from; at < tokens.count; at++) {
    if (at > from && tokens.gap[at] === PARTED) break;
    node = node.next.get(tokens.key[at]!);
    if (!node) break;
    if (node.entries.has(category)) found = { at: at + 1, value: node.entries.get(category) as T };
  }
  return found;
}

/** The longest phrase of `category` that ends just before token `to` and begins at or after token `floor`. */
export function matchPhraseBefore<T>(
  tokens: Tokens,
  root: PhraseNode,
  to: number,
  category: string,
  floor = 0,
): PhraseMatch<T> | undefined {
  let node: PhraseNode | undefined = root;
  let found: PhraseMatch<T> | undefined;
  for (let at = to - 1; at >= floor; at--) {
    if (tokens.gap[at + 1] === PARTED) break;
    node = node.next.get(tokens.key[at]!);
    if (!node) break;
    if (node.entries.has(category)) found = { at, value: node.entries.get(category) as T };
  }
  return found;
}
