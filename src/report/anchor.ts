import type { Anchor } from '../model/correction.ts';

/**
 * Finds the figure that an anchor means: the one of that surface at that place or, where the text has moved, the nearest one
 * of that surface; undefined where no figure is printed so any more.
 */
export function findAnchored<T extends { readonly surface: string; readonly start: number }>(
  figures: readonly T[],
  { surface, start }: Anchor,
): T | undefined {
  let nearest: T | undefined;
  for (const figure of figures) {
    if (figure.surface !== surface) continue;
    if (nearest === undefined || Math.abs(figure.start - start) < Math.abs(nearest.start - start))
      nearest = figure;
  }
  return nearest;
}
