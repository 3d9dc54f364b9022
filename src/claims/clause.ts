import type { Passage } from './passage.ts';
import { firstSign } from './signs.ts';

/** The end of the clause that starts at token `from`: a comma, semicolon or bracket, at most `to`. */
export function clauseEnd(passage: Passage, from: number, to: number): number {
  return firstSign(passage, from, to);
}
