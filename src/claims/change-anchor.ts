import { isAmount, isPercent, unitKey } from './amounts.ts';
import { clauseEnd } from './clause.ts';
import { comparisonsIn } from './comparisons.ts';
import { findCue, hasCue, lastCue } from './cues.ts';
import { pairedChanges } from './paired-changes.ts';
import type { Passage, Sentence, Spot } from './passage.ts';

/** The amount of the same unit that "an increase of 406" or "15 more" is a change of. */
export function changeAnchor(passage: Passage, sentence: Sentence, spot: Spot): Spot | undefined {
  if (!isAmount(spot)) return undefined;
  const paired = pairedChanges(passage, sentence).find(one => one.change === spot);
  if (paired?.value) return paired.value;
  if (comparisonsIn(passage, sentence).some(one => one.before === spot)) return undefined;
  const at = sentence.spots.indexOf(spot);
  const before = sentence.spots.findLast(
    other => other.index < spot.index && isAmount(other) && unitKey(other) === unitKey(spot),
  );
  if (!before) return undefined;
  const last = sentence.spots[at - 1]!;
  const from = Math.max(last.to, spot.from - 5);
  const led = lastCue(passage, from, spot.from, 'up', 'down');
  const changed =
    (led !== undefined &&
      !(isPercent(last) && led.from - last.to <= 2) &&
      clauseEnd(passage, led.to, spot.from) === spot.from &&
      !hasCue(passage, led.from, spot.from, 'to', 'from', 'part', 'and', 'with')) ||
    isMore(passage, sentence, at);
  const listed =
    hasCue(passage, sentence.from, spot.from, 'compose') || hasCue(passage, before.to, spot.from, 'pointer');
  return changed && !listed ? before : undefined;
}

/** "15 projects and 162 million dollars more than", "(6,600 tonnes more)": the words come after, and lead to no rate or amount. */
function isMore(passage: Passage, sentence: Sentence, at: number): boolean {
  const spot = sentence.spots[at]!;
  const next = sentence.spots[at + 1];
  const to = clauseEnd(passage, spot.to, Math.min(spot.to + 4, sentence.to, next?.from ?? sentence.to));
  const cue = findCue(passage, spot.to, to, 'up', 'down', 'upAfter', 'downAfter');
  const compares = cue?.value.some(kind => kind === 'upAfter' || kind === 'downAfter' || kind === 'moreThan');
  if (cue && !compares && next && isAmount(next) && next.from - cue.to <= 1) return false;
  if (cue) return next === undefined || !isPercent(next) || next.from - cue.to > 5;
  const joined =
    next && isAmount(next) && next.from - spot.to <= 4 && hasCue(passage, spot.to, next.from, 'and');
  return joined === true && isMore(passage, sentence, at + 1);
}
