import type { Context } from './context.ts';
import { PARTED, tokenise } from './tokens.ts';

/** Phrases as a tree of token keys; a node holds what the phrase that ends there stands for, by category. */
export interface PhraseNode {
  readonly next: ReadonlyMap<string, PhraseNode>;
  readonly entries: ReadonlyMap<string, unknown>;
  /** The slots (`{month}`) among the keys of `next`. */
  readonly slots: readonly PhraseSlot[];
  /** Categories of all phrases that pass through or end here. */
  readonly reach: ReadonlySet<string>;
}

interface PhraseSlot {
  readonly name: string;
  readonly node: PhraseNode;
}

/** A node while phrases are added. Most are leaves: they share what is empty, which halves the time to build a lexicon. */
interface GrowingNode extends PhraseNode {
  next: Map<string, GrowingNode>;
  entries: Map<string, unknown>;
  slots: PhraseSlot[];
  reach: Set<string>;
}

const NO_NEXT: Map<string, GrowingNode> = new Map();
const NO_ENTRIES: Map<string, unknown> = new Map();
const NO_SLOTS: PhraseSlot[] = [];

export interface PhraseMatch<T> {
  /** Forward: the token after the phrase. Backward: its first token. */
  readonly at: number;
  readonly value: T;
}

export function phraseNode(): PhraseNode {
  return growingNode();
}

function growingNode(): GrowingNode {
  return { next: NO_NEXT, entries: NO_ENTRIES, slots: NO_SLOTS, reach: new Set() };
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
  let node = root as GrowingNode;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = growingNode();
      if (node.next === NO_NEXT) node.next = new Map();
      node.next.set(key, child);
      if (key.length > 2 && key.startsWith('{')) {
        if (node.slots === NO_SLOTS) node.slots = [];
        node.slots.push({ name: key.slice(1, -1), node: child });
      }
    }
    node = child;
    node.reach.add(category);
  }
  if (node.entries.has(category)) return;
  if (node.entries === NO_ENTRIES) node.entries = new Map();
  node.entries.set(category, value);
}

/** Composed Latin letters with single blanks: cut at the blanks, as most phrases can be. */
const PLAIN_WORDS = /^[a-zà-öø-ſơưạ-ỹ]+(?: [a-zà-öø-ſơưạ-ỹ]+)*$|^[A-Z]{3}$/;

/** The token keys of a phrase; `{slot}` is one key. */
export function phraseKeys(phrase: string): string[] {
  if (PLAIN_WORDS.test(phrase)) return phrase.toLowerCase().split(' ');
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
