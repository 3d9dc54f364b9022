import type { BriefTexts } from '../../../texts/briefs/brief-texts.ts';
import type { BriefContent, Finding } from '../../content/brief-content.ts';
import { fillRect, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block } from '../flow.ts';
import { drawMark } from '../marks.ts';
import { addLeaf, addNode, type StructureNode } from '../sheet.ts';
import { STATUS_COLOURS, STYLES } from '../theme.ts';
import { drawIntervals, INTERVALS_HEIGHT, intervalsAlt } from './intervals.ts';

const PAD = 10;
const MARK = 13;
const GIVE = 8;

/** One finding in a tinted box: the sentence, the gap or the room used, and where the two intervals lie. */
function findingBox(finding: Finding, texts: BriefTexts, width: number, section: StructureNode): Block {
  const inner = width - 2 * PAD - MARK - 8;
  const sentence = plain(finding.text, STYLES.finding, inner, { maxLines: 8, leading: 1.32 });
  const notes = finding.notes.map(note => plain(note, STYLES.small, inner, { maxLines: 3, leading: 1.32 }));
  const notesHeight = notes.reduce((sum, note) => sum + note.height, notes.length > 0 ? 3 : 0);
  const drawn = intervalsAlt(finding, texts);
  const figureHeight = drawn === null ? 0 : INTERVALS_HEIGHT + 6;
  const height = 2 * PAD - 3 + sentence.height + notesHeight + figureHeight;
  const colours = STATUS_COLOURS[finding.status];
  const node = addNode(section, 'P');
  const noteNodes = notes.map(() => addNode(section, 'P'));
  const figure = drawn === null ? null : addNode(section, 'Figure', { alt: drawn });
  return {
    height,
    give: GIVE,
    before: 7,
    draw: ({ page, x, y, height: given }) => {
      fillRect(page, { x, y, width, height: given }, colours.tint);
      fillRect(page, { x, y, width: 3, height: given }, colours.strong);
      const top = y + PAD - (height - given) / 2;
      drawMark(page, finding.status, x + PAD + 2, top - 1, MARK);
      const left = x + PAD + MARK + 8;
      let at = top - 2;
      drawParagraph(sentence, node, { page, x: left, y: at });
      at += sentence.height + 3;
      notes.forEach((note, i) => {
        drawParagraph(note, noteNodes[i] ?? node, { page, x: left, y: at });
        at += note.height;
      });
      if (!figure) return;
      const box = { x: left, y: at + 4, width: inner, height: INTERVALS_HEIGHT };
      figure.box = box;
      drawIntervals(finding, texts, page, addLeaf(figure, page.index), box);
    },
  };
}

/** The contradictions, or where there are none the check that came closest to failing. */
export function findings(
  content: BriefContent,
  texts: BriefTexts,
  width: number,
  section: StructureNode,
): readonly Block[] {
  if (content.findings.length > 0) {
    return content.findings.map((finding, i) => ({
      ...findingBox(finding, texts, width, section),
      before: i === 0 ? 0 : 7,
    }));
  }
  const text = plain(texts.noFindingText, STYLES.body, width);
  const node = addNode(section, 'P');
  return [{ height: text.height, draw: ({ page, x, y }) => drawParagraph(text, node, { page, x, y }) }];
}
