import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import { fill } from '../../../texts/fill.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { qrCode } from '../../qr/qr-code.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addLeaf, addNode, type Box, type StructureNode } from '../sheet.ts';
import { COLOURS, coloured, LINK, STYLES } from '../theme.ts';
import { type Span, wrap } from '../wrap.ts';

const QR = 58;

/** The dark modules as rectangles, those side by side joined. */
function darkRuns(
  code: { readonly size: number; readonly modules: Uint8Array },
  x: number,
  y: number,
): readonly Box[] {
  const unit = QR / code.size;
  const runs: Box[] = [];
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      let end = column;
      while (end < code.size && code.modules[row * code.size + end]) end++;
      if (end === column) continue;
      runs.push({ x: x + column * unit, y: y + row * unit, width: (end - column) * unit, height: unit });
      column = end;
    }
  }
  return runs;
}

/** How to cite the brief, where to fetch it again (as a link and a QR code), and where to send corrections. */
export function citeBlock(
  content: BriefContent,
  texts: BriefTexts,
  width: number,
  section: StructureNode,
): Block {
  const code = content.permalink === null ? null : qrCode(content.permalink);
  const left = code ? QR + 16 : 0;
  const link = (label: string, url: string | null): Span[][] =>
    url === null
      ? []
      : [
          [
            { text: `${label}: `, style: STYLES.small },
            { text: url, style: coloured(STYLES.small, LINK), href: url, contents: `${label}: ${url}` },
          ],
        ];
  const lines: Span[][] = [
    [{ text: content.citation, style: STYLES.small }],
    ...link(texts.permalink, content.permalink),
    ...link(texts.corrections, content.corrections),
    [{ text: texts.licence, style: STYLES.small }],
  ];
  const paragraphs = lines.map(spans => wrap(spans, width - left, { maxLines: 4 }));
  const nodes = paragraphs.map(() => addNode(section, 'P'));
  const alt = fill(texts.qrAlt, { url: content.permalink ?? '' });
  const figure = code ? addNode(section, 'Figure', { alt }) : null;
  const height = paragraphs.reduce((sum, paragraph) => sum + paragraph.height, 0);
  return {
    height: Math.max(height, code ? QR + 4 : 0),
    draw: ({ page, x, y }) => {
      let at = y;
      paragraphs.forEach((paragraph, i) => {
        const owner = nodes[i];
        if (owner) drawParagraph(paragraph, owner, { page, x: x + left, y: at });
        at += paragraph.height;
      });
      if (!code || !figure) return;
      figure.box = { x, y: y + 2, width: QR, height: QR };
      const boxes = darkRuns(code, x, y + 2);
      const tag = addLeaf(figure, page.index);
      page.items.push({ kind: 'shape', tag, form: { shape: 'rects', boxes }, fill: COLOURS.ink });
    },
  };
}
