import { comparable, isAmount } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { hasCue } from './cues.ts';
import type { Passage, Sentence, Spot } from './passage.ts';
import type { PercentRole } from './percent-roles.ts';

/** "IDR 1.98 trillion, equal to VND 3,080 billion, 68.1 % of the VND 7,100 billion": of the two the one in the whole's unit. */
export function likeWhole(
  sentence: Sentence,
  at: number,
  whole: Spot | undefined,
  anchors: readonly Spot[],
): readonly Spot[] {
  const [first] = anchors;
  const last = sentence.spots.slice(0, at).findLast(isAmount);
  if (!whole || !first || !last || comparable(first, whole) || !comparable(last, whole)) return anchors;
  return [last, ...anchors.filter(one => one !== last)];
}

const WHOLE_WITHIN = 14;
const HEAD = 4;

/** "104 % of the 26.3 trillion asked for", "72.4 % of the plan (1,100 million)": the whole is given outright. */
export function wholeStated(
  passage: Passage,
  sentence: Sentence,
  at: number,
  role: PercentRole | null,
): Spot | undefined {
  if (role !== 'share' && role !== 'plan') return undefined;
  const spot = sentence.spots[at]!;
  const whole = sentence.spots.slice(at + 1).find(other => other.figure.kind !== 'date');
  if (!whole || !isAmount(whole) || whole.from - spot.to > WHOLE_WITHIN) return undefined;
  const plan = hasCue(passage, spot.to, whole.from, 'plan');
  const bracket = passage.tokens.key[whole.from - 1] === '(';
  // "45.3 per cent of the annual target, 5.8 million tonnes", "14.8 peratus sasaran 2026, iaitu USD8.2 bilion"
  const comma = hasCue(passage, whole.from - 1, whole.from, 'namely') ? whole.from - 2 : whole.from - 1;
  const beside = plan && passage.tokens.key[comma] === ',';
  const open = clauseEnd(passage, spot.to, whole.from);
  if (open < (beside ? comma : bracket ? whole.from - 1 : whole.from)) return undefined;
  if (beside) return hasCue(passage, spot.to, Math.min(open, spot.to + 2), 'of', 'plan') ? whole : undefined;
  if (bracket) return plan ? whole : undefined;
  if (!hasCue(passage, spot.to, Math.min(whole.from, spot.to + 2), 'of', 'total', 'together') && !plan)
    return undefined;
  // "of the target for 2025, set at 7,100 billion"
  const led =
    plan || hasCue(passage, Math.max(spot.to, whole.from - HEAD), whole.from, 'of', 'total', 'together');
  return led && !hasCue(passage, spot.to, whole.from, 'to', 'and') ? whole : undefined;
}
