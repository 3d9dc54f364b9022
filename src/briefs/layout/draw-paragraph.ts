import { addLeaf, addNode, type Page, type StructureNode, type Tag } from './sheet.ts';
import type { Paragraph, Span } from './wrap.ts';

/** The baseline of a line that starts at `top`: capitals stand in the middle of the leading. */
function baselineOf(top: number, leading: number, size: number): number {
  return top + leading / 2 + size * 0.36;
}

interface Placing {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly align?: 'left' | 'right' | 'centre';
  /** Width that `align` refers to. */
  readonly width?: number;
}

/** Draws wrapped text as content of `owner`: an element of the structure tree, or an artifact. */
export function drawParagraph(paragraph: Paragraph, owner: StructureNode | Tag, placing: Placing): void {
  const { page } = placing;
  const open: { span?: Span; tag: Tag; node?: StructureNode } = { tag: FURNITURE };
  paragraph.lines.forEach((line, row) => {
    const spare = (placing.width ?? line.width) - line.width;
    const shift = placing.align === 'right' ? spare : placing.align === 'centre' ? spare / 2 : 0;
    const largest = line.pieces.reduce((max, piece) => Math.max(max, piece.span.style.size), 0);
    const baseline = baselineOf(placing.y + row * paragraph.leading, paragraph.leading, largest);
    for (const piece of line.pieces) {
      const { span } = piece;
      if (owner.kind !== 'node') open.tag = owner;
      else if (open.span !== span && (!open.span || special(span) || (open.span && special(open.span)))) {
        open.node = special(span) ? nodeFor(span, owner) : owner;
        open.tag = addLeaf(open.node, page.index);
      }
      open.span = span;
      const { size, colour, face } = span.style;
      const x = placing.x + shift + piece.x;
      page.items.push({
        kind: 'text',
        tag: open.tag,
        text: piece.text,
        shaped: piece.shaped,
        face,
        size,
        colour,
        x,
        baseline,
      });
      if (span.href && open.node) {
        open.node.children.push({
          kind: 'link',
          page: page.index,
          box: { x, y: baseline - size, width: piece.width, height: size * 1.25 },
          url: span.href,
          contents: span.contents ?? span.text,
        });
      }
    }
  });
}

const FURNITURE: Tag = { kind: 'artifact', type: 'Layout' };

const special = (span: Span) => span.href !== undefined || span.lang !== undefined;

/** A language tag (RFC 5646) as far as PDF readers look at it. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

function nodeFor(span: Span, owner: StructureNode): StructureNode {
  const lang = span.lang !== undefined && LANGUAGE_TAG.test(span.lang) ? { lang: span.lang } : {};
  return addNode(owner, span.href === undefined ? 'Span' : 'Link', lang);
}
