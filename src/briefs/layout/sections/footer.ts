import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import { fill } from '../../../texts/fill.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Paper } from '../flow.ts';
import type { Artifact, Page } from '../sheet.ts';
import { COLOURS, FOOTER, MARGIN, STYLES } from '../theme.ts';
import { wrap } from '../wrap.ts';

const FURNITURE: Artifact = { kind: 'artifact', type: 'Pagination', subtype: 'Footer' };

/** The foot of a page: which brief and which data this is, and which page of how many. */
export function footer(
  content: BriefContent,
  texts: BriefTexts,
  paper: Paper,
): (page: Page, total: number) => void {
  return (page, total) => {
    const y = paper.height - FOOTER + 8;
    const width = paper.width - 2 * MARGIN;
    const points = [
      [MARGIN, y - 5],
      [MARGIN + width, y - 5],
    ] as const;
    const form = { shape: 'line', points } as const;
    page.items.push({ kind: 'shape', tag: FURNITURE, form, stroke: COLOURS.rule, lineWidth: 0.5 });
    const identity = [
      content.documentTitle,
      ...(content.snapshot === null ? [] : [`${texts.snapshot} ${content.snapshot}`]),
      `${texts.asOf} ${content.asOf}`,
    ].join('  ·  ');
    const left = wrap([{ text: identity, style: STYLES.footer }], width - 90, { maxLines: 1 });
    drawParagraph(left, FURNITURE, { page, x: MARGIN, y });
    const number = fill(texts.pageOf, { n: page.index + 1, total });
    const right = wrap([{ text: number, style: STYLES.footer }], 90, { maxLines: 1 });
    drawParagraph(right, FURNITURE, { page, x: MARGIN, y, width, align: 'right' });
  };
}
