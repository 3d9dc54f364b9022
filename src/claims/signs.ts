import { MARK, type Tokens } from '../reading/tokens.ts';
import type { Passage } from './passage.ts';

/** The signs that part a sentence. */
const SIGNS = [',', ';', ':', '(', ')', '.', '、', '。', '，'] as const;

export type Sign = (typeof SIGNS)[number];

const CODES = Object.fromEntries(SIGNS.map((sign, i) => [sign, i + 1])) as Readonly<Record<string, number>>;

/** By token: the code of the sign that it is, 0 where it is none. Sentences are walked for signs more than for all else. */
export function signsOf(tokens: Tokens): Uint8Array {
  const signs = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === MARK) signs[i] = CODES[tokens.key[i]!] ?? 0;
  }
  return signs;
}

/** By code of a sign: what it costs to pass it. */
export function costsBySign(costs: Readonly<Partial<Record<Sign, number>>>): Uint8Array {
  return Uint8Array.from([0, ...SIGNS.map(sign => costs[sign] ?? 0)]);
}

/** Whether a sign stands among tokens [from, to). */
export function hasSign(passage: Passage, from: number, to: number, sign: Sign): boolean {
  const { signs } = passage;
  const code = CODES[sign];
  for (let i = Math.max(0, from); i < to; i++) if (signs[i] === code) return true;
  return false;
}

/** The first sign of any kind among tokens [from, to), or `to`. */
export function firstSign(passage: Passage, from: number, to: number): number {
  const { signs } = passage;
  for (let i = from; i < to; i++) if (signs[i]! > 0) return i;
  return to;
}
