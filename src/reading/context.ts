import type { Convention } from './convention.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** What every step of reading looks at. */
export interface Context {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly convention: Convention;
}
