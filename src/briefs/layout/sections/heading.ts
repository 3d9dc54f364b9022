import { plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addNode, type StructureNode } from '../sheet.ts';
import { STYLES } from '../theme.ts';
import { wrap } from '../wrap.ts';

/** A section's heading, kept with what follows and reachable by a bookmark. */
export function heading(text: string, width: number, section: StructureNode): Block {
  const line = plain(text, STYLES.heading, width, { leading: 1.25 });
  const node = addNode(section, 'H2');
  return {
    height: line.height + 2,
    before: 12,
    withNext: true,
    bookmarks: [text],
    draw: ({ page, x, y }) => drawParagraph(line, node, { page, x, y }),
  };
}

/** A paragraph may not outgrow a page; what is cut stands in the attached data. */
const MOST_LINES = 16;

/** A paragraph of running text. */
export function textBlock(
  text: string,
  style: (typeof STYLES)[keyof typeof STYLES],
  width: number,
  section: StructureNode,
  options: { readonly after?: number; readonly withNext?: boolean } = {},
): Block {
  const paragraph = plain(text, style, width, { maxLines: MOST_LINES });
  const node = addNode(section, 'P');
  return {
    height: paragraph.height + (options.after ?? 0),
    withNext: options.withNext ?? false,
    draw: ({ page, x, y }) => drawParagraph(paragraph, node, { page, x, y }),
  };
}

/** A short note with its heading run in. */
export function remarkBlock(title: string, text: string, width: number, root: StructureNode): Block {
  const spans = [
    { text: `${title}: `, style: { ...STYLES.column, size: STYLES.small.size } },
    { text, style: STYLES.small },
  ];
  const paragraph = wrap(spans, width, { maxLines: MOST_LINES, leading: 1.35 });
  const node = addNode(root, 'P');
  return {
    height: paragraph.height,
    before: 9,
    bookmarks: [title],
    draw: ({ page, x, y }) => drawParagraph(paragraph, node, { page, x, y }),
  };
}
