import type { Bookmark, Page, Sheet, StructureNode } from './sheet.ts';
import { FOOTER, MARGIN } from './theme.ts';

/** Where a block is drawn. `y` is its top. */
export interface Place {
  readonly page: Page;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A piece of a brief that no page break may cut. */
export interface Block {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the block after it. */
  readonly withNext?: boolean;
  /** Drawn above the block where a page begins with it: the repeated head of a table. */
  readonly carried?: { readonly height: number; readonly draw: (place: Place) => void };
  readonly bookmark?: string;
  readonly draw: (place: Place) => void;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Sizes in points: ISO 216 A4 and ANSI A. */
export const PAPERS: Readonly<Record<'a4' | 'letter', Paper>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** Height a page offers below its top margin. */
export function pageRoom(paper: Paper): number {
  return paper.height - MARGIN - FOOTER - 6;
}

/** The height a block needs together with those it must not be parted from. */
function needed(blocks: readonly Block[], from: number, gaps: number): number {
  let height = 0;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) break;
    height += block.height + (i > from ? (block.before ?? 0) * gaps : 0);
    if (!block.withNext) break;
  }
  return height;
}

interface Position {
  readonly page: number;
  readonly y: number;
  /** Where what is carried over from the page before is drawn. */
  readonly carriedY?: number;
}

/** Where each block stands when the first page begins at `start` and the space between blocks is scaled by `gaps`. */
function paginate(
  blocks: readonly Block[],
  start: number,
  bottom: number,
  gaps: number,
): readonly Position[] {
  const positions: Position[] = [];
  let [page, y, top] = [0, start, true];
  blocks.forEach((block, i) => {
    const gap = top ? 0 : (block.before ?? 0) * gaps;
    if (!top && y + gap + needed(blocks, i, gaps) > bottom) {
      page += 1;
      const carried = block.carried?.height ?? 0;
      y = MARGIN + carried;
      positions.push(carried > 0 ? { page, y, carriedY: MARGIN } : { page, y });
    } else {
      y += gap;
      positions.push({ page, y });
    }
    y += block.height;
    top = false;
  });
  return positions;
}

/** Space between blocks, from generous to close: the first that needs no more pages than the closest is taken. */
const GAPS = [1, 0.8, 0.6];

/**
 * Sets blocks one below the other on as many pages as they need. `first` is drawn across the top of the first page;
 * `finish` draws each page's furniture once the number of pages is known.
 */
export function flow(
  paper: Paper,
  root: StructureNode,
  first: { readonly height: number; readonly draw: (page: Page) => void },
  blocks: readonly Block[],
  finish: (page: Page, total: number) => void,
): Sheet {
  const bottom = MARGIN + pageRoom(paper);
  const width = paper.width - 2 * MARGIN;
  const settings = GAPS.map(gaps => paginate(blocks, first.height, bottom, gaps));
  const count = (positions: readonly Position[] | undefined) => (positions?.at(-1)?.page ?? 0) + 1;
  const total = count(settings.at(-1));
  const positions = settings.find(setting => count(setting) === total) ?? [];
  const pages = Array.from({ length: total }, (_, index): Page => ({ index, items: [] }));
  const bookmarks: Bookmark[] = [];
  pages.slice(0, 1).forEach(first.draw);
  blocks.forEach((block, i) => {
    const position = positions[i];
    const page = pages[position?.page ?? 0];
    if (!position || !page) return;
    const { y, carriedY } = position;
    if (carriedY !== undefined) block.carried?.draw({ page, x: MARGIN, y: carriedY, width });
    if (block.bookmark !== undefined) bookmarks.push({ title: block.bookmark, page: page.index, y });
    block.draw({ page, x: MARGIN, y, width });
  });
  for (const page of pages) finish(page, total);
  return { ...paper, pages, root, bookmarks };
}
