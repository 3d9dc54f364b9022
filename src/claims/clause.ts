import type { Passage } from './passage.ts';

const CLAUSE_ENDS = new Set([',', ';', ':', ')', '(', '.', '、', '。', '，']);

/** The end of the clause that starts at token `from`: a comma, semicolon or bracket, at most `to`. */
export function clauseEnd(passage: Passage, from: number, to: number): number {
  for (let i = from; i < to; i++) if (CLAUSE_ENDS.has(passage.tokens.key[i]!)) return i;
  return to;
}
