import { LAYOUT, plain, rule } from './draw.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Block, Place } from './flow.ts';
import { addNode, type StructureNode, type Tag } from './sheet.ts';
import { COLOURS, STYLES } from './theme.ts';
import { type Paragraph, type Span, wrap } from './wrap.ts';

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** What stands in a cell: how high it is and how it is drawn, as content of the cell's element. */
export interface Cell {
  readonly height: number;
  readonly draw: (place: Place, node: StructureNode) => void;
}

const GUTTER = 7;
const PAD = 3;
/** What of a row's padding a close rhythm may take. */
const GIVE = 4;

/** Distance between the lines of a cell, as a multiple of the size. */
export const CELL_LEADING = 1.3;

/** A cell of one or more paragraphs, one below the other. */
export function paragraphsCell(paragraphs: readonly Paragraph[], align: 'left' | 'right' = 'left'): Cell {
  return {
    height: paragraphs.reduce((sum, one) => sum + one.height, 0),
    draw: ({ page, x, y, width }, node) => {
      let at = y;
      for (const paragraph of paragraphs) {
        drawParagraph(paragraph, node, { page, x, y: at, width, align });
        at += paragraph.height;
      }
    },
  };
}

/** A row's label, with what sets it apart in smaller letters after it. */
export function labelCell(label: string, context: string, width: number): Cell {
  const spans: Span[] = [{ text: label, style: STYLES.cell }];
  if (context !== '') spans.push({ text: `, ${context}`, style: STYLES.small });
  return paragraphsCell([wrap(spans, width, { maxLines: 6, leading: CELL_LEADING })]);
}

/** Widths in points of columns whose given widths are shares of what the gutters leave. */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = width - GUTTER * (shares.length - 1);
  return shares.map(share => (room * share) / total);
}

/**
 * A table as blocks: a head, then its rows. The first cell of a row is its header. The head is repeated for the eye on
 * every page that goes on with the table; to a reader of the structure it is there once.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  section: StructureNode,
): readonly Block[] {
  const node = addNode(section, 'Table');
  const headRow = addNode(addNode(node, 'THead'), 'TR');
  const headNodes = columns.map(() => addNode(headRow, 'TH', { scope: 'Column' }));
  const body = addNode(node, 'TBody');
  const titles = columns.map(column => plain(column.title, STYLES.column, column.width));
  const headHeight = Math.max(...titles.map(title => title.height)) + PAD;
  const drawHead = ({ page, x, y }: Place, owners: readonly (StructureNode | Tag)[]) => {
    let at = x;
    const bottom = y + headHeight;
    columns.forEach((column, i) => {
      const title = titles[i];
      if (!title) return;
      const top = bottom - PAD - title.height;
      const { width, align = 'left' } = column;
      drawParagraph(title, owners[i] ?? LAYOUT, { page, x: at, y: top, width, align });
      at += width + GUTTER;
    });
    rule(page, x, bottom, at - GUTTER - x, COLOURS.ink, 0.8);
  };
  const head: Block = { height: headHeight, withNext: true, draw: place => drawHead(place, headNodes) };
  const carried = { height: headHeight, draw: (place: Place) => drawHead(place, []) };
  const blocks = rows.map((cells, i): Block => {
    const inner = Math.max(...cells.map(cell => cell.height));
    const row = addNode(body, 'TR');
    const cellNodes = cells.map((_, i) =>
      i === 0 ? addNode(row, 'TH', { scope: 'Row' }) : addNode(row, 'TD'),
    );
    return {
      height: inner + 2 * PAD,
      give: GIVE,
      // Neither its first row nor its last stands alone on a page.
      withNext: rows.length > 1 && (i === 0 || i === rows.length - 2),
      carried,
      draw: ({ page, x, y, height }) => {
        const top = y + (height - inner) / 2;
        let at = x;
        cells.forEach((cell, i) => {
          const { width } = columns[i] ?? { width: 0 };
          const cellNode = cellNodes[i];
          if (cellNode) cell.draw({ page, x: at, y: top, width, height: inner }, cellNode);
          at += width + GUTTER;
        });
        rule(page, x, y + height, at - GUTTER - x, COLOURS.rule);
      },
    };
  });
  return [head, ...blocks];
}
