import type { Status } from '../../model/figure.ts';
import type { Artifact, Page } from './sheet.ts';
import { COLOURS, STATUS_COLOURS } from './theme.ts';

const LAYOUT: Artifact = { kind: 'artifact', type: 'Layout' };

/**
 * Draws the mark of a status in a square of `size`: a disc with a tick, a diamond with a cross, a ring with a dash. The
 * three differ in outline, so that they are told apart in grey print; the word always stands beside them, hence they
 * are artifacts.
 */
export function drawMark(page: Page, status: Status, x: number, y: number, size: number): void {
  const colour = STATUS_COLOURS[status].strong;
  const [cx, cy, r] = [x + size / 2, y + size / 2, size / 2];
  const at = (dx: number, dy: number): readonly [number, number] => [cx + dx * r, cy + dy * r];
  const stroke = (points: readonly (readonly [number, number])[], paint: string) =>
    page.items.push({
      kind: 'shape',
      tag: LAYOUT,
      form: { shape: 'line', points },
      stroke: paint,
      lineWidth: r * 0.28,
    });
  if (status === 'adds-up') {
    page.items.push({
      kind: 'shape',
      tag: LAYOUT,
      form: { shape: 'circle', x: cx, y: cy, radius: r },
      fill: colour,
    });
    stroke([at(-0.42, 0.02), at(-0.12, 0.34), at(0.44, -0.32)], COLOURS.white);
  } else if (status === 'contradicts') {
    const corners = [at(0, -1.12), at(1.12, 0), at(0, 1.12), at(-1.12, 0)];
    page.items.push({
      kind: 'shape',
      tag: LAYOUT,
      form: { shape: 'line', points: corners, close: true },
      fill: colour,
    });
    stroke([at(-0.34, -0.34), at(0.34, 0.34)], COLOURS.white);
    stroke([at(0.34, -0.34), at(-0.34, 0.34)], COLOURS.white);
  } else {
    page.items.push({
      kind: 'shape',
      tag: LAYOUT,
      form: { shape: 'circle', x: cx, y: cy, radius: r * 0.86 },
      stroke: colour,
      lineWidth: r * 0.26,
    });
    stroke([at(-0.36, 0), at(0.36, 0)], colour);
  }
}
