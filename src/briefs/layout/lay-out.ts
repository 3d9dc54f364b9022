import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import type { Language } from '../../texts/language.ts';
import type { BriefContent } from '../content/brief-content.ts';
import { type Block, flow, PAPERS } from './flow.ts';
import { chartBlocks } from './sections/charts.ts';
import { closing } from './sections/closing.ts';
import { deducedTable } from './sections/deduced-table.ts';
import { figureTable } from './sections/figure-table.ts';
import { findings } from './sections/findings.ts';
import { footer } from './sections/footer.ts';
import { header } from './sections/header.ts';
import { heading, remarkBlock, textBlock } from './sections/heading.ts';
import { sourceList } from './sections/sources.ts';
import { summary } from './sections/summary.ts';
import { tiles } from './sections/tiles.ts';
import { addNode, type Sheet, type StructureNode } from './sheet.ts';
import { MARGIN, STYLES } from './theme.ts';

/** Sets a brief on pages. */
export function layOut(content: BriefContent, lang: Language, paperName: 'a4' | 'letter'): Sheet {
  const texts = BRIEF_TEXTS[lang];
  const paper = PAPERS[paperName];
  const width = paper.width - 2 * MARGIN;
  const root: StructureNode = { kind: 'node', type: 'Document', children: [] };
  const first = header(content, texts, paper, root);
  const blocks: Block[] = [summary(content, width, root)];
  const section = (title: string, body: (node: StructureNode) => readonly Block[]) => {
    const node = addNode(root, 'Sect');
    blocks.push(heading(title, width, node), ...body(node));
  };
  const remark = (title: string, text: string) => {
    if (text !== '') blocks.push(remarkBlock(title, text, width, root));
  };
  if (content.tiles.length > 0) section(texts.keyFigures, node => [tiles(content.tiles, lang, width, node)]);
  if (content.rows.length > 0) {
    const title = content.contradicts
      ? texts.contradictions
      : content.findings.length > 0
        ? texts.finding
        : texts.noFinding;
    section(title, node => findings(content, texts, width, node));
    for (const chart of content.charts)
      blocks.push(...chartBlocks(chart, texts, width, addNode(root, 'Sect')));
    section(texts.allFigures, node => figureTable(content.rows, texts, lang, width, node));
  }
  if (content.deduced.length > 0) {
    section(texts.deduced, node => [
      textBlock(texts.deducedIntro, STYLES.small, width, node, { after: 4, withNext: true }),
      ...deducedTable(content.deduced, texts, width, node),
    ]);
  }
  remark(texts.notShown, content.notShown);
  remark(texts.notFound, content.notFound);
  remark(texts.boundary, content.boundary);
  remark(texts.changes, content.changes);
  if (content.sources.length > 0) {
    section(texts.sources, node => sourceList(content.sources, texts, lang, width, node));
  }
  // What closes a brief does not stand alone on a page.
  const last = blocks.splice(-1).map(block => ({ ...block, withNext: true }));
  blocks.push(...last, closing(content, texts, width, root));
  return flow(paper, root, first, blocks, footer(content, texts, paper));
}
