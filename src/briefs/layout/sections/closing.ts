import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import { fill } from '../../../texts/fill.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { type QrCode, qrCode } from '../../qr/qr-code.ts';
import { plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { addLeaf, addNode, type Box, type Page, type StructureNode } from '../sheet.ts';
import { COLOURS, coloured, LINK, STYLES } from '../theme.ts';
import { type Paragraph, type Span, wrap } from '../wrap.ts';

const GUTTER = 20;
/** Shares of the width that the method may take: the one that makes the taller column the shortest is chosen. */
const METHOD = [0.5, 0.45, 0.4];
const LEADING = 1.35;
const QR = 50;
const QR_GAP = 10;

/** A heading and paragraphs under it, in a column. */
interface Column {
  readonly title: Paragraph;
  readonly body: readonly Paragraph[];
  readonly nodes: readonly StructureNode[];
}

function column(title: string, body: readonly Paragraph[], width: number, root: StructureNode): Column {
  const section = addNode(root, 'Sect');
  const heading = addNode(section, 'H2');
  return {
    title: plain(title, STYLES.heading, width),
    body,
    nodes: [heading, ...body.map(() => addNode(section, 'P'))],
  };
}

const HEAD = 2;

const heightOf = ({ title, body }: Column) => sumOf(body) + title.height + HEAD;

function drawColumn({ title, body, nodes }: Column, page: Page, x: number, y: number): void {
  let at = y;
  [title, ...body].forEach((paragraph, i) => {
    const owner = nodes[i];
    if (owner) drawParagraph(paragraph, owner, { page, x, y: at });
    at += paragraph.height + (i === 0 ? HEAD : 0);
  });
}

/** The dark modules of a QR code, those side by side joined. */
function darkRuns({ size, modules }: QrCode): readonly Box[] {
  const runs: Box[] = [];
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let end = from;
      while (end < size && modules[row * size + end]) end++;
      if (end === from) continue;
      runs.push({ x: from, y: row, width: end - from, height: 1 });
      from = end;
    }
  }
  return runs;
}

const sumOf = (paragraphs: readonly Paragraph[]) => paragraphs.reduce((sum, one) => sum + one.height, 0);

/** The texts of the two columns, wrapped to the widths that make the taller of them shortest. */
function fitColumns(method: string, lines: readonly (readonly Span[])[], width: number, coded: boolean) {
  const fits = METHOD.map(share => {
    const left = (width - GUTTER) * share;
    const inner = width - GUTTER - left - (coded ? QR + QR_GAP : 0);
    const explained = plain(method, STYLES.small, left, { leading: LEADING });
    const cited = lines.map(spans => wrap(spans, inner, { maxLines: 6, leading: LEADING }));
    return { left, inner, explained, cited, height: Math.max(explained.height, sumOf(cited)) };
  });
  return fits.reduce((best, fit) => (fit.height < best.height ? fit : best));
}

/**
 * How the brief was made and, beside it, how to cite it, where to fetch it again (as a link and a QR code) and where to
 * send corrections.
 */
export function closing(content: BriefContent, texts: BriefTexts, width: number, root: StructureNode): Block {
  const { permalink } = content;
  const code = permalink === null ? null : qrCode(permalink);
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
    ...link(texts.permalink, permalink),
    ...link(texts.corrections, content.corrections),
    [{ text: texts.licence, style: STYLES.small }],
  ];
  const { left, inner, explained, cited } = fitColumns(texts.methodText, lines, width, code !== null);
  const method = column(texts.method, [explained], left, root);
  const cite = column(texts.cite, cited, inner, root);
  const alt = fill(texts.qrAlt, { url: permalink ?? '' });
  const figure = code ? addNode(root, 'Figure', { alt }) : null;
  const head = cite.title.height + HEAD;
  return {
    height: Math.max(heightOf(method), heightOf(cite), figure ? head + QR + 4 : 0),
    before: 12,
    bookmarks: [texts.method, texts.cite],
    draw: ({ page, x, y }) => {
      drawColumn(method, page, x, y);
      drawColumn(cite, page, x + left + GUTTER, y);
      if (!figure || !code) return;
      figure.box = { x: x + width - QR, y: y + head + 2, width: QR, height: QR };
      const at = { x: figure.box.x, y: figure.box.y, unit: QR / code.size };
      const tag = addLeaf(figure, page.index);
      const form = { shape: 'grid', ...at, boxes: darkRuns(code) } as const;
      page.items.push({ kind: 'shape', tag, form, fill: COLOURS.ink });
    },
  };
}
