import type { CueKind } from './lexicon.ts';
import type { Cue, Passage } from './passage.ts';

/** Whether a cue of one of `kinds` starts at a token in [from, to). */
export function hasCue(passage: Passage, from: number, to: number, ...kinds: readonly CueKind[]): boolean {
  const { cues } = passage;
  for (let i = Math.max(0, from); i < to; i++) {
    const cue = cues[i];
    if (cue !== undefined && isOf(cue, kinds)) return true;
  }
  return false;
}

/** The first cue of one of `kinds` that starts at a token in [from, to). */
export function findCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Cue | undefined {
  const { cues } = passage;
  for (let i = Math.max(0, from); i < to; i++) {
    const cue = cues[i];
    if (cue !== undefined && isOf(cue, kinds)) return cue;
  }
  return undefined;
}

/** The last cue of one of `kinds` that starts at a token in [from, to). */
export function lastCue(
  passage: Passage,
  from: number,
  to: number,
  ...kinds: readonly CueKind[]
): Cue | undefined {
  const { cues } = passage;
  for (let i = to - 1; i >= Math.max(0, from); i--) {
    const cue = cues[i];
    if (cue !== undefined && isOf(cue, kinds)) return cue;
  }
  return undefined;
}

function isOf(cue: Cue, kinds: readonly CueKind[]): boolean {
  const { value } = cue;
  // Most words do one thing, and most questions ask for one: no call a word.
  for (let i = 0; i < value.length; i++) {
    for (let n = 0; n < kinds.length; n++) if (value[i] === kinds[n]) return true;
  }
  return false;
}
