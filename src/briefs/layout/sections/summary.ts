import type { Status } from '../../../model/figure.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { fillRect, LAYOUT, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addNode, type Box, type Page, type StructureNode } from '../sheet.ts';
import { COLOURS, STATUS_COLOURS, STYLES } from '../theme.ts';
import { textWidth } from '../wrap.ts';

const ORDER: readonly Status[] = ['adds-up', 'contradicts', 'not-verified'];
const BAR = 5;
const SMALLEST = 11;

/** One part of the bar: full, full with white strokes, hollow, so that grey print tells the three apart. */
function drawPart(page: Page, status: Status, box: Box): void {
  const colour = STATUS_COLOURS[status].strong;
  if (status !== 'not-verified') fillRect(page, box, colour);
  else {
    const inner = { x: box.x + 0.4, y: box.y + 0.4, width: box.width - 0.8, height: box.height - 0.8 };
    const form = { shape: 'rect', box: inner } as const;
    page.items.push({ kind: 'shape', tag: LAYOUT, form, stroke: colour, lineWidth: 0.8 });
  }
  if (status !== 'contradicts') return;
  for (let x = box.x + 4; x < box.x + box.width - 2; x += 6) {
    fillRect(page, { x, y: box.y, width: 1, height: box.height }, COLOURS.white);
  }
}

/** The sentence that says what is known, over a bar with the shares of the three verdicts. */
export function summary(content: BriefContent, width: number, root: StructureNode): Block {
  const natural = textWidth(content.summary, STYLES.summary);
  const fitting = Math.floor(10 * STYLES.summary.size * (width / natural)) / 10;
  // A sentence that is a word too long for its line is set a little smaller rather than broken.
  const size = fitting >= SMALLEST ? Math.min(STYLES.summary.size, fitting) : STYLES.summary.size;
  const sentence = plain(content.summary, { ...STYLES.summary, size }, width);
  const total = ORDER.reduce((sum, status) => sum + content.counts[status], 0);
  const barSpace = total === 0 ? 0 : BAR + 7;
  const node = addNode(root, 'P');
  return {
    height: sentence.height + barSpace,
    draw: ({ page, x, y }) => {
      drawParagraph(sentence, node, { page, x, y });
      // The bar repeats the sentence for the eye.
      const gap = 1.5;
      const shown = ORDER.filter(status => content.counts[status] > 0);
      const room = width - gap * (shown.length - 1);
      let at = x;
      for (const status of shown) {
        const part = (room * content.counts[status]) / total;
        drawPart(page, status, { x: at, y: y + sentence.height + 7, width: part, height: BAR });
        at += part + gap;
      }
    },
  };
}
