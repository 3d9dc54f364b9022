import { bindMeasure } from './bind-measure.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** Tokens from an amount to the words for its side of trade. */
const NEAR = 5;
const SIDES = ['exports', 'imports'] as const;

/** "412 million of exports against 389 million of imports": two sides of one trade, not two values of one measure. */
export function areTradeSides(passage: Passage, sentence: Sentence, a: Spot, b: Spot): boolean {
  const side = sideOf(passage, sentence, b);
  if (side === undefined) return false;
  const other = bindMeasure(passage, passage.sentences[a.sentence]!, a)?.measure.code;
  return SIDES.some(one => one !== side && other?.startsWith(one));
}

function sideOf(passage: Passage, sentence: Sentence, spot: Spot): (typeof SIDES)[number] | undefined {
  const bound = bindMeasure(passage, sentence, spot);
  if (!bound || bound.distance > NEAR) return undefined;
  return SIDES.find(side => bound.measure.code.startsWith(side));
}
