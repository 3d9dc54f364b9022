import type { Context } from './context.ts';
import { PARTED, tokenise } from './tokens.ts';

/** Phrases as a tree of token keys; a node holds what the phrase that ends there stands for, by category. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly entries: Map<string, unknown>;
  /** The slots (`{month}`) among the keys of `next`. */
  readonly slots: { readonly name: string; readonly node: PhraseNode }[];
  /** Categories of all phrases that pass through or end here. */
  readonly reach: Set<string>;
}

export interface PhraseMatch<T> {
  /** Forward: the token after the phrase. Backward: its first token. */
  readonly at: number;
  readonly value: T;
}

export function phraseNode(): PhraseNode {
  return { next: new Map(), entries: new Map(), slots: [], reach: new Set() };
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
      if (key.length > 2 && key.startsWith('{')) node.slots.push({ name: key.slice(1, -1), node: child });
    }
    node = child;
    node.reach.add(category);
  }
  if (!node.entries.has(category)) node.entries.set(category, value);
}

/** Words in lower case with single blanks: cut at the blanks, as most phrases can be. */
const PLAIN_WORDS = /^[a-zà-öø-ÿ]+(?: [a-zà-öø-ÿ]+)*$/;

/** The token keys of a phrase; `{slot}` is one key. */
export function phraseKeys(phrase: string): string[] {
  if (PLAIN_WORDS.test(phrase)) return phrase.split(' ');
  if (!phrase.includes('{')) return [...tokenise(phrase).key];
  const keys: string[] = [];
  for (const part of phrase.split(/(\{\w+\})/)) {
    if (part.startsWith('{')) keys.push(part);
    else keys.push(...tokenise(part).key);
  }
  return keys;
}

/** The longest phrase of `category` that begins at token `from`; phrases do not cross a blank line. */
export function matchPhrase<T>(context: Context, from: number, category: string): PhraseMatch<T> | undefined {
  let node = context.forward[from];
  if (!node?.reach.has(category)) return undefined;
  const { key, gap, count } = context.tokens;
  let found: PhraseMatch<T> | undefined;
  let at = from;
  for (;;) {
    at++;
    if (node.entries.has(category)) found = { at, value: node.entries.get(category) as T };
    if (at >= count || gap[at] === PARTED) return found;
    node = node.next.get(key[at]!);
    if (!node?.reach.has(category)) return found;
  }
}

/** The longest phrase of `category` that ends just before token `to` and begins at or after token `floor`. */
export function matchPhraseBefore<T>(
  context: Context,
  to: number,
  category: string,
  floor = 0,
): PhraseMatch<T> | undefined {
  const { key, gap } = context.tokens;
  let at = to - 1;
  if (at < floor || gap[to] === PARTED) return undefined;
  let node = context.lexicon.backward.next.get(key[at]!);
  let found: PhraseMatch<T> | undefined;
  while (node?.reach.has(category)) {
    if (node.entries.has(category)) found = { at, value: node.entries.get(category) as T };
    if (at <= floor || gap[at] === PARTED) return found;
    at--;
    node = node.next.get(key[at]!);
  }
  return found;
}
