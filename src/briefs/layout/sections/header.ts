import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { BriefContent } from '../../content/brief-content.ts';
import { drawLine, fillRect, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Paper } from '../flow.ts';
import { addNode, type Page, type StructureNode } from '../sheet.ts';
import { COLOURS, MARGIN, STYLES } from '../theme.ts';
import { textWidth } from '../wrap.ts';

const SIDE = 132;
const TOP = 20;
/** Size of a title that does not go on one line: a report's headline. */
const LONG_TITLE = 17;

/** The band across the head of the first page: what the brief is about, its date and its identity. */
export function header(content: BriefContent, texts: BriefTexts, paper: Paper, root: StructureNode) {
  const mainWidth = paper.width - 2 * MARGIN - SIDE - 18;
  const short = textWidth(content.title, STYLES.title) <= mainWidth;
  const style = short ? STYLES.title : { ...STYLES.title, size: LONG_TITLE };
  const title = plain(content.title, style, mainWidth, { maxLines: 3, leading: 1.22 });
  const subtitle = plain(texts.subtitle, STYLES.subtitle, mainWidth);
  const facts = [
    [texts.asOf, content.asOf],
    [texts.brief, content.id],
    ...(content.snapshot === null ? [] : [[texts.snapshot, content.snapshot] as const]),
  ] as const;
  const mainHeight = 14 + title.height + 3 + subtitle.height;
  const factLeading = 21.5;
  const band = TOP + Math.max(mainHeight, facts.length * factLeading) + 11;

  const section = addNode(root, 'Sect');

  const draw = (page: Page) => {
    fillRect(page, { x: 0, y: 0, width: paper.width, height: band }, COLOURS.band);
    drawLine(page, texts.kicker, STYLES.kicker, addNode(section, 'P'), { x: MARGIN, y: TOP });
    drawParagraph(title, addNode(section, 'H1'), { page, x: MARGIN, y: TOP + 14 });
    const below = TOP + 14 + title.height + 3;
    drawParagraph(subtitle, addNode(section, 'P'), { page, x: MARGIN, y: below });
    const x = paper.width - MARGIN - SIDE;
    facts.forEach(([label, value], i) => {
      const y = TOP + 1 + i * factLeading;
      const node = addNode(section, 'P');
      drawLine(page, `${label} `, STYLES.bandLabel, node, { x, y });
      drawLine(page, value, STYLES.bandValue, node, { x, y: y + 9.5 });
    });
  };
  return { height: band + 14, draw };
}
