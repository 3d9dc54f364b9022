import { type Convention, conventionOf } from './convention.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseNode } from './phrase-tree.ts';
import type { Tokens } from './tokens.ts';

/** What every step of reading looks at. */
export interface Context {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly convention: Convention;
  /** For each token the phrases that begin with it: most tokens have none. */
  readonly forward: readonly (PhraseNode | undefined)[];
}

export function contextOf(tokens: Tokens, lexicon: Lexicon): Context {
  const forward: (PhraseNode | undefined)[] = [];
  const { key, count } = tokens;
  const { next } = lexicon.forward;
  for (let at = 0; at < count; at++) {
    forward.push(next.get(key[at]!));
  }
  return { tokens, lexicon, convention: conventionOf(tokens, lexicon.data), forward };
}
