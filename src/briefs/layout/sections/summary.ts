import type { Status } from '../../../model/figure.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { fillRect, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addNode, type StructureNode } from '../sheet.ts';
import { STATUS_COLOURS, STYLES } from '../theme.ts';

const ORDER: readonly Status[] = ['adds-up', 'contradicts', 'not-verified'];
const BAR = 5;

/** The sentence that says what is known, over a bar with the shares of the three verdicts. */
export function summary(content: BriefContent, width: number, root: StructureNode): Block {
  const sentence = plain(content.summary, STYLES.summary, width);
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
        fillRect(
          page,
          { x: at, y: y + sentence.height + 7, width: part, height: BAR },
          STATUS_COLOURS[status].strong,
        );
        at += part + gap;
      }
    },
  };
}
