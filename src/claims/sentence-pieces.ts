import type { ReadFigure } from '../model/figure.ts';
import type { Segment } from '../model/reading.ts';

/** Figures and characters of a sentence that people write; what is longer is a list or a table, and is cut. */
const FIGURES = 48;
const LENGTH = 4000;

/**
 * The segments of a reading, the overlong cut before one of their figures: what looks at a whole sentence for each of its
 * figures stays linear, whatever the text.
 */
export function sentencePieces(segments: readonly Segment[], figures: readonly ReadFigure[]): Segment[] {
  const pieces: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    let { start } = segment;
    let count = 0;
    for (; at < figures.length && figures[at]!.start < segment.end; at++) {
      const figure = figures[at]!;
      if (figure.start > start && (count >= FIGURES || figure.start - start > LENGTH)) {
        pieces.push({ ...segment, start, end: figure.start });
        start = figure.start;
        count = 0;
      }
      count++;
    }
    pieces.push(start === segment.start ? segment : { ...segment, start });
  }
  return pieces;
}
