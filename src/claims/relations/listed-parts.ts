import { comparable, isAmount } from '../amounts.ts';
import { hasCue } from '../cues.ts';
import type { Spot } from '../passage.ts';
import { rangeOf } from '../screen.ts';
import { asideAmounts } from './aside-amounts.ts';
import { type Draft, type Known, wordsOf } from './known.ts';
import { pairKey } from './parts.ts';
import { isBehind } from './pointed-parts.ts';

const NEAR = 10;
const LONGEST = 12;
/** "Taiwan (8,900)" */
const BESIDE = 2;

/**
 * Several parts of a whole that are not all of it: "of which lychees 19,900 ha, mangoes 19,700 ha, plums 12,900 ha", "chiefly
 * in Taiwan (8,900), Japan (5,200)". Together they are no more than the whole.
 */
export function findListedParts(known: Known, tied: ReadonlySet<string>): Draft[] {
  const aside = asideAmounts(known);
  const amounts = known.passage.spots.filter(isAmount);
  const drafts: Draft[] = [];
  const listed = new Set<Spot>();
  for (const [at, whole] of amounts.entries()) {
    if (aside.has(whole) || listed.has(whole)) continue;
    const parts = partsAfter(known, amounts, at, aside);
    if (parts.length < 2 || parts.some(part => tied.has(pairKey(known, part, whole)))) continue;
    const sum = parts.reduce((low, part) => low + rangeOf(part.figure).low, 0);
    if (sum > rangeOf(whole.figure).high) continue;
    for (const part of parts) listed.add(part);
    drafts.push({
      kind: 'at-most',
      roles: { parts: parts.map(known.id), whole: known.id(whole) },
      ...wordsOf(whole, ...parts),
    });
  }
  return drafts;
}

/** The amounts of one sentence that words open as parts of the one before, or that each stand beside a place. */
function partsAfter(
  known: Known,
  amounts: readonly Spot[],
  at: number,
  aside: ReadonlySet<Spot>,
): readonly Spot[] {
  const whole = amounts[at]!;
  const parts: Spot[] = [];
  for (let i = at + 1; i < amounts.length && parts.length < LONGEST; i++) {
    const part = amounts[i]!;
    if (part.sentence - whole.sentence > 1 || (parts[0] && part.sentence !== parts[0].sentence)) break;
    if (!comparable(part, whole) || aside.has(part)) continue;
    if (isBehind(known, part)) break;
    if (rangeOf(part.figure).value >= rangeOf(whole.figure).value) break;
    parts.push(part);
  }
  const [first] = parts;
  if (!first || parts.length < 2) return [];
  const { passage } = known;
  const opened =
    hasCue(passage, whole.to, Math.min(whole.to + NEAR, first.from), 'pointer', 'part', 'compose') ||
    hasCue(passage, Math.max(whole.to, first.from - NEAR), first.from, 'pointer', 'part', 'compose');
  const { places } = passage.sentences[first.sentence]!;
  const named = parts.every(part => places.some(({ to }) => to <= part.from && part.from - to <= BESIDE));
  const bracketed = passage.tokens.key[first.from - 1] === '(';
  return opened || (named && bracketed && first.sentence === whole.sentence) ? parts : [];
}
