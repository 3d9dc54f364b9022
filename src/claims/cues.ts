import type { CueKind } from './lexicon.ts';
import type { Mark, Passage } from './passage.ts';

/** Whether a cue of one of `kinds` starts at a token in [from, to). */
export function hasCue(passage: Passage, from: number, to: number, ...kinds: readonly CueKind[]): boolean {
  return findCue(passage, from, to, ...kinds) !== undefined;
}

/** The first cue of one of `kinds` that starts at a token in [from, to). */
export function findCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Mark<readonly CueKind[]> | undefined {
  for (let i = Math.max(0, from); i < to; i++) {
    const cue = passage.cues.get(i);
    if (cue?.kinds.some(kind => kinds.includes(kind))) return { from: i, to: cue.to, value: cue.kinds };
  }
  return undefined;
}

/** The last cue of one of `kinds` that starts at a token in [from, to). */
export function lastCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Mark<readonly CueKind[]> | undefined {
  for (let i = to - 1; i >= Math.max(0, from); i--) {
    const cue = passage.cues.get(i);
    if (cue?.kinds.some(kind => kinds.includes(kind))) return { from: i, to: cue.to, value: cue.kinds };
  }
  return undefined;
}
