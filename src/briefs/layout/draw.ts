import { drawParagraph } from './draw-paragraph.ts';
import type { Artifact, Box, Page, StructureNode, Tag } from './sheet.ts';
import { type Paragraph, type Span, type TextStyle, wrap } from './wrap.ts';

export const LAYOUT: Artifact = { kind: 'artifact', type: 'Layout' };

export function fillRect(page: Page, box: Box, fill: string, radius = 0): void {
  page.items.push({ kind: 'shape', tag: LAYOUT, form: { shape: 'rect', box, radius }, fill });
}

/** A horizontal hairline. */
export function rule(page: Page, x: number, y: number, width: number, stroke: string, lineWidth = 0.5): void {
  page.items.push({
    kind: 'shape',
    tag: LAYOUT,
    form: {
      shape: 'line',
      points: [
        [x, y],
        [x + width, y],
      ],
    },
    stroke,
    lineWidth,
  });
}

/** One style's text, wrapped; `lang` where it is not in the brief's language. */
export function plain(
  text: string,
  style: TextStyle,
  width: number,
  options: { readonly maxLines?: number; readonly leading?: number; readonly lang?: string } = {},
): Paragraph {
  const span: Span = options.lang === undefined ? { text, style } : { text, style, lang: options.lang };
  return wrap([span], width, options);
}

/** Draws one unwrapped line of text with its baseline's leading given. */
export function drawLine(
  page: Page,
  text: string,
  style: TextStyle,
  owner: StructureNode | Tag,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width?: number;
    readonly align?: 'left' | 'right' | 'centre';
  },
): void {
  drawParagraph(wrap([{ text, style }], Number.POSITIVE_INFINITY), owner, { page, ...at });
}
